import HospiceRegistry

extension HospiceWorld {
  /// The one way to standard output: whatever came from a file is inert behind it.
  func show(_ line: String = "") { output(line.inert + "\n") }

  /// Many lines at once, as one writing.
  func show(_ lines: [String]) { output(lines.map { $0.inert + "\n" }.joined()) }

  /// Several lines that were made here, of words that came from a file.
  func showLines(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    for line in lines { show(String(line)) }
  }

  /// The one way to standard error.
  func complain(_ sentence: String) { errors("kindred-hospice: " + sentence.inert + "\n") }
}
