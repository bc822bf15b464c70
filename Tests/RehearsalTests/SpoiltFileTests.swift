import DialogueExplorer
import Moments
import RehearsalChecker
import RehearsalSession
import SourceText
import TestSupport
import Testing

/// Files that went wrong in every way: a diagnostic or a scenario, never a crash or a hang.
@Suite("Spoilt files of rehearsals")
struct SpoiltFileTests {
  @Test(.timeLimit(.minutes(2)), arguments: [1, 2, 3, 4] as [UInt64])
  func `five hundred spoilt files give a diagnostic or a scenario`(seed: UInt64) throws {
    print("seed \(seed)")
    var chance = SeededChance(seed: seed)
    for _ in 0..<500 {
      let source = try #require(RealRehearsals.sources.randomElement(using: &chance))
      let file = SourceFile(path: source.path, bytes: spoil(source.bytes, &chance))
      let checked = RehearsalChecker.check([file], moments: MomentKind.ofALearner, extent: .excerpt)
      for diagnostic in checked.diagnostics {
        let span = diagnostic.span
        if span.start < 0 || span.end < span.start || span.end > file.bytes.count {
          Issue.record("seed \(seed): the place of \(diagnostic.message) is not in the file")
        }
      }
      guard let text = RehearsalFormatter.format(file) else { continue }
      let again = RehearsalFormatter.format(SourceFile(path: file.path, text: text))
      if again != text { Issue.record("seed \(seed): formatted twice, it differs") }
    }
  }

  private func spoil(_ bytes: [UInt8], _ chance: inout SeededChance) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
    // A piece of a file, so that many are soon read.
    let start = Int.random(in: 0..<max(1, lines.count - 40), using: &chance)
    lines = Array(lines[start..<min(lines.count, start + 40)])
    for _ in 0..<Int.random(in: 1...4, using: &chance) where !lines.isEmpty {
      let index = Int.random(in: 0..<lines.count, using: &chance)
      switch Int.random(in: 0..<6, using: &chance) {
      case 0: lines.remove(at: index)
      case 1: lines[index] = Array("  ".utf8) + lines[index]
      case 2: lines[index] = Array(lines[index].dropFirst(2))
      case 3: lines[index] = Array(lines[index].dropLast(3))
      case 4:
        lines[index].insert(
          Array(":;|@>[]()\"é\t\u{FF}".utf8).randomElement(using: &chance)!,
          at: Int.random(in: 0...lines[index].count, using: &chance))
      default: lines.swapAt(index, Int.random(in: 0..<lines.count, using: &chance))
      }
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
