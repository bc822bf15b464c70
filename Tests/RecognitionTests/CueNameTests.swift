import DialogueModel
import Testing

@testable import Recognition

struct CueNameTests {
  @Test func `every concept that is asked for by its name is listed, in order, once`() {
    var asked: Set<String> = []
    _ = Cues { name in
      asked.insert(name)
      return 0
    }
    // Found by its capital letter, and not in a list.
    let listed = asked.subtracting(["name", "name-possessive"]).union(["right-words", "same-words"])
    #expect(Concept.namesBesidePatterns == listed.sorted())
  }
}
