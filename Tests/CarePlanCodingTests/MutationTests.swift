import CarePlanCoding
import CarePlanModel
import DialogueExplorer
import SourceText
import StrictJSON
import TestSupport
import Testing

@Suite struct `Ten thousand damaged plan files` {
  @Test(arguments: 0..<10)
  func `give a fault or a plan, and never a crash`(seed: UInt64) throws {
    var dice = SeededChance(seed: seed)
    let originals = try PlanFiles.names.map { try PlanFiles.bytes($0) }
    for round in 0..<1000 {
      // The small file far more often than the large ones, which only take time.
      var bytes = round % 20 == 0 ? originals[round / 20 % 2] : originals[2]
      for _ in 0...Int.random(in: 0..<3, using: &dice) { damage(&bytes, &dice) }
      let (plan, diagnostics) = PlanFiles.read(bytes)
      #expect((plan == nil) == !diagnostics.isEmpty, "seed \(seed), round \(round)")
      #expect(diagnostics.allSatisfy { $0.span.end <= bytes.count && $0.span.start >= 0 })
      if let plan { #expect(CarePlanWriter.seal(plan.plan, digest: PlanFiles.digest) == plan) }
    }
  }

  private func damage(_ bytes: inout [UInt8], _ dice: inout SeededChance) {
    let place = Int.random(in: 0..<max(1, bytes.count), using: &dice)
    guard place < bytes.count else { return bytes.append(0x7B) }
    let end = min(bytes.count, place + Int.random(in: 1..<40, using: &dice))
    switch Int.random(in: 0..<7, using: &dice) {
    case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &dice)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
    case 5:
      bytes.insert(contentsOf: Array("{\"\\uD800[]},:1e9-".utf8).shuffled(using: &dice), at: place)
    default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &dice))
    }
  }
}
