import DialogueModel
import Foundation
public import SourceText

/// The files of `Tests/Recognition`, and what is wrong with their form.
public struct LabelledFiles: Sendable {
  public let lines: [LabelledLine]
  /// `FILE:NUMBER: what is`, for every line that cannot be used as it is written.
  public let faults: [String]

  /// Those of the repository, by path.
  public static let all = LabelledFiles(
    Repository.files(below: "Tests/Recognition").filter { $0.name.hasSuffix(".tsv") })

  public init(_ files: [SourceFile]) {
    var lines: [LabelledLine] = []
    var faults: [String] = []
    var seen: Set<String> = []
    let vocabulary = Vocabulary(RealDialogues.book)
    for file in files {
      let rows = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, row) in rows.enumerated() where !row.isEmpty || index + 1 < rows.count {
        let place = "\(file.name):\(index + 1)"
        guard let line = LabelledLine(row, file: file.name, number: index + 1) else {
          faults.append("\(place): not a line of three or four cells with a label")
          continue
        }
        let key = [line.listening, line.text, line.saidBefore ?? ""].joined(separator: "\t")
        if !seen.insert(key).inserted { faults.append("\(place): stands twice") }
        faults += vocabulary.unknown(in: line).map { "\(place): \($0) is not known" }
        lines.append(line)
      }
    }
    self.lines = lines
    self.faults = faults
  }

  /// A file from anywhere.
  ///
  /// - Throws: Where it cannot be read.
  public static func file(_ path: String) throws -> SourceFile {
    SourceFile(path: path, text: try String(contentsOfFile: path, encoding: .utf8))
  }

  public func lines(of file: String) -> [LabelledLine] { lines.filter { $0.file == file } }
}

/// Every slot and value that a label may name.
private struct Vocabulary {
  private let book: Book

  init(_ book: Book) { self.book = book }

  func unknown(in line: LabelledLine) -> [String] {
    var unknown = isSlot(line.listening) ? [] : [line.listening]
    switch line.label {
    case .answers(let values):
      unknown += values.filter { !self.values(of: line.listening).contains($0) }
    case .house(let name): if !names(of: "house").contains(name) { unknown.append(name) }
    case .safety(let name): if !names(of: "safety").contains(name) { unknown.append(name) }
    case .quiet, .nothing: break
    }
    for other in line.others {
      if !isSlot(other.slot) { unknown.append(other.slot) }
      guard case .choice(let value) = other.reading else { continue }
      if !values(of: other.slot).contains(value) { unknown.append("\(other.slot)=\(value)") }
    }
    return unknown
  }

  private func isSlot(_ name: String) -> Bool {
    SlotDeclaration.isLocal(name) || book.slots.contains { $0.name == name }
  }

  private func names(of kind: String) -> [String] {
    book.meanings.filter { $0.answers == [kind] }.map(\.name)
  }

  private func values(of slot: String) -> [String] {
    guard case .choice(let values)? = book.slots.first(where: { $0.name == slot })?.answer else {
      return SlotDeclaration.isLocal(slot) ? ["yes", "no"] : []
    }
    return values
  }
}
