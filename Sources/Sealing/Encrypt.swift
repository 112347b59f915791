import CCrypto

/// Why something could not be sealed; the library says no more.
package enum SealingError: Error, Sendable {
  case noRandomness, noKey, noCipher, noMemory
}

/// Bytes that nobody can foresee, from the system’s own source by way of libcrypto.
func randomBytes(_ count: Int) throws(SealingError) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: count)
  let made = unsafe bytes.withUnsafeMutableBufferPointer {
    unsafe RAND_bytes($0.baseAddress, Int32($0.count))
  }
  guard made == 1 else { throw .noRandomness }
  return bytes
}

/// PBKDF2 with HMAC-SHA-256 (RFC 8018 §5.2), 32 bytes.
package func deriveKey(
  from passphrase: [UInt8], salt: [UInt8], iterations: Int
) throws(SealingError) -> [UInt8] {
  var key = [UInt8](repeating: 0, count: 32)
  let password = passphrase.map { CChar(bitPattern: $0) }
  let made = unsafe password.withUnsafeBufferPointer { password in
    unsafe salt.withUnsafeBufferPointer { salt in
      unsafe key.withUnsafeMutableBufferPointer { key in
        unsafe PKCS5_PBKDF2_HMAC(
          password.baseAddress, Int32(password.count), salt.baseAddress, Int32(salt.count), Int32(iterations),
          EVP_sha256(), Int32(key.count), key.baseAddress)
      }
    }
  }
  guard made == 1 else { throw .noKey }
  return key
}

/// AES-256-GCM (NIST SP 800-38D): the encrypted bytes and after them the tag of 16 bytes, as WebCrypto wants them.
package func encrypt(
  _ plain: [UInt8], key: [UInt8], nonce: [UInt8], additional: [UInt8]
) throws(SealingError) -> [UInt8] {
  guard plain.count < Int(Int32.max) - 64, let context = unsafe EVP_CIPHER_CTX_new() else { throw .noMemory }
  defer { unsafe EVP_CIPHER_CTX_free(context) }
  var output = [UInt8](repeating: 0, count: plain.count + 16)
  var length: Int32 = 0
  let made = unsafe output.withUnsafeMutableBufferPointer { output in
    unsafe EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce) == 1
      && EVP_EncryptUpdate(context, nil, &length, additional, Int32(additional.count)) == 1
      && EVP_EncryptUpdate(context, output.baseAddress, &length, plain, Int32(plain.count)) == 1
      && Int(length) == plain.count
      && EVP_EncryptFinal_ex(context, output.baseAddress.map { unsafe $0 + plain.count }, &length) == 1
      && gcmTag(context, 16, output.baseAddress.map { unsafe $0 + plain.count }) == 1
  }
  guard made else { throw .noCipher }
  return output
}
