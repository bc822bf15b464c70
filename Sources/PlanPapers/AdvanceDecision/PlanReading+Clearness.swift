import CarePlanModel

extension PlanReading {
  /// Whether the words of a refusal name a treatment, as far as a program can tell.
  enum Clearness {
    /// A treatment was picked from a list.
    case named(String)
    /// A treatment was picked, and the words beside it leave something open: "CPR and everything", or
    /// "if I have dementia".
    case namedAmongOthers(String)
    /// The person thinks that their own words are clear. Nobody who would have to follow them has
    /// read them yet.
    case inOwnWords
    case notClear
    /// Nobody asked.
    case unknown
  }

  func clearness(of refusal: PlanRefusal) -> Clearness {
    guard let named = plan.statement("refusal-named", of: refusal), let choice = named.choice else {
      return .unknown
    }
    let clear = plan.statement("refusal-clear", of: refusal)?.choice
    guard choice != "other", choice != "not-clear" else {
      return clear == "yes" ? .inOwnWords : .notClear
    }
    guard let phrase = named.slot?.phrase(of: choice) else { return .unknown }
    // It is asked of a named treatment only where the words beside it leave something open.
    return clear == nil ? .named(phrase) : .namedAmongOthers(phrase)
  }

  /// What was said to make the words of a refusal clear, and whether they still are not.
  func clearness(of refusal: PlanRefusal, _ words: RefusalWords) -> [PaperBlock] {
    var blocks: [PaperBlock] = []
    let clearness = clearness(of: refusal)
    switch clearness {
    case .named(let phrase), .namedAmongOthers(let phrase):
      blocks.append(.entry(words.named, [.sentence("\(phrase).")] + notByMouth(refusal, words)))
    case .inOwnWords, .notClear, .unknown: break
    }
    if let said = plan.statement("refusal-means", of: refusal), let text = said.text {
      blocks.append(.entry(words.means, [own(text, said.provenance)]))
    }
    if case .notClear = clearness { blocks.append(.remark(words.notClear)) }
    return blocks
  }

  /// Food and drink by mouth are no treatment, whatever the words beside the name of a tube say.
  private func notByMouth(_ refusal: PlanRefusal, _ words: RefusalWords) -> [PaperBlock] {
    let named = plan.statement("refusal-named", of: refusal)?.choice
    return ["tube-feeding", "drip-fluids"].contains(named) ? [.remark(words.notByMouth)] : []
  }

  /// Empty where every refusal names a treatment that was picked, or nobody asked.
  func clearness(_ words: NeedWords) -> [PaperCheck] {
    var ownWords: [Int] = []
    var notClear: [Int] = []
    var leftOpen: [Int] = []
    for (index, refusal) in plan.refusals.enumerated() {
      switch clearness(of: refusal) {
      case .named, .unknown: break
      case .inOwnWords: ownWords.append(index + 1)
      case .notClear: notClear.append(index + 1)
      case .namedAmongOthers: leftOpen.append(index + 1)
      }
    }
    func check(_ mark: String, _ text: ([Int]) -> String, _ numbers: [Int]) -> [PaperCheck] {
      numbers.isEmpty ? [] : [PaperCheck(mark: mark, isThere: false, text: text(numbers))]
    }
    return check(words.missing, words.notClear, notClear)
      + check(words.toAsk, words.ownWordsOnly, ownWords)
      + check(words.toAsk, words.leftOpen, leftOpen)
  }
}
