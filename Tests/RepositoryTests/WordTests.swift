import Foundation
import Testing

@Suite("Words")
struct WordTests {
  /// Beginnings of American spellings; each would be spelt otherwise in Britain.
  static let american = [
    "analyz", "anesthe", "apologiz", "behavior", "canceled", "canceling", "categoriz", "centered",
    "color", "counselor", "emphasiz", "favorit", "finaliz", "fulfill", "harbor", "honor",
    "hospitaliz", "labeled", "labeling", "maximiz", "memoriz", "minimiz", "modeling", "neighbor",
    "normaliz", "organiz", "pediatric", "prioritiz", "realiz", "recogniz", "rumor", "serializ",
    "skillful", "summariz", "tokeniz", "traveler", "tumor",
  ]

  /// Whole words.
  static let americanWords: Set = [
    "mom", "moms", "gray", "center", "centers", "defense", "catalog", "edema", "diarrhea",
  ]

  /// What people type stands in meanings and concepts, and may be spelt as they like.
  private var written: [String] {
    Repository.files(
      in: ["Sources", "Dialogs", "Documentation"], endingIn: [".swift", ".md", ".dialog", ".facts"]
    ).filter { !$0.hasPrefix("Dialogs/Meanings") }
      + ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"]
  }

  @Test func `one spelling of English throughout, and it is British`() throws {
    for path in written where Repository.exists(path) {
      let found = spellings(in: try Repository.text(path))
      #expect(found.isEmpty, "\(path): \(found)")
    }
  }

  @Test func `an American spelling is noticed, inside a name as well`() {
    #expect(spellings(in: "let normalizedText = colors") == ["color", "normaliz"])
    #expect(spellings(in: "Mom's gray centre") == ["gray", "mom"])
    #expect(spellings(in: "$NO_COLOR is honoured; a neighbour recognises colour").isEmpty)
  }

  private func spellings(in text: String) -> [String] {
    // Two names of the world outside: a variable of the environment, and British spellings.
    let lower = text.replacingOccurrences(of: "NO_COLOR", with: "").lowercased()
    let words = Set(lower.split { !$0.isLetter }.map(String.init))
    let wrong = words.filter { Self.americanWords.contains($0) }
    let begun = Self.american.filter { lower.contains($0) }
    return (wrong + begun).sorted()
  }

  /// In two halves, so that this file may be read by its own test.
  static let promises = ["TO" + "DO", "FIX" + "ME"]

  @Test func `nothing is left for later in a file`() throws {
    let paths =
      Repository.swiftFiles
      + Repository.files(
        in: ["Dialogs", "Documentation"], endingIn: [".md", ".dialog", ".meaning"])
      + ["README.md", "CONTRIBUTING.md", "Makefile"]
    for path in paths where Repository.exists(path) {
      let found = unkept(in: try Repository.text(path))
      #expect(found.isEmpty, "\(path): \(found)")
    }
  }

  @Test func `a thing left for later is noticed`() {
    #expect(unkept(in: "// TO" + "DO: later") == ["TO" + "DO"])
    #expect(unkept(in: "todos los dias").isEmpty)
  }

  private func unkept(in text: String) -> [String] {
    Self.promises.filter { text.contains($0) }
  }
}
