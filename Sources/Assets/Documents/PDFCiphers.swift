import CCrypto

// What PDF files are encrypted by (ISO 32000-2 §7.6), old and new.

func md5(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: 16)
  unsafe bytes.withUnsafeBytes { unsafe md5_digest($0.baseAddress, UInt($0.count), &digest) }
  return digest
}

/// Of 256, 384 or 512 bits.
func sha2(_ bits: Int, _ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: bits / 8)
  unsafe bytes.withUnsafeBytes {
    unsafe sha2_digest(Int32(truncatingIfNeeded: bits), $0.baseAddress, UInt($0.count), &digest)
  }
  return digest
}

enum AESWay: Int32 { case decrypting = 0, encrypting }

/// CBC without padding; what is more than whole blocks is left out, and with a key of another length all of it.
func aes(_ way: AESWay, _ bytes: [UInt8], key: [UInt8], start: [UInt8]) -> [UInt8] {
  guard key.count == 16 || key.count == 32, start.count == 16 else { return [] }
  let whole = Array(bytes.prefix(bytes.count & ~15))
  guard !whole.isEmpty else { return [] }
  var result = [UInt8](repeating: 0, count: whole.count)
  unsafe aes_cbc(way.rawValue, key, Int32(key.count), start, whole, UInt(whole.count), &result)
  return result
}

func rc4(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
  guard !key.isEmpty else { return bytes }
  var state = (0...255).map { UInt8(truncatingIfNeeded: $0) }
  var other: UInt8 = 0
  for index in 0..<256 {
    other = other &+ state[index] &+ key[index % key.count]
    state.swapAt(index, Int(truncatingIfNeeded: other))
  }
  var one: UInt8 = 0
  other = 0
  return bytes.map { byte in
    one &+= 1
    other = other &+ state[Int(truncatingIfNeeded: one)]
    state.swapAt(Int(truncatingIfNeeded: one), Int(truncatingIfNeeded: other))
    let mixed = state[Int(truncatingIfNeeded: one)] &+ state[Int(truncatingIfNeeded: other)]
    return byte ^ state[Int(truncatingIfNeeded: mixed)]
  }
}
