import DialogueLanguage
import DialogueModel
import SourceText

/// Wordings of nobody knows which file, in nobody knows which language, are never said.
enum EveryVariantSaysItsLanguage: Rule {
  static let code = "D601"

  static func check(_ library: Library, _ report: Report) {
    let sources = library.files.filter { $0.kind != .variant }.compactMap { $0.header?.id?.text }
    for file in library.files(.variant) {
      let header = file.header?.span ?? Span(0, 0)
      if let language = file.lines(.language).first?.text {
        if file.language == nil { report.add(file, language.span, .unknown(language.text)) }
      } else {
        report.add(file, header, .missing("Language: cy"))
      }
      guard let of = file.lines(.of).first?.text else {
        report.add(file, header, .missing("Of: ID"))
        continue
      }
      if library.extent == .wholeBook, of.text != slots, !sources.contains(of.text) {
        report.add(file, of.span, .ofNothing(of.text, sources + [slots]))
      }
    }
  }

  /// What stands behind `Of:` where titles and phrases of slots are worded.
  private static let slots = "slots"
}

extension Message {
  fileprivate static func missing(_ line: String) -> Message {
    Message("this variant does not say what it words", "Write `\(line)` below the first line.")
  }

  fileprivate static func unknown(_ language: String) -> Message {
    let known = Language.allCases.map(\.rawValue)
    return Message(
      "Kindred speaks no `\(language)`", near: language, in: known,
      or: "Choose \(list(known.map { "`\($0)`" }, "or")).")
  }

  fileprivate static func ofNothing(_ id: String, _ ids: [String]) -> Message {
    Message(
      "no file has the id `\(id)`", near: id, in: ids,
      or: "Write the id that ends the first line of the file that is worded here.")
  }
}
