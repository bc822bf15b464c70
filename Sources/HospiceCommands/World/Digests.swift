import CSodium

/// SHA-256 as 64 hex digits in lower case.
@Sendable public func hexadecimalDigest(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// Ed25519 over a message as it is.
@Sendable func isSigned(_ signature: [UInt8], _ message: [UInt8], _ key: [UInt8]) -> Bool {
  guard signature.count == 64, key.count == 32 else { return false }
  return crypto_sign_verify_detached(signature, message, UInt64(message.count), key) == 0
}
