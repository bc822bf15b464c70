import CarePlanCoding
import CarePlanModel
import StrictJSON
import TestSupport

extension BadInput {
  private static let good = GoodPlan.usual
  private static let refusing = GoodPlan.withRefusal

  static func proofs(_ number: Int) -> [Variant] {
    let keys = SigningKeys(seed: 1)
    let hex = good.digest.dropFirst("sha-256:".count)
    let other = good.with { $0.header.id = "0a1b2c3d-0000-4000-8000-00000000000a" }
    switch number {
    case 48: return [Variant(good.file("/document/formatVersion", "\"2.0\""))]
    case 49: return [Variant(good.file("/document/statements/0/mood", "1"))]
    case 50: return [Variant(good.file("/proof", nil))]
    case 51:
      return [Variant(good.file(replacing: "Gwenllian", by: "Gwenllean"))]
    case 52:
      guard let document = try? JSONReader.read(good.file)["document"] else { return [] }
      let pretty = PlanFiles.digest(JSONWriter.pretty(document))
      return [Variant(good.file("/proof/digest", "\"sha-256:\(pretty)\""))]
    case 53: return [Variant(good.file("/proof/digest", "\"sha-256:\(hex.uppercased())\""))]
    case 54: return [Variant(good.file("/proof/digest", "\"sha-512:\(hex)\""))]
    case 55:
      // Signed, and one bit of the signature turned over.
      let whole = keys.jws(over: CarePlanWriter.canonicalDocument(good.plan))
      let letter = whole.suffix(10).first == "A" ? "B" : "A"
      return [Variant(good.file(signature: whole.dropLast(10) + letter + whole.suffix(9)))]
    case 56:
      let header = #"{"alg":"none","b64":false,"crit":["b64"]}"#
      return [Variant(good.signed(with: keys, header: header))]
    case 57:
      return [
        Variant(good.next().signed(with: SigningKeys(seed: 2)), after: [good.signed(with: keys)])
      ]
    default:
      let jws = keys.jws(over: CarePlanWriter.canonicalDocument(other.plan))
      return [Variant(good.file(signature: jws), after: [other.signed(with: keys)])]
    }
  }

  static func versions(_ number: Int) -> [Variant] {
    let digest = "sha-256:" + String(repeating: "5a", count: 32)
    func replacing(_ version: Int, in plan: GoodPlan) -> [UInt8] {
      plan.with {
        $0.header.version = 2
        $0.header.replaces = PlanHeader.Predecessor(version: version, digest: digest)
      }.file
    }
    switch number {
    case 59:
      return ["0", "-1", "1152921504606846976"].map {
        Variant(good.file("/document/plan/version", $0))
      }
    case 60: return [Variant(replacing(2, in: good))]
    case 61: return [Variant(replacing(3, in: good))]
    case 62:
      return [Variant(replacing(1, in: good)), Variant(replacing(1, in: good), after: [good.file])]
    default:
      return [
        Variant(
          good.with {
            $0.header.status = .draft
            $0.header.finalised = nil
          }.file)
      ]
    }
  }

  static func meanings(_ number: Int) -> [Variant] {
    func coded(_ code: String) -> Variant {
      let json = #"{"system":"http://snomed.info/sct","code":"\#(code)"}"#
      return Variant(good.file("/document/statements/6/codes", "[\(json)]"))
    }
    switch number {
    case 64: return [Variant(good.with { $0.person.birthDate = "2027-01-01" }.file)]
    case 65: return [Variant(good.with { $0.person.birthDate = "1800-05-17" }.file)]
    case 66: return [Variant(refusing.with { $0.person.birthDate = "2012-05-17" }.file)]
    case 67: return [Variant(good.file("/document/person/birthDate", "\"1948-02-30\""))]
    case 68: return [Variant(good.file("/document/plan/created", "\"2026-03-01T18:12:00\""))]
    case 69:
      return [Variant(good.with { $0.header.finalised = "2026-02-28T11:00:00Z" }.file)]
    case 70:
      return [
        Variant(good.with { $0.header.updated = "2026-11-23T16:00:00Z" }.file),
        // The latest of several decisions counts, and this one would for ever.
        Variant(
          good.with {
            $0.sharing = [
              SharingDecision(
                with: "gp", decision: .permit, scope: .wholePlan, decided: "2999-01-01T00:00:00Z")
            ]
          }.file),
        Variant(good.with { $0.statements[0].provenance.recorded = "2999-01-01T00:00:00Z" }.file),
      ]
    case 71:
      return [
        Variant(good.file("/document/statements/1/person", "\"p99\"")),
        Variant(refusing.file("/document/refusals/0/statement", "\"s999\"")),
      ]
    case 72: return [Variant(good.file("/document/statements/1/id", "\"s1\""))]
    default:
      let decided = ["3042", "53006"].joined()
      return [coded(decided), coded("111111111")]
    }
  }

  static func numbers(_ number: Int) -> [Variant] {
    // A CHI number that checks out, of somebody born on 1 April 1941.
    let chi = (0...9).lazy.flatMap { tens in (0...9).map { "010441000\(tens)" + "\($0)" } }
      .map { String($0.prefix(8) + $0.suffix(2)) }
      .first { HealthIdentifier.passesModulus11($0) }
    switch number {
    case 74: return [Variant(good.numbered("9434765918").file)]
    case 75: return ["9990000018", "9000000009"].map { Variant(good.numbered($0).file) }
    case 76: return [Variant(good.numbered("0000000000").file)]
    case 77: return [Variant(good.numbered(chi ?? "", .chiNumber).file)]
    default: return [Variant(good.with { $0.person.identifiers = [] }.file)]
    }
  }

  static func laws(_ number: Int) -> [Variant] {
    let place = GoodPlan.usual.with {
      $0.header.id = "0a1b2c3d-0000-4000-8000-00000000000b"
      for index in $0.statements.indices
      where $0.statements[index].topic == "place-of-care" && $0.statements[index].rank == 1 {
        $0.statements[index].choice = "hospice"
      }
    }
    switch number {
    case 79: return [Variant(refusing.wantingCPR.file)]
    case 80: return [Variant(refusing.refusal { $0.signed(.none, witness: nil) }.file)]
    case 81: return [Variant(refusing.refusal { $0.evenIf(nil) }.file)]
    case 82: return [Variant(refusing.refusal { $0.signed(.paperDeclared, witness: "p3") }.file)]
    case 83: return [Variant(refusing.attorney(made: "2026-06-01").file)]
    case 84: return [Variant(good.denying("hospice").file), Variant(good.denying("St Ann's").file)]
    case 85:
      let second = good.next()
      let third = second.next { $0.header.status = .withdrawn }
      return [
        Variant(second.file, after: [third.file]),
        Variant(good.file, after: [second.file, third.file]),
      ]
    default: return [Variant(place.file, after: [good.file])]
    }
  }
}

extension GoodPlan {
  var wantingCPR: GoodPlan {
    with {
      for index in $0.statements.indices where $0.statements[index].topic == "cpr-view" {
        $0.statements[index].choice = "want-tried"
      }
    }
  }

  func refusal(_ change: (PlanRefusal) -> PlanRefusal) -> GoodPlan {
    with { $0.refusals = $0.refusals.map(change) }
  }

  func attorney(made: String) -> GoodPlan {
    with {
      for index in $0.people.indices where $0.people[index].attorney != nil {
        $0.people[index].attorney = AttorneyPower(
          registered: .yes, made: made, lifeSustaining: .yes)
      }
    }
  }

  func denying(_ who: String) -> GoodPlan {
    with {
      $0.sharing = [
        SharingDecision(
          with: who, decision: .deny, scope: .wholePlan, decided: "2026-03-02T10:58:00Z")
      ]
    }
  }
}

extension PlanRefusal {
  fileprivate func signed(_ how: Signature.How, witness: String?) -> PlanRefusal {
    PlanRefusal(
      statement: statement, treatment: treatment, circumstances: circumstances,
      lifeSustaining: lifeSustaining, evenIfLifeAtRisk: evenIfLifeAtRisk,
      signature: Signature(how: how, at: signature.at, paperAt: signature.paperAt),
      witness: witness.map { Witness(person: $0) },
      assessment: assessment)
  }

  fileprivate func evenIf(_ value: Bool?) -> PlanRefusal {
    PlanRefusal(
      statement: statement, treatment: treatment, circumstances: circumstances,
      lifeSustaining: lifeSustaining, evenIfLifeAtRisk: value, signature: signature,
      witness: witness, assessment: assessment)
  }
}
