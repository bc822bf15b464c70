extension Array {
  /// The elements that are to be kept.
  ///
  /// Most stages of the choosing drop nothing: then the list is handed on as it is, and nothing of it
  /// is copied.
  func keeping(where isKept: (Element) -> Bool) -> [Element] {
    guard let dropped = firstIndex(where: { !isKept($0) }) else { return self }
    var kept = Array(self[..<dropped])
    for element in self[(dropped + 1)...] where isKept(element) { kept.append(element) }
    return kept
  }
}
