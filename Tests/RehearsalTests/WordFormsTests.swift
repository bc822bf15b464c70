import DialogueModel
import Moments
import TestSupport
import Testing

@testable import RehearsalSession

/// A ward sister writes "worry" into a scenario, and whoever types "worried" is heard as well.
@Suite("The other forms of a word")
struct WordFormsTests {
  /// One line of irregular words, and the small words that are left alone.
  static let forms = WordForms([
    Concept(
      name: "word-forms", phrases: ["die; dies; dying; died", "lie; lies; lying; lay; lain"]),
    Concept(name: "function-word", phrases: ["this; have; been", "some"]),
  ])

  static let regular: [(word: String, others: [String])] = [
    ("fear", ["fears", "fearing", "feared"]),
    ("feared", ["fear", "fears", "fearing"]),
    ("worry", ["worries", "worrying", "worried"]),
    ("worried", ["worry", "worries", "worrying"]),
    ("bury", ["buries", "burying", "buried"]),
    ("stay", ["stays", "staying", "stayed"]),
    ("promise", ["promises", "promising", "promised"]),
    ("hoping", ["hope", "hopes", "hoped"]),
    ("wish", ["wishes", "wishing", "wished"]),
  ]

  @Test(arguments: regular)
  func `a word is heard in the forms that its ending makes`(word: String, others: [String]) {
    let forms = Self.forms.forms(of: word)
    #expect(forms.first == word, "what was written comes first")
    for other in others { #expect(forms.contains(other), "\(word): \(forms)") }
  }

  @Test func `what cannot be told from the spelling stands in a list`() {
    #expect(Self.forms.forms(of: "dying") == ["dying", "die", "dies", "died"])
    #expect(Self.forms.forms(of: "lain") == ["lain", "lie", "lies", "lying", "lay"])
  }

  /// Why each is left alone.
  static let alone: [(word: String, why: String)] = [
    ("this", "a small word is no verb"),
    ("have", "a small word has no \"having\" that means anything"),
    ("ted", "a short word is often a name, and \"t\" is none"),
    ("night-carers", "two words in one are written out"),
    ("café", "what is not plain English has other endings"),
    (
      "tablets",
      "\"tablet\" may mean something else: teas are meals, and tea is offered to everybody"
    ),
  ]

  @Test(arguments: alone)
  func `some words have one form only`(word: String, why: String) {
    #expect(Self.forms.forms(of: word) == [word], "\(why)")
  }

  @Test func `no form is made that is a small word`() {
    let forms = WordForms([Concept(name: "function-word", phrases: ["being"])])
    #expect(!forms.forms(of: "beed").contains("being"))
  }

  @Test func `no form stands there twice`() {
    for word in Self.regular.map(\.word) {
      let forms = Self.forms.forms(of: word)
      #expect(Set(forms).count == forms.count, "\(forms)")
    }
  }

  // MARK: - In a pattern

  @Test func `every word of a pattern is widened, and each form is named once`() {
    #expect(
      Self.forms.widened("afraid ... dying|died")
        == Self.forms.forms(of: "afraid").joined(separator: "|") + " ... dying|die|dies|died")
  }

  @Test func `marks, signs and concepts of a pattern stay as they are`() {
    #expect(
      Self.forms.widened("[either] [unless @not-felt] @you-word > die")
        == "[either] [unless @not-felt] @you-word > die|dies|dying|died")
  }

  @Test func `words between the brackets of a mark are not widened`() {
    #expect(
      Self.forms.widened("[unless worry hope] die") == "[unless worry hope] die|dies|dying|died")
  }

  /// The list that people meet: no word stands in two lines of it, for then one line is never read.
  @Test func `no word stands in two lines of the real list`() throws {
    let concept = try #require(
      PlayedWalk.book.concepts.first { $0.name == WordForms.concept })
    let words = concept.phrases.flatMap { line in
      Set(line.split(separator: ";").map { String($0.drop { $0 == " " }) })
    }
    let twice = Dictionary(grouping: words) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(twice.isEmpty, "\(twice)")
  }
}
