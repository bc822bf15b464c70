import HospiceRegistry
import TestSupport
import Testing

/// A row of `Tests/Imports/cases.tsv`: what comes, and what must become of it.
struct BadInput: CustomTestStringConvertible, Sendable {
  let number: Int
  /// An outcome, or what must hold.
  let wanted: String
  /// Each variant gives one of these.
  let reasons: [Reason]
  let title: String

  var testDescription: String { "\(number): \(title)" }

  static let all: [BadInput] = {
    let text = (try? Repository.text("Tests/Imports/cases.tsv")) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return BadInput(
        number: Int(columns[0]) ?? 0, wanted: columns[1],
        reasons: columns[2].split(separator: " ").map { reason in
          guard let known = Reason(rawValue: String(reason)) else {
            preconditionFailure("there is no reason \(reason)")
          }
          return known
        },
        title: columns[3])
    }
  }()

  /// Those that are a matter of what stands in a file.
  static let ofContents = all.filter { $0.number <= 86 }

  /// Without those that are bad by being large: where each is looked at once, that is enough.
  static let small = ofContents.filter { ![18, 33, 34].contains($0.number) }
}

/// One way in which a case comes: files that are here already, and the one that is looked at.
struct Variant {
  var before: [[UInt8]] = []
  let file: [UInt8]

  init(_ file: [UInt8], after before: [[UInt8]] = []) {
    self.file = file
    self.before = before
  }

  init(_ text: String) { self.init(Array(text.utf8)) }
}

extension BadInput {
  /// Made anew each time; the same each time.
  var variants: [Variant] {
    switch number {
    case 1...14: BadInput.brokenBytes(number)
    case 15...23: BadInput.oddJSON(number)
    case 24...34: BadInput.wrongEncodings(number)
    case 35...47: BadInput.texts(number)
    case 48...58: BadInput.proofs(number)
    case 59...63: BadInput.versions(number)
    case 64...73: BadInput.meanings(number)
    case 74...78: BadInput.numbers(number)
    case 79...86: BadInput.laws(number)
    default: []
    }
  }
}
