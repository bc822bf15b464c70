extension CarePlan {
  /// What was said of a refusal beside its words, such as what is meant by it.
  public func statement(_ topic: String, of refusal: PlanRefusal) -> PlanStatement? {
    guard let rank = statements.first(where: { $0.id == refusal.statement })?.rank else {
      return nil
    }
    return statements.first { $0.topic == topic && $0.rank == rank && $0.state == .answered }
  }

  /// What the first minute says about CPR, for whoever reads it now: where nobody gave a view, but a
  /// refusal speaks of it, that it does. The block itself stays as it was written and signed.
  public var aboutCPR: String {
    guard refusals.contains(where: speaksOfCPR) else { return firstMinute.cprView }
    return firstMinute.cprView.replacing(FirstMinute.noView, with: FirstMinute.refusalSpeaks)
  }

  /// Whether a refusal, or what was said to make it clear, is about CPR as far as words can tell.
  private func speaksOfCPR(_ refusal: PlanRefusal) -> Bool {
    if statement("refusal-named", of: refusal)?.choice == "cpr" { return true }
    let said = [
      refusal.treatment, refusal.circumstances, statement("refusal-means", of: refusal)?.text,
    ]
    return said.compactMap { $0 }.contains(where: CPRWords.areIn)
  }
}

/// The kinds of words by which people speak of CPR: its name, what is done, or a heart that stops.
///
/// They stand here, and not in `Dialogs/Meanings/Lists`, for the reason that those of `ToldWords` do.
enum CPRWords {
  static func areIn(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    func begins(_ beginnings: [String]) -> Bool {
      words.contains { word in beginnings.contains { word.hasPrefix($0) } }
    }
    return begins(names) || begins(hearts) && begins(stopping)
  }

  private static let names = ["cpr", "dnacpr", "dnr", "resus", "defib", "compression", "adfyw"]
  private static let hearts = ["heart", "ticker", "calon", "galon", "nghalon"]
  private static let stopping = [
    "stop", "start", "restart", "arrest", "massage", "shock", "pump", "beat", "pack", "give",
    "peidio", "curo",
  ]
}
