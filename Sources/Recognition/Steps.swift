/// The steps of hearing a line one after another, so that what each costs can be measured.
extension Recogniser {
  /// Folds a line and no more: how many words it has.
  public func wordCount(in text: String) -> Int {
    var typed = text
    return typed.withUTF8 { WordReader($0).words.count }
  }

  /// All steps but the choosing: how many patterns hold in a line, whatever their scope.
  public func matchCount(in text: String) -> Int {
    var typed = text
    return typed.withUTF8 { read($0).matches.count }
  }
}
