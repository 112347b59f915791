/// A folder of files that only who has the passphrase can read, and what else a browser needs to open it.
package struct SealedFolder: Sendable {
  /// Which form this is: it is checked with the rest (additional data of the cipher), so that nobody can change it unseen.
  package static let form = "story-seal-1"
  /// Of PBKDF2; what OWASP asks of HMAC-SHA-256 is 600 000.
  package static let iterations = 1_000_000

  package let salt: [UInt8]
  package let nonce: [UInt8]
  /// The encrypted files and the tag.
  package let bytes: [UInt8]
  /// Of PBKDF2, in this one.
  let rounds: Int
}

/// Encrypts files as one, under a key, a salt and a nonce of their own: the same files are never the same bytes twice.
///
/// Inside, before compression by `compress`: the length of a list in four bytes, the list (a line for each file: its length in
/// bytes, a space, its path), and the files one after another.
package func seal(
  _ files: [(path: String, bytes: [UInt8])], with passphrase: Passphrase,
  compress: ([UInt8]) -> [UInt8]?
) throws(SealingError) -> SealedFolder {
  guard let packed = compress(pack(files)) else { throw .noMemory }
  let (salt, nonce) = (try randomBytes(16), try randomBytes(12))
  let key = try deriveKey(from: passphrase.bytes, salt: salt, iterations: SealedFolder.iterations)
  let bytes = try encrypt(packed, key: key, nonce: nonce, additional: Array(SealedFolder.form.utf8))
  return SealedFolder(salt: salt, nonce: nonce, bytes: bytes, rounds: SealedFolder.iterations)
}

func pack(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
  let list = Array(files.map { "\($0.bytes.count) \($0.path)\n" }.joined().utf8)
  let length = (0..<4).map { UInt8(truncatingIfNeeded: list.count >> (24 - 8 * $0)) }
  return files.reduce(into: length + list) { $0 += $1.bytes }
}

/// RFC 4648 §4.
package func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = (0..<3).reduce(0) { $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0) }
    for index in 0..<4 {
      text.append(start + index > bytes.count ? UInt8(ascii: "=") : digits[group >> (18 - 6 * index) & 63])
    }
  }
  return String(decoding: text, as: UTF8.self)
}
