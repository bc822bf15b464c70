import CarePlanModel
import StrictJSON

/// A signature that stands beside the plan, taken apart.
public struct DetachedSignature: Hashable, Sendable {
  /// 32 bytes.
  let key: [UInt8]
  /// As it stands in the file: base64url.
  let keyText: String
  /// 64 bytes.
  let signature: [UInt8]
  /// What is signed before the bytes of the plan.
  let protectedHeader: [UInt8]

  /// What the signature is over, where it belongs to this document.
  func message(_ canonicalDocument: [UInt8]) -> [UInt8] {
    protectedHeader + [UInt8(ascii: ".")] + canonicalDocument
  }

  /// - Returns: The signature, or why it cannot be one that counts.
  ///
  /// Source: RFC 7797 (JWS unencoded payload), RFC 8037 (EdDSA in JOSE)
  static func read(_ jws: String) -> Result<DetachedSignature, Unusable> {
    let parts = jws.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].isEmpty, let bytes = Base64URL.bytes(parts[0]),
      let header = try? JSONReader.read(bytes)
    else { return .failure(.unchecked) }
    guard let algorithm = header["alg"]?.string, algorithm.lowercased() != "none" else {
      return .failure(.withoutAlgorithm)
    }
    guard algorithm == "EdDSA", header["b64"]?.bool == false,
      header["crit"]?.items?.compactMap(\.string) == ["b64"],
      let keyText = header["kid"]?.string, let key = Base64URL.bytes(keyText), key.count == 32,
      let signature = Base64URL.bytes(parts[2]), signature.count == 64
    else { return .failure(.unchecked) }
    return .success(
      DetachedSignature(
        key: key, keyText: keyText, signature: signature,
        protectedHeader: Array(parts[0].utf8)))
  }

  enum Unusable: Error { case withoutAlgorithm, unchecked }
}

/// Every signature of a plan, held against its bytes.
struct SignatureCheck {
  /// The key of the device or the person, where its signature fits.
  private(set) var key: String?
  private(set) var failing: [DetachedSignature] = []
  private(set) var findings: [Finding] = []

  init(
    _ proof: PlanProof, _ canonicalDocument: [UInt8],
    _ isSigned: ([UInt8], [UInt8], [UInt8]) -> Bool
  ) {
    for (index, signature) in proof.signatures.enumerated() {
      let place = JSONPointer.root.member("proof").member("signatures").item(index).member("jws")
      switch DetachedSignature.read(signature.jws) {
      case .failure(.withoutAlgorithm):
        findings.append(Finding(.signatureWithoutAlgorithm, at: place))
      case .failure(.unchecked): findings.append(Finding(.signatureUnchecked, at: place))
      case .success(let detached):
        let message = detached.message(canonicalDocument)
        guard isSigned(detached.signature, message, detached.key) else {
          failing.append(detached)
          findings.append(Finding(.signatureFails, at: place))
          continue
        }
        if signature.role == .device || signature.role == .person { key = key ?? detached.keyText }
      }
    }
  }
}
