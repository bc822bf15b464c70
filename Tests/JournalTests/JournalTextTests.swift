import ConversationSession
import Journal
import Testing

/// What is written comes back the same, and what cannot be read is named and not guessed at.
@Suite struct JournalTextTests {
  static let at = "2026-11-21T15:04:05Z"

  static func bytes(_ events: [Event]) -> [UInt8] {
    JournalText.bytes(events.map { JournalEntry(at: at, event: $0) })
  }

  @Test(arguments: EventExamples.Kind.allCases)
  func `every kind of event is written and read back the same`(kind: EventExamples.Kind) throws {
    let events = EventExamples.all.filter { EventExamples.kind($0) == kind }
    try #require(!events.isEmpty, "there is no example of \(kind.rawValue)")
    let contents = JournalText.read(Self.bytes(events))
    #expect(contents.entries == events.map { JournalEntry(at: Self.at, event: $0) })
    #expect(contents.damagedLine == nil)
  }

  @Test func `each event takes one line, whatever was typed`() {
    let newlines = Self.bytes(EventExamples.all).filter { $0 == UInt8(ascii: "\n") }
    #expect(newlines.count == EventExamples.all.count)
  }

  @Test func `a journal that was cut at any byte has lost its last line at most`() {
    let events = EventExamples.Kind.allCases.compactMap { kind in
      EventExamples.all.first { EventExamples.kind($0) == kind }
    }
    var ends: [Int] = []
    for count in events.indices { ends.append(Self.bytes(Array(events.prefix(count + 1))).count) }
    let bytes = Self.bytes(events)
    for cut in 0...bytes.count {
      let contents = JournalText.read(Array(bytes.prefix(cut)))
      let whole = ends.filter { $0 <= cut }.count
      #expect(contents.entries.map(\.event) == Array(events.prefix(whole)), "cut at byte \(cut)")
      #expect(contents.wholeBytes == (whole == 0 ? 0 : ends[whole - 1]), "cut at byte \(cut)")
      #expect(contents.damagedLine == nil, "cut at byte \(cut)")
    }
  }

  /// A line that stands between two good ones.
  @Test(arguments: [
    ("is empty", ""),
    ("is not JSON", "{\"at\":\"\(at)\",\"event\":\"heard\",\"words\":\"home}"),
    ("is JSON and no object", "[]"),
    ("has no moment", "{\"event\":\"heard\",\"words\":\"home\"}"),
    ("has no event", "{\"at\":\"\(at)\",\"words\":\"home\"}"),
    ("has an event of a newer version", "{\"at\":\"\(at)\",\"event\":\"sang\",\"words\":\"home\"}"),
    ("lacks what was typed", "{\"at\":\"\(at)\",\"event\":\"heard\"}"),
    (
      "leaves a question in an unknown way",
      "{\"at\":\"\(at)\",\"event\":\"set-aside\",\"reason\":\"angry\",\"slot\":\"pets\"}"
    ),
    (
      "begins an unknown house rule",
      "{\"at\":\"\(at)\",\"event\":\"turned\",\"to\":\"sing\",\"way\":\"aside\"}"
    ),
    (
      "asks in an unknown way",
      "{\"at\":\"\(at)\",\"event\":\"asked\",\"kind\":\"guess\",\"slot\":\"pets\"}"
    ),
    (
      "has a version that is no number",
      "{\"at\":\"\(at)\",\"digest\":\"0f\",\"event\":\"exported\",\"version\":\"3\"}"
    ),
    (
      "says one thing twice",
      "{\"at\":\"\(at)\",\"event\":\"heard\",\"words\":\"home\",\"words\":\"hospice\"}"
    ),
  ])
  func `a damaged line in the middle is named`(what: String, line: String) {
    let before = Self.bytes([.heard("one"), .heard("two")])
    let after = Self.bytes([.heard("four")])
    let contents = JournalText.read(before + Array((line + "\n").utf8) + after)
    #expect(contents.damagedLine == 3, "a line that \(what)")
    #expect(contents.entries.map(\.event) == [.heard("one"), .heard("two")])
    #expect(contents.wholeBytes == before.count)
  }
}
