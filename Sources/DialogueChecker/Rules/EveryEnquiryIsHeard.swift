import DialogueLanguage
import DialogueModel
import SourceText

/// An enquiry is found by the meaning of its name: without one it is never said, and a meaning
/// without an enquiry would be met with silence.
enum EveryEnquiryIsHeard: Rule {
  static let code = "D511"
  static let isAboutWholeBook = true

  static func check(_ library: Library, _ report: Report) {
    let meanings = library.files(.meaning).filter { file in
      file.lines(.answers).contains { $0.text?.text == "enquiry" }
    }
    let heard = meanings.compactMap { $0.header?.text?.text }
    var written: [String] = []
    var seen: Set<String> = []
    for file in library.files(.enquiries) {
      for line in file.lines(.enquiry) {
        guard let name = line.text else { continue }
        let key = "\(name.text) for \(file.audience?.rawValue ?? "all")"
        if !seen.insert(key).inserted { report.add(file, name.span, .twice(name.text)) }
        written.append(name.text)
        if !heard.contains(name.text) {
          report.add(file, name.span, .unheard(name.text, heard))
        }
      }
    }
    for file in meanings {
      guard let name = file.header?.text, !written.contains(name.text) else { continue }
      report.add(file, name.span, .unanswered(name.text, written))
    }
  }
}

extension Message {
  fileprivate static func twice(_ name: String) -> Message {
    Message("the enquiry `\(name)` stands twice", "Keep one of them.")
  }

  fileprivate static func unheard(_ name: String, _ heard: [String]) -> Message {
    Message(
      "no meaning hears the enquiry `\(name)`", near: name, in: heard,
      or: "Write a meaning of this name with `Answers: enquiry`.")
  }

  fileprivate static func unanswered(_ name: String, _ written: [String]) -> Message {
    Message(
      "nothing is said to the enquiry `\(name)`", near: name, in: written,
      or: "Write `Enquiry: \(name)` in a file of Dialogs/Enquiries.")
  }
}
