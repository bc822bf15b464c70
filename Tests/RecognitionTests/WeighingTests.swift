import DialogueExplorer
import DialogueModel
import Recognition
import TestSupport
import Testing

/// What a line says as a whole, beside what a pattern hears in it.
struct WeighingTests {
  private func hear(_ typed: String, _ slot: String) -> Hearing {
    RealDialogues.recogniser.hear(typed, listening: RealDialogues.listening(for: slot))
  }

  @Test(arguments: [
    (
      "No dialysis, I chose conservative care and I'm content with that", "treatment:dialysis",
      "no"
    ),
    (
      "There is no circumstance, with this cancer, in which I would wish to be resuscitated.",
      "cpr-view", "do-not-want"
    ),
    ("im not daft if im bad take me to the general", "hospital-admission", "would-go"),
  ])
  func `what a pattern heard and the line denies is asked about`(
    typed: String, slot: String, meant: String
  ) {
    let answers = hear(typed, slot).answers
    #expect(answers.count == 2 && answers.contains(meant), "\(answers)")
  }

  @Test func `a correction that the line denies is asked about, too`() {
    let heard = hear(
      "No dialysis, I chose conservative care and I'm content with that", "treatment:dialysis")
    #expect(heard.correction.map { $0.values == heard.answers } ?? true)
  }

  @Test(arguments: [
    ("just leave me slip away quiet like when it comes", "cpr-view", "do-not-want"),
    (
      "wouldnt know if i wanted them or not to be truthful with you", "treatment:antibiotics",
      "unsure"
    ),
  ])
  func `an answer that no pattern hears is heard by its points`(
    typed: String, slot: String, meant: String
  ) {
    #expect(hear(typed, slot).answers == [meant])
  }

  @Test(arguments: [
    ("his wife would have it", "treatment:dialysis"),
    ("my granddad was at home", "place-of-care"),
    ("yes if my wife thought it right", "treatment:tube-feeding"),
    ("as long as my Mary agrees with it", "cpr-view"),
    ("I'd rather not say", "information-preference"),
  ])
  func `points fill in nothing for others, the past, an if, or a wish about the talk`(
    typed: String, slot: String
  ) {
    #expect(hear(typed, slot).answers.isEmpty)
  }

  @Test func `a line as long as a story is not weighed`() {
    let story = String(repeating: "x ", count: 2_000)
    #expect(hear(story, "place-of-care").answers.isEmpty)
  }

  @Test func `of places a line may name several`() {
    let heard = hear("one day it's home, next day it's the hospice", "place-of-care")
    #expect(heard.answers.sorted() == ["home", "hospice"])
  }

  @Test func `the steps say where points changed what was heard`() {
    let listening = RealDialogues.listening(for: "treatment:dialysis")
    let steps = RealDialogues.recogniser.explain(
      "No dialysis, I chose conservative care and I'm content with that", listening: listening)
    #expect(steps.contains { $0.hasPrefix("weighed: patterns heard yes") })
    #expect(steps.contains { $0.hasPrefix("points: treatment-no ") })
  }
}

/// How points stand in a concept.
struct PointsTests {
  @Test func `a number holds for all phrases until the next one`() {
    let read = Points.phrases(of: ["3: let me go", "leave me be", "-2: yes please"])
    #expect(read.map(\.points) == [3, 3, -2])
    #expect(
      read.map { $0.phrases.drop { $0 == " " } } == ["let me go", "leave me be", "yes please"])
  }

  @Test(arguments: [
    ("treatment:blood", "treatment-no"), ("place-of-death", "place-no"),
    ("cpr-view", "cpr-view-no"),
  ])
  func `questions that are answered alike share their points`(slot: String, subject: String) {
    #expect(Points.subject(of: "no", in: slot) == subject)
  }

  @Test func `every concept of points is for a danger or for a choice of a question`() {
    let subjects = RealDialogues.book.concepts.compactMap { Points.subject(ofConcept: $0.name) }
    #expect(subjects.count > 30)
    let choices = [
      "cpr-view", "treatment:blood", "hospital-admission", "adrt-exists", "place-of-care",
      "information-preference", "health-attorney", "organ-donation",
    ].flatMap { slot in
      RealDialogues.listening(for: slot).choices.map { Points.subject(of: $0.value, in: slot) }
    }
    let known = Points.dangers + choices
    #expect(subjects.filter { !known.contains($0) } == [])
  }
}
