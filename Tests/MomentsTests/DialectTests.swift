import Foundation
import Moments
import TestSupport
import Testing

/// A pattern is written in the usual spelling, and hears all of them.
@Suite("Spellings of dialects and of text messages")
struct DialectTests {
  static let lines: [(String, MomentKind)] = [
    ("Divvent worry, pet.", .falseReassurance),
    ("Dinna worry yersel.", .falseReassurance),
    ("dnt wory", .falseReassurance),
    ("wot hav they told u", .asksWhatTheyKnow),
    ("Whit huv the doctors telt ye?", .asksWhatTheyKnow),
    ("Yer da's deein, son.", .saysPlainly),
    ("hes dyin im so sry", .saysPlainly),
    ("I cannae say hoo lang, naebody can.", .honestUncertainty),
    ("Nowt to do wi' us, that.", .notOurJob),
    ("I'm stoppin wi thee tonight.", .stays),
  ]

  @Test(arguments: lines)
  func `another spelling is the usual word`(line: String, kind: MomentKind) throws {
    let moments = try #require(RealMoments.recogniser).hear(line)
    #expect(moments.contains { $0.kind == kind }, "\(moments.map(\.kind.rawValue))")
  }

  @Test func `every spelling stands for one word, and for no two`() throws {
    let text = try Repository.text("Dialogs/Moments/Concepts/same-words.concept")
    let lines = text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let usual = lines.compactMap(\.first)
    let others = lines.flatMap { $0.dropFirst() }
    #expect(lines.allSatisfy { $0.count > 1 })
    #expect((usual + others).allSatisfy { !$0.contains(" ") })
    #expect(Set(others).count == others.count)
    #expect(Set(others).isDisjoint(with: usual))
  }
}
