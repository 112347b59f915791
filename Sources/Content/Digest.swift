import CCrypto
import CDigest
import Diagnostics

/// The SHA-256 of the bytes (FIPS 180-4), in lower-case hexadecimal.
package func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  unsafe bytes.withUnsafeBytes { unsafe sha256_digest($0.baseAddress, UInt($0.count), &digest) }
  return hexadecimal(digest)
}

/// What git calls a file with these bytes (the SHA-1 of a header and the bytes, in lower-case hexadecimal).
///
/// Windows' line ends count as line feeds, as git keeps text there.
package func gitBlobID(of bytes: [UInt8]) -> String {
  let text = withLineFeeds(bytes)
  let header = Array("blob \(text.count)\0".utf8)
  var context = SHA1_CTX()
  unsafe SHA1Init(&context)
  for part in [header, text] {
    unsafe part.withUnsafeBufferPointer { unsafe SHA1Update(&context, $0.baseAddress, $0.count) }
  }
  var digest = [UInt8](repeating: 0, count: Int(SHA1_DIGEST_LENGTH))
  unsafe SHA1Final(&digest, &context)
  return hexadecimal(digest)
}

private func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(.carriageReturn) else { return bytes }
  return bytes.indices.filter { index in
    bytes[index] != .carriageReturn || index + 1 == bytes.count || bytes[index + 1] != .newline
  }.map { bytes[$0] }
}

private func hexadecimal(_ digest: [UInt8]) -> String {
  let digit = { (half: UInt8) in half + (half < 10 ? 0x30 : 0x57) }
  var text: [UInt8] = []
  text.reserveCapacity(2 * digest.count)
  for byte in digest {
    text.append(digit(byte >> 4))
    text.append(digit(byte & 15))
  }
  return String(decoding: text, as: UTF8.self)
}

/// The SHA-384 of the bytes in base64, as in the `integrity` attribute and in a content security policy.
package func sha384Base64(_ bytes: [UInt8]) -> String {
  var context = SHA2_CTX()
  unsafe SHA384Init(&context)
  unsafe bytes.withUnsafeBufferPointer { unsafe SHA384Update(&context, $0.baseAddress, $0.count) }
  var digest = [UInt8](repeating: 0, count: Int(SHA384_DIGEST_LENGTH))
  unsafe SHA384Final(&digest, &context)
  return encodedBase64(digest)
}
