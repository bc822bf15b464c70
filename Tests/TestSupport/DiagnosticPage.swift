import DialogueChecker
public import SourceText

/// A page of `Documentation/Diagnostics`, taken apart.
public struct DiagnosticPage: Sendable {
  public let source: SourceFile
  /// `D401`
  public let code: String
  public let failing: [SourceFile]
  public let output: String
  public let repaired: [SourceFile]

  public static let all = pages(of: "D")

  /// - Parameter letter: With which their codes begin.
  public static func pages(of letter: String) -> [DiagnosticPage] {
    Repository.files(below: "Documentation/Diagnostics").filter { $0.name.hasPrefix(letter) }
      .map(DiagnosticPage.init)
  }

  init(_ source: SourceFile) {
    self.source = source
    code = String(source.name.prefix { $0 != "-" })
    var section = ""
    var path = ""
    var fence: [String]?
    var found: [String: [SourceFile]] = [:]
    var output = ""
    for line in source.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = fence {
        if line == "```" {
          let text = lines.map { $0 + "\n" }.joined()
          let file = SourceFile(path: path, bytes: DiagnosticPage.bytes(of: text))
          found[section, default: []].append(file)
          if section == "What is said about it" { output = lines.joined(separator: "\n") }
          fence = nil
        } else {
          fence = lines + [String(line)]
        }
      } else if line.hasPrefix("## ") {
        section = String(line.dropFirst(3))
      } else if line.hasPrefix("```") {
        // ```dialog Dialogs/Conversations/patient/example.dialog
        path = String(line.split(separator: " ").last ?? "")
        fence = []
      }
    }
    self.output = output
    failing = found["An example"] ?? []
    repaired = found["Repaired"] ?? []
  }

  /// `‹E9›` stands for one byte, and `‹61*2001›` for many, where a page cannot hold them.
  private static func bytes(of text: String) -> [UInt8] {
    var result: [UInt8] = []
    for part in text.split(separator: "‹", omittingEmptySubsequences: false) {
      guard let close = part.firstIndex(of: "›") else {
        result += Array(part.utf8)
        continue
      }
      let numbers = part[..<close].split(separator: "*")
      let byte = UInt8(numbers[0], radix: 16) ?? 0
      let count = numbers.count > 1 ? Int(numbers[1]) ?? 1 : 1
      result += Array(repeating: byte, count: count)
      result += Array(part[part.index(after: close)...].utf8)
    }
    return result
  }

  /// What the checker says of some files of a page, in the small book.
  public static func report(on files: [SourceFile]) -> String {
    let book = SmallBook.files(with: files)
    return SmallBook.diagnostics(with: files).map { diagnostic in
      diagnostic.rendered(in: book.first { $0.path == diagnostic.file })
    }.joined(separator: "\n\n")
  }
}
