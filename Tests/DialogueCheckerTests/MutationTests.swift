import DialogueChecker
import DialogueExplorer
import DialogueLanguage
import DialogueModel
import SourceText
import TestSupport
import Testing

/// Files that went wrong in every way: a diagnostic or a success, never a crash or a hang.
struct MutationTests {
  @Test(.timeLimit(.minutes(2)), arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as [UInt64])
  func `ten times a thousand spoilt files give a diagnostic or a book`(seed: UInt64) {
    print("seed \(seed)")
    var chance = SeededChance(seed: seed)
    let files = (RealDialogues.files + SmallBook.files()).filter(DialogueReader.reads)
    for _ in 0..<1_000 {
      let file = excerpt(of: files.randomElement(using: &chance)!, &chance)
      let spoilt = SourceFile(path: file.path, bytes: spoil(file.bytes, &chance))
      let checked = BookBuilder.build(
        files: [spoilt], slots: SmallBook.slots, today: SmallBook.today, extent: .excerpt)
      if let fault = fault(in: checked, of: spoilt) {
        Issue.record("\(fault), seed \(seed), in \(spoilt.text)")
      }
    }
  }

  /// What is wrong with the result, in words. Expectations ten thousand times over would be slow.
  private func fault(in checked: Checked, of file: SourceFile) -> String? {
    let hasErrors = checked.diagnostics.contains { $0.severity == .error }
    if (checked.book == nil) != hasErrors { return "a book with errors, or none without" }
    for diagnostic in checked.diagnostics {
      let span = diagnostic.span
      if span.start < 0 || span.end < span.start || span.end > file.bytes.count {
        return "the place of \(diagnostic.code) is not in the file"
      }
    }
    if let first = checked.diagnostics.first, !first.rendered(in: file).contains(first.message) {
      return "\(first.code) is not shown"
    }
    guard let text = DialogueFormatter.format(file) else { return nil }
    let again = DialogueFormatter.format(SourceFile(path: file.path, text: text))
    return again == text ? nil : "formatted twice, it differs"
  }

  /// The first line and some lines in a row, so that ten thousand files are soon read.
  private func excerpt(of file: SourceFile, _ chance: inout SeededChance) -> SourceFile {
    let lines = file.bytes.split(separator: newline, omittingEmptySubsequences: false)
    guard lines.count > 20 else { return file }
    let start = Int.random(in: 3..<(lines.count - 15), using: &chance)
    let chosen = lines[0..<4] + lines[start..<(start + 15)]
    return SourceFile(path: file.path, bytes: Array(chosen.joined(separator: [newline])))
  }

  private func spoil(_ bytes: [UInt8], _ chance: inout SeededChance) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...4, using: &chance) {
      result =
        Bool.random(using: &chance) ? spoilBytes(result, &chance) : spoilLines(result, &chance)
    }
    return result
  }

  private func spoilBytes(_ bytes: [UInt8], _ chance: inout SeededChance) -> [UInt8] {
    guard !bytes.isEmpty else { return Array("x".utf8) }
    var result = bytes
    let index = Int.random(in: 0..<bytes.count, using: &chance)
    let end = min(bytes.count, index + Int.random(in: 1...6, using: &chance))
    switch Int.random(in: 0..<5, using: &chance) {
    case 0: result[index] = UInt8.random(in: 0...255, using: &chance)
    case 1: result[index] = dangerous.randomElement(using: &chance)!
    case 2: result.insert(dangerous.randomElement(using: &chance)!, at: index)
    case 3: result.removeSubrange(index..<end)
    default: result.insert(contentsOf: bytes[index..<end], at: index)
    }
    return result
  }

  private func spoilLines(_ bytes: [UInt8], _ chance: inout SeededChance) -> [UInt8] {
    var lines = bytes.split(separator: newline, omittingEmptySubsequences: false).map(Array.init)
    guard !lines.isEmpty else { return bytes }
    let index = Int.random(in: 0..<lines.count, using: &chance)
    let other = Int.random(in: 0..<lines.count, using: &chance)
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: other)
    case 2: lines.swapAt(index, other)
    case 3: lines[index] = [space, space] + lines[index]
    case 4: lines[index] = Array(lines[index].dropFirst(2))
    default: lines[index] += lines[other]
    }
    return Array(lines.joined(separator: [newline]))
  }

  private let newline = UInt8(ascii: "\n")
  private let space = UInt8(ascii: " ")
  private let dangerous = Array("{}[]:.\"; \t\r\n-0aé\u{0}".utf8) + [0xFF, 0xC3]
}
