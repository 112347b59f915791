import CCrypto

extension SealedFolder {
  /// What a sealed page says in the clear, and its encrypted bytes, all as text (base64 but for the form and the number); nil for
  /// what no page of this form says, and for so many rounds that nobody would wait for them.
  package init?(form: String, iterations: Int, salt: String, nonce: String, data: String) {
    guard form == Self.form, (Self.fewestIterations...Self.mostIterations).contains(iterations),
      let salt = decodedBase64(salt), !salt.isEmpty, let nonce = decodedBase64(nonce), nonce.count == 12,
      let bytes = decodedBase64(data), bytes.count >= tagLength
    else { return nil }
    self.init(salt: salt, nonce: nonce, bytes: bytes, rounds: iterations)
  }

  /// Whether this is the passphrase that it was sealed with: what only it opens says so, and nothing else was ever written down.
  package func opens(with passphrase: Passphrase) throws(SealingError) -> Bool {
    let key = try deriveKey(from: passphrase.bytes, salt: salt, iterations: rounds)
    return try isWhole(bytes, key: key, nonce: nonce, additional: Array(Self.form.utf8))
  }

  /// What the page's own script takes.
  private static let fewestIterations = 600_000
  private static let mostIterations = 10_000_000
}

private let tagLength = 16

/// Whether encrypted bytes and the tag after them are what this key made (AES-256-GCM, NIST SP 800-38D §7.2).
func isWhole(
  _ sealed: [UInt8], key: [UInt8], nonce: [UInt8], additional: [UInt8]
) throws(SealingError) -> Bool {
  guard sealed.count >= tagLength, sealed.count < Int(Int32.max), let context = unsafe EVP_CIPHER_CTX_new()
  else { throw .noMemory }
  defer { unsafe EVP_CIPHER_CTX_free(context) }
  let encrypted = Array(sealed.dropLast(tagLength))
  var tag = Array(sealed.suffix(tagLength))
  var plain = [UInt8](repeating: 0, count: encrypted.count + 1)
  var length: Int32 = 0
  let isRead = unsafe plain.withUnsafeMutableBufferPointer { plain in
    unsafe EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce) == 1
      && EVP_DecryptUpdate(context, nil, &length, additional, Int32(additional.count)) == 1
      && EVP_DecryptUpdate(context, plain.baseAddress, &length, encrypted, Int32(encrypted.count)) == 1
  }
  guard isRead else { throw .noCipher }
  return unsafe tag.withUnsafeMutableBufferPointer { tag in
    unsafe setGCMTag(context, Int32(tag.count), tag.baseAddress) == 1
  }
    && plain.withUnsafeMutableBufferPointer { plain in
      // It fails when the tag is of another key, or of other bytes.
      unsafe EVP_DecryptFinal_ex(context, plain.baseAddress.map { unsafe $0 + encrypted.count }, &length) == 1
    }
}

/// RFC 4648 §4; nil for anything else.
package func decodedBase64(_ text: String) -> [UInt8]? {
  let letters = text.utf8
  guard letters.count.isMultiple(of: 4) else { return nil }
  let padding = letters.suffix(2).count { $0 == UInt8(ascii: "=") }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(letters.count / 4 * 3)
  var (group, held) = (0, 0)
  for letter in letters.dropLast(padding) {
    guard let digit = base64Digit(letter) else { return nil }
    group = group << 6 | digit
    held += 6
    if held >= 8 {
      held -= 8
      bytes.append(UInt8(truncatingIfNeeded: group >> held))
      group &= 1 << held - 1
    }
  }
  return group == 0 ? bytes : nil
}

private func base64Digit(_ letter: UInt8) -> Int? {
  switch letter {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(letter - UInt8(ascii: "A"))
  case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(letter - UInt8(ascii: "a")) + 26
  case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(letter - UInt8(ascii: "0")) + 52
  case UInt8(ascii: "+"): 62
  case UInt8(ascii: "/"): 63
  default: nil
  }
}
