import CarePlanCoding
import CarePlanModel
import CivilCalendar
import Foundation
import HospiceRegistry

/// Made-up plans of made-up people, of which each number always gives the same.
struct Template: Sendable {
  private let plan: CarePlan

  init(root: URL) throws {
    let url = root.appending(path: "Tests/Plans/complete.json")
    let bytes = try [UInt8](Data(contentsOf: url))
    guard var plan = CarePlanReader.inspect(bytes, digest: sha256).sealed?.plan else {
      throw CocoaError(.fileReadCorruptFile)
    }
    plan.header.version = 1
    plan.header.replaces = nil
    plan.otherVoices = []
    for index in plan.statements.indices { plan.statements[index].provenance.sinceVersion = 1 }
    self.plan = plan
  }

  /// - Parameter statementsMax: A shorter plan, where a million of them have to lie on a disk.
  func file(_ number: Int, statementsMax: Int = .max) -> [UInt8] {
    var chance = SplitMix(state: UInt64(number) &* 2_654_435_761 &+ 7)
    var plan = plan
    // As plans have it: numbers that come in no order.
    plan.header.id = chance.identifier()
    plan.person.name = PersonName(text: "\(chance.word()) \(chance.word())")
    let days = chance.below(20_000)
    plan.person.birthDate = birthDate(days)
    plan.person.identifiers = [
      HealthIdentifier(system: .nhsNumber, value: chance.healthNumber(), status: .selfReported)
    ]
    plan.statements = plan.statements.filter { $0.person == nil }
    plan.statements = Array(plan.statements.prefix(statementsMax))
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    return CarePlanWriter.file(CarePlanWriter.seal(plan, digest: sha256))
  }

  private func birthDate(_ days: Int) -> String {
    let date = CivilDate(year: 1930 + days / 372, month: days / 31 % 12 + 1, day: days % 28 + 1)
    return "\(date!)"
  }
}

/// Chance with a seed.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// A word that could be a name.
  mutating func word() -> String {
    let (soft, hard) = (Array("aeiouy"), Array("bcdfghklmnprstvw"))
    let letters = (0..<6).map { $0 % 2 == 0 ? hard[below(16)] : soft[below(6)] }
    return String(letters).capitalized
  }

  /// A number of 122 bits, as RFC 4122 writes it.
  mutating func identifier() -> String {
    let (one, other) = (next(), next())
    let digits = [one, other].map { bits in
      let text = String(bits, radix: 16)
      return Array(String(repeating: "0", count: 16 - text.count) + text)
    }
    return String(digits[0][..<8] + "-" + digits[0][8..<12] + "-4" + digits[0][13...])
      + "-a" + String(digits[1][1..<4] + "-" + digits[1][4...])
  }

  /// Ten digits, of which the last checks the others; from the ranges that people have.
  mutating func healthNumber() -> String {
    while true {
      let nine = 400_000_000 + below(400_000_000)
      for last in 0...9 where HealthIdentifier.passesModulus11("\(nine)\(last)") {
        return "\(nine)\(last)"
      }
    }
  }
}
