import CLibCrypto
import CSodium

/// SHA-256 as 64 hex digits in lower case.
///
/// libcrypto is there because libpq needs it, and uses what the processor has for this; each plan
/// is hashed twice when it comes in.
@Sendable public func hexadecimalDigest(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  precondition(EVP_Digest(bytes, bytes.count, &digest, nil, sha256.method, nil) == 1)
  return String(unsafeUninitializedCapacity: 2 * digest.count) { text in
    for (index, byte) in digest.enumerated() {
      text[2 * index] = hexadecimalDigit(byte >> 4)
      text[2 * index + 1] = hexadecimalDigit(byte & 15)
    }
    return 2 * digest.count
  }
}

/// Looked up once: for a short text that takes longer than the digest.
private let sha256 = DigestMethod("SHA256")

private struct DigestMethod: @unchecked Sendable {
  /// Never written to, nor given back.
  let method: OpaquePointer

  init(_ name: String) {
    guard let method = EVP_MD_fetch(nil, name, nil) else {
      preconditionFailure("libcrypto has no \(name)")
    }
    self.method = method
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// Ed25519 over a message as it is.
@Sendable func isSigned(_ signature: [UInt8], _ message: [UInt8], _ key: [UInt8]) -> Bool {
  guard signature.count == 64, key.count == 32 else { return false }
  return crypto_sign_verify_detached(signature, message, UInt64(message.count), key) == 0
}
