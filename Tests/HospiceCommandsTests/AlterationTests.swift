import CarePlanModel
import OperatingSystem
import Testing

/// What somebody wrote into the registry behind the program's back is found, whatever it was.
@Suite struct `A registry that was altered behind the program` {
  private let hospice = Hospice()
  private let good = GoodPlan.usual

  @Test(arguments: [
    ("UPDATE versions SET status = 'draft'", "does not say what its file says"),
    ("UPDATE versions SET number = 7", "does not say what its file says"),
    ("UPDATE versions SET review_by = '2040-01-01'", "does not say what its file says"),
    ("UPDATE versions SET force = 'set-aside'", "nobody decided whether"),
    ("UPDATE versions SET force = 'rolled-back'", "nobody decided whether"),
    ("UPDATE batches SET rolled_back = '2026-11-21T15:00:00Z'", "nobody decided whether"),
    ("UPDATE files SET bytes = X'7B7D'", "is gone, or was altered"),
    ("DELETE FROM versions WHERE id NOT IN (SELECT version FROM questions)", "A file that was"),
    ("DELETE FROM files", "is gone"),
    ("DELETE FROM questions", "A question is gone"),
    ("UPDATE questions SET reason = 'draft'", "A question is gone"),
    ("UPDATE people SET birth_date = '1950-01-01'", "names somebody else than"),
  ]) func `is found altered by audit and by doctor`(statement: String, sentence: String) throws {
    let other = good.numbered("4010232218").named("Ann \u{0420}rice").with {
      $0.header.id = "0a1b2c3d-0000-4000-8000-00000000000d"
      $0.person.birthDate = "1931-02-03"
    }
    try hospice.take([good, other])
    #expect(hospice.run("audit", "--verify").0 == .fine)
    try hospice.alter(statement)
    for words in [["audit", "--verify"], ["doctor"]] {
      let (ending, told) = hospice.run(words)
      #expect(ending == .contentHasErrors, "\(words): \(told)")
      #expect(told.contains(sentence), "\(words): \(told)")
      #expect(!told.contains("Gwenllian") && !told.contains("hymns"), "\(told)")
    }
  }

  @Test func `is whole after all that may be decided about it`() throws {
    let left = good.next { $0.header.reviewBy = "2027-01-01" }
    let right = good.next { $0.header.reviewBy = "2027-02-01" }
    try hospice.take([good, left, right])
    let turns = [
      ["resolve", "1", "--decision", "use", "--reason", "The later one."],
      ["resolve", "1", "--take-back", "--reason", "It was not."],
      ["resolve", "2", "--decision", "set-aside", "--reason", "She said so."],
      ["rollback", "1"], ["import", hospice.path("1.json")],
    ]
    for words in turns {
      _ = hospice.run(words)
      let (ending, told) = hospice.run("audit", "--verify")
      #expect(ending == .fine, "\(words): \(told)")
    }
  }
}
