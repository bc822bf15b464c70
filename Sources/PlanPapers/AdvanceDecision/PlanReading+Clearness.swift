import CarePlanModel

extension PlanReading {
  /// Whether the words of a refusal name a treatment, as far as a program can tell.
  enum Clearness {
    /// A treatment was picked from a list.
    case named(String)
    /// The person thinks that their own words are clear. Nobody who would have to follow them has
    /// read them yet.
    case inOwnWords
    case notClear
    /// Nobody asked.
    case unknown
  }

  func clearness(of refusal: PlanRefusal) -> Clearness {
    let rank = plan.statements.first { $0.id == refusal.statement }?.rank
    func about(_ topic: String) -> PlanStatement? {
      plan.statements.first { $0.topic == topic && $0.rank == rank && $0.state == .answered }
    }
    guard rank != nil, let named = about("refusal-named"), let choice = named.choice else {
      return .unknown
    }
    guard choice == "other" || choice == "not-clear" else {
      return named.slot?.phrase(of: choice).map { .named($0) } ?? .unknown
    }
    return about("refusal-clear")?.choice == "yes" ? .inOwnWords : .notClear
  }

  /// What was said to make the words of a refusal clear, and whether they still are not.
  func clearness(of refusal: PlanRefusal, _ words: RefusalWords) -> [PaperBlock] {
    var blocks: [PaperBlock] = []
    let clearness = clearness(of: refusal)
    if case .named(let phrase) = clearness {
      blocks.append(.entry(words.named, [.sentence("\(phrase).")] + notByMouth(refusal, words)))
    }
    let rank = plan.statements.first { $0.id == refusal.statement }?.rank
    for said in plan.statements where said.topic == "refusal-means" && said.rank == rank {
      guard rank != nil, let text = said.text else { continue }
      blocks.append(.entry(words.means, [own(text, said.provenance)]))
    }
    if case .notClear = clearness { blocks.append(.remark(words.notClear)) }
    return blocks
  }

  /// Food and drink by mouth are no treatment, whatever the words beside the name of a tube say.
  private func notByMouth(_ refusal: PlanRefusal, _ words: RefusalWords) -> [PaperBlock] {
    let rank = plan.statements.first { $0.id == refusal.statement }?.rank
    let named = plan.statements.first { $0.topic == "refusal-named" && $0.rank == rank }?.choice
    return ["tube-feeding", "drip-fluids"].contains(named) ? [.remark(words.notByMouth)] : []
  }

  /// Empty where every refusal names a treatment that was picked, or nobody asked.
  func clearness(_ words: NeedWords) -> [PaperCheck] {
    var ownWords: [Int] = []
    var notClear: [Int] = []
    for (index, refusal) in plan.refusals.enumerated() {
      switch clearness(of: refusal) {
      case .named, .unknown: break
      case .inOwnWords: ownWords.append(index + 1)
      case .notClear: notClear.append(index + 1)
      }
    }
    let missing =
      notClear.isEmpty
      ? [] : [PaperCheck(mark: words.missing, isThere: false, text: words.notClear(notClear))]
    let toAsk =
      ownWords.isEmpty
      ? [] : [PaperCheck(mark: words.toAsk, isThere: false, text: words.ownWordsOnly(ownWords))]
    return missing + toAsk
  }
}
