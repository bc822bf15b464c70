import Rehearsal
import SourceText

/// Every rule about a scenario; each protects authors from one mistake.
struct ScenarioRules {
  let file: ScenarioFile
  let scenario: Scenario
  let outside: Outside
  let report: Report

  func check(_ extent: RehearsalChecker.Extent) {
    everyLineHasItsID()
    noNameStandsTwice()
    everySpeakerIsIntroduced()
    everyPatternIsReadable()
    everySourceIsKnown()
    everyBlockCanAnswer()
    onlyTheLastEndingIsUnconditional()
    theVoiceIsPlain()
    let hasTalk = file.line(.opening) != nil && file.line(.replies) != nil
    if extent == .wholeFolder || hasTalk { everyNameIsUsed() }
    if extent == .wholeFolder {
      theScenarioIsWhole()
      halfOfWhatIsLearntMustBeEarned()
      everyCommonMomentIsAnswered()
    }
  }

  // MARK: - R806 and R807: ids and names

  private func everyLineHasItsID() {
    var seen: [String] = []
    for line in file.all where line.kind.hasID {
      guard let id = line.id else {
        report.add(
          "R806", line.span, "this line has no id",
          "End it with two spaces and an id: \(line.kind.form)")
        continue
      }
      if seen.contains(id.text) {
        report.add(
          "R807", id.span, "the id `\(id.text)` stands twice", "Give this line an id of its own.")
      }
      seen.append(id.text)
    }
    if let id = file.line(.rehearsal)?.id, file.source.name != id.text + ".rehearsal" {
      report.add(
        "R807", id.span, "this file is called `\(file.source.name)`",
        "Call the file `\(id.text).rehearsal`, or change the id.")
    }
  }

  private func noNameStandsTwice() {
    for section in [LineKind.facts, .cues, .topics, .toLearn, .endings] {
      var seen: [String] = []
      for name in file.section(section).compactMap(\.name) {
        if seen.contains(name.text) {
          report.add(
            "R807", name.span, "the name `\(name.text)` stands twice in `\(section.rawValue)`",
            "Give this one a name of its own.")
        }
        seen.append(name.text)
      }
    }
    for section in LineKind.sections {
      for line in file.lines(section).dropFirst() {
        report.add(
          "R807", line.span, "the section `\(section.rawValue)` stands twice",
          "Put both together.")
      }
    }
  }

  private func everySpeakerIsIntroduced() {
    let known = [scenario.person] + scenario.others
    for line in file.all where line.kind == .speech {
      guard let name = line.name, !known.contains(name.text), !known.contains("") else { continue }
      report.unknown(
        name, "person", in: known, or: "Name them in `Plays:` or `Also plays:`.")
    }
  }

  // MARK: - R808: patterns

  private func everyPatternIsReadable() {
    let kinds: [LineKind] = [.told, .untrue, .words, .topic]
    for line in file.all where kinds.contains(line.kind) {
      for pattern in line.text?.parts(by: ";") ?? [] { check(pattern) }
    }
  }

  private func check(_ pattern: Phrase) {
    for element in pattern.words {
      guard element.text != ">", element.text != "...", element.text != "+" else { continue }
      for part in element.parts(by: "|") where part.text.hasPrefix("@") {
        let name = String(part.text.dropFirst())
        guard !outside.concepts.contains(name), !outside.concepts.isEmpty else { continue }
        report.add(
          "R808", part.span, "there is no concept `\(name)`",
          nearest(to: name, in: outside.concepts).map { "Did you mean `@\($0)`?" }
            ?? "Write the words themselves, with `|` between them.")
      }
      let isOdd = element.text.contains { "\",.?!*()".contains($0) } || element.text.contains("|>")
      if isOdd, element.text != "..." {
        report.add(
          "R808", element.span, "`\(element.text)` is no part of a pattern",
          "Write words, `a|b`, `@concept`, `>` or `...`, with spaces between them.")
      }
    }
    let words = pattern.words.filter { ![">", "...", "+"].contains($0.text) }
    if words.count > 8 {
      report.add(
        "R808", pattern.span, "a pattern of more than 8 parts is never heard",
        "Keep what carries the meaning, and let the rest go.")
    }
  }

  // MARK: - R809: sources

  private func everySourceIsKnown() {
    for key in file.lines(.source).flatMap({ $0.text?.parts(by: ";") ?? [] })
    where !outside.sources.contains(key.text) && !outside.sources.isEmpty {
      report.add(
        "R809", key.span, "Sources.md has no key `\(key.text)`",
        nearest(to: key.text, in: outside.sources).map { "Did you mean `\($0)`?" }
          ?? "Write a section `## \(key.text)` in Dialogs/Sources.md.")
    }
  }
}
