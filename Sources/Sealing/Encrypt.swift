import CCrypto

/// Why something could not be sealed; the library says no more.
package enum SealingError: Error, Sendable {
  case noRandomness, noKey, noCipher, noMemory
}

/// Bytes that nobody can foresee, from the system’s own source.
func randomBytes(_ count: Int) throws(SealingError) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: count)
  let made = unsafe bytes.withUnsafeMutableBytes { unsafe random_bytes($0.baseAddress, $0.count) }
  guard made == 1 else { throw .noRandomness }
  return bytes
}

/// PBKDF2 with HMAC-SHA-256 (RFC 8018 §5.2), 32 bytes.
package func deriveKey(
  from passphrase: [UInt8], salt: [UInt8], iterations: Int
) throws(SealingError) -> [UInt8] {
  guard let rounds = UInt32(exactly: iterations), rounds > 0 else { throw .noKey }
  var key = [UInt8](repeating: 0, count: 32)
  unsafe pbkdf2_sha256(passphrase, passphrase.count, salt, salt.count, rounds, &key)
  return key
}

/// AES-256-GCM (NIST SP 800-38D): the encrypted bytes and after them the tag of 16 bytes, as WebCrypto wants them.
package func encrypt(
  _ plain: [UInt8], key: [UInt8], nonce: [UInt8], additional: [UInt8]
) throws(SealingError) -> [UInt8] {
  // One key and nonce may encrypt no more than this (SP 800-38D §5.2.1.1 allows some times as much).
  guard key.count == 32, plain.count < Int(Int32.max) - 64 else { throw .noCipher }
  var output = [UInt8](repeating: 0, count: plain.count + 16)
  let made = unsafe aes_256_gcm_encrypt(
    key, nonce, nonce.count, additional, additional.count, plain, plain.count, &output)
  guard made == 1 else { throw .noCipher }
  return output
}
