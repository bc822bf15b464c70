import DialogueModel
import TestSupport
import Testing

@testable import Recognition

struct CueNameTests {
  @Test func `every concept that is asked for by its name has a file of that name`() {
    let files = Set(RealDialogues.book.concepts.map(\.name))
    // Found by its capital letter, and not in a list.
    let listed = Concept.namesBesidePatterns.filter { !["name", "name-possessive"].contains($0) }
    #expect(listed.filter { !files.contains($0) } == [])
  }

  @Test func `a cue has the number of its place in the list, and a bit of its own`() {
    #expect(Cue.allCases.map(\.number) == Array(0..<Cue.count))
    for cue in Cue.allCases {
      var alone = CueSet()
      alone.insert(cue.number)
      #expect(Cue.allCases.filter { alone.contains($0) } == [cue])
    }
  }

  @Test func `a concept that is no cue leaves no mark among the cues`() {
    var cues = CueSet()
    cues.insert(Cue.count)
    #expect(cues.isEmpty)
  }
}
