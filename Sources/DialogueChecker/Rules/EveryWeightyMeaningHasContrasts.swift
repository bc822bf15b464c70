import DialogueLanguage
import SourceText

/// What looks alike and means another thing is where a wish is heard wrongly.
enum EveryWeightyMeaningHasContrasts: Rule {
  static let code = "D504"

  static func check(_ library: Library, _ report: Report) {
    for file in library.files(.meaning) {
      guard let stakes = file.lines(.stakes).first, stakes.text?.text != "ordinary",
        file.lines(.never).isEmpty
      else { continue }
      report.add(file, stakes.span, .noContrast)
    }
  }
}

extension Message {
  fileprivate static let noContrast = Message(
    "nothing says what this meaning is not",
    "Write `en never  \"words\"` with what looks alike and means another thing.")
}
