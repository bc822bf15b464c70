/// Texts of a file as they may be kept: short, and without a sign that ends a text elsewhere.
enum ForeignText {
  /// An identifier that is longer than this is none.
  static let keyBytesMax = 1000

  static func short(_ text: String) -> String {
    let scalars = text.unicodeScalars.lazy.filter { $0.value != 0 }
    return String(String.UnicodeScalarView(scalars.prefix(ForeignDocument.textMax)))
  }

  /// In their order, each where it stood first.
  static func eachOnce(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// Nil where it could not be looked up.
  static func key(_ text: String) -> String? {
    text.utf8.count <= keyBytesMax && !text.utf8.contains(0) ? text : nil
  }
}
