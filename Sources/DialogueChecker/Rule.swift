import DialogueLanguage
import DialogueModel
import SourceText

/// One mistake that the checker protects authors from. Its name is a sentence that can be true.
protocol Rule: Sendable {
  /// Never used again for another mistake.
  static var code: String { get }
  static var severity: Diagnostic.Severity { get }
  /// Whether it is about what is missing elsewhere, which an excerpt cannot tell.
  static var isAboutWholeBook: Bool { get }
  static func check(_ library: Library, _ report: Report)
}

extension Rule {
  static var severity: Diagnostic.Severity { .error }
  static var isAboutWholeBook: Bool { false }
}

/// Where a rule writes down what it finds.
final class Report {
  private(set) var diagnostics: [Diagnostic] = []
  fileprivate var code = ""
  fileprivate var severity = Diagnostic.Severity.error

  func add(_ file: SyntaxFile, _ span: Span, _ message: Message) {
    diagnostics.append(
      Diagnostic(
        code: code, severity: severity, file: file.source.path, span: span,
        message: message.text, advice: message.advice))
  }

  /// About something that stands in no file.
  func add(path: String, _ message: Message) {
    diagnostics.append(
      Diagnostic(
        code: code, severity: severity, file: path, span: Span(0, 0), message: message.text,
        advice: message.advice))
  }

  fileprivate func run(_ rule: any Rule.Type, _ library: Library) {
    code = rule.code
    severity = rule.severity
    rule.check(library, self)
  }
}

/// What a rule says: each rule keeps its own, in its own file.
struct Message {
  /// Lower case, no full stop.
  let text: String
  /// One sentence with a full stop.
  let advice: String

  init(_ text: String, _ advice: String) {
    self.text = text
    self.advice = advice
  }
}

extension Message {
  /// Prefers the nearest spelling to the general advice.
  init(_ text: String, near word: String, in candidates: [String], or advice: String) {
    self.init(text, nearest(to: word, in: candidates).map { "Did you mean `\($0)`?" } ?? advice)
  }
}

extension Rules {
  static func diagnostics(of library: Library) -> [Diagnostic] {
    let report = Report()
    for rule in all where library.extent == .wholeBook || !rule.isAboutWholeBook {
      report.run(rule, library)
    }
    return report.diagnostics
  }

  /// Every code of a diagnostic about a file of `Dialogs`, in order.
  public static var codes: [String] {
    (ReadingCode.allCases.map(\.rawValue) + all.map { $0.code }).sorted()
  }
}
