import CSodium
import CarePlanCoding
import CarePlanModel
import StrictJSON
import TestSupport

/// The one good plan of which all others are made, each different in one way.
struct GoodPlan {
  var plan: CarePlan

  /// The first version of a finished plan, which nothing speaks against.
  static let usual = GoodPlan("complete.json")
  /// The same person, with a refusal of CPR on signed paper.
  static let withRefusal = GoodPlan("refusal-on-paper.json")

  private init(_ name: String) {
    guard let read = try? PlanFiles.read(PlanFiles.bytes(name)).plan else {
      preconditionFailure("\(name) is no good plan")
    }
    plan = read.plan
    plan.header.version = 1
    plan.header.replaces = nil
    for index in plan.statements.indices {
      plan.statements[index].provenance.sinceVersion = 1
    }
    plan.otherVoices = []
  }

  /// The plan with something changed, and its first minute drawn again.
  func with(_ change: (inout CarePlan) -> Void) -> GoodPlan {
    var copy = self
    change(&copy.plan)
    copy.plan.firstMinute = FirstMinute(
      person: copy.plan.person, people: copy.plan.people, statements: copy.plan.statements)
    return copy
  }

  func named(_ name: String) -> GoodPlan {
    with { $0.person.name = PersonName(text: name) }
  }

  func numbered(_ value: String, _ system: HealthIdentifier.System = .nhsNumber) -> GoodPlan {
    with {
      $0.person.identifiers = [
        HealthIdentifier(system: system, value: value, status: .selfReported)
      ]
    }
  }

  /// The next version of this one.
  func next(_ change: (inout CarePlan) -> Void = { _ in }) -> GoodPlan {
    with {
      $0.header.replaces = PlanHeader.Predecessor(version: $0.header.version, digest: digest)
      $0.header.version += 1
      change(&$0)
    }
  }

  var sealed: SealedCarePlan { CarePlanWriter.seal(plan, digest: PlanFiles.digest) }
  var digest: String { sealed.proof.digest }
  var file: [UInt8] { CarePlanWriter.file(sealed) }
  var text: String { String(decoding: file, as: UTF8.self) }

  /// The file with one value put in at a pointer, and a digest that fits again.
  func file(_ pointer: String, _ replacement: String?) -> [UInt8] {
    PlanFiles.changed(file, at: pointer, to: replacement)
  }

  /// The file with a text put in for another, and nothing else put right.
  func file(replacing old: String, by new: String) -> [UInt8] {
    guard let range = text.firstRange(of: old) else { preconditionFailure("\(old) is not there") }
    return Array(text.replacingCharacters(range, new).utf8)
  }

  func signed(with keys: SigningKeys, header: String? = nil) -> [UInt8] {
    file(signature: keys.jws(over: CarePlanWriter.canonicalDocument(plan), header: header))
  }

  func file(signature jws: String) -> [UInt8] {
    let signature = PlanProof.Signature(
      role: .device, signer: "this computer", at: "2026-03-02T11:00:01Z", jws: jws)
    return CarePlanWriter.file(
      SealedCarePlan(plan: plan, proof: PlanProof(digest: digest, signatures: [signature])))
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, _ new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}

/// A pair of keys that a seed makes, always the same.
struct SigningKeys {
  private let secret: [UInt8]
  private let open: [UInt8]

  init(seed: UInt8) {
    var open = [UInt8](repeating: 0, count: 32)
    var secret = [UInt8](repeating: 0, count: 64)
    crypto_sign_seed_keypair(&open, &secret, [UInt8](repeating: seed, count: 32))
    (self.open, self.secret) = (open, secret)
  }

  /// A detached signature over bytes.
  func jws(over bytes: [UInt8], header: String? = nil) -> String {
    let usual = #"{"alg":"EdDSA","b64":false,"crit":["b64"],"kid":"\#(base64URL(open))"}"#
    let head = base64URL(Array((header ?? usual).utf8))
    let message = Array(head.utf8) + [UInt8(ascii: ".")] + bytes
    var signature = [UInt8](repeating: 0, count: 64)
    crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
    return "\(head)..\(base64URL(signature))"
  }
}

private func base64URL(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  var result: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let number = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
    for index in 0...group.count { result.append(letters[number >> (18 - 6 * index) & 63]) }
  }
  return String(decoding: result, as: UTF8.self)
}
