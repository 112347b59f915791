/// The key of a PDF file that opens without a password (ISO 32000-2 §7.6.4): it is encrypted only to keep people from changing
/// or printing it, and every reader shows it.
struct PDFKey {
  private let key: [UInt8]
  private let ofStreams: Cipher
  private let ofStrings: Cipher

  enum Cipher { case none, rc4, aes128, aes256 }

  /// Nil where the file asks for a password, or is encrypted in another way. `id` is the first of the file's identifiers.
  init?(_ encryption: PDFValue, id: [UInt8]) {
    guard encryption["Filter"]?.name == "Standard", let version = encryption["V"]?.integer,
      let revision = encryption["R"]?.integer, let user = encryption["U"]?.string
    else { return nil }
    switch version {
    case 1, 2: (ofStreams, ofStrings) = (.rc4, .rc4)
    case 4, 5:
      ofStreams = Self.cipher("StmF", of: encryption)
      ofStrings = Self.cipher("StrF", of: encryption)
    default: return nil
    }
    if version == 5 {
      guard let key = Self.newKey(encryption, user, revision) else { return nil }
      self.key = key
    } else {
      let bits = version == 1 ? 40 : version == 4 ? 128 : encryption["Length"]?.integer ?? 40
      guard (40...128).contains(bits), bits.isMultiple(of: 8),
        let key = Self.oldKey(encryption, user, id, length: bits / 8, revision)
      else { return nil }
      self.key = key
    }
  }

  /// A crypt filter's method (§7.6.6).
  private static func cipher(_ which: String, of encryption: PDFValue) -> Cipher {
    guard let name = encryption[which]?.name, name != "Identity" else { return .none }
    switch encryption["CF"]?[name]?["CFM"]?.name {
    case "V2": return .rc4
    case "AESV2": return .aes128
    case "AESV3": return .aes256
    default: return .none
    }
  }

  /// Algorithms 2, 4 and 5: whether the metadata is encrypted too is not read, so both are tried.
  private static func oldKey(
    _ encryption: PDFValue, _ user: [UInt8], _ id: [UInt8], length: Int, _ revision: Int
  ) -> [UInt8]? {
    guard (2...4).contains(revision), let owner = encryption["O"]?.string, owner.count >= 32,
      user.count >= 16, let permissions = encryption["P"]?.integer
    else { return nil }
    let bits = UInt32(truncatingIfNeeded: permissions)
    let written = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: bits >> $0) }
    let start = [padding, Array(owner.prefix(32)), written, id].flatMap(\.self)
    let plainMetadata: [UInt8] = [255, 255, 255, 255]
    for ending in revision == 4 ? [[], plainMetadata] : [[]] {
      var key = md5(start + ending)
      if revision > 2 { for _ in 0..<50 { key = md5(Array(key.prefix(length))) } }
      key = Array(key.prefix(length))
      var expected = revision == 2 ? padding : md5(padding + id)
      for round in 0..<(revision == 2 ? 1 : 20) {
        expected = rc4(expected, key: key.map { $0 ^ UInt8(truncatingIfNeeded: round) })
      }
      if user.starts(with: expected.prefix(16)) { return key }
    }
    return nil
  }

  /// Algorithm 2.A.
  private static func newKey(_ encryption: PDFValue, _ user: [UInt8], _ revision: Int) -> [UInt8]? {
    guard (5...6).contains(revision), user.count >= 48, let packed = encryption["UE"]?.string,
      packed.count >= 32
    else { return nil }
    let (check, salt) = (Array(user[32..<40]), Array(user[40..<48]))
    guard hash(check, revision) == Array(user.prefix(32)) else { return nil }
    return aes(
      .decrypting, Array(packed.prefix(32)), key: hash(salt, revision),
      start: [UInt8](repeating: 0, count: 16))
  }

  /// Algorithm 2.B of no password.
  private static func hash(_ salt: [UInt8], _ revision: Int) -> [UInt8] {
    var key = sha2(256, salt)
    guard revision == 6 else { return key }
    var round = 0
    while true {
      round += 1
      let many = Array(repeatElement(key, count: 64).joined())
      let mixed = aes(.encrypting, many, key: Array(key[..<16]), start: Array(key[16..<32]))
      let rest = mixed.prefix(16).reduce(0) { $0 + Int(truncatingIfNeeded: $1) } % 3
      key = sha2([256, 384, 512][rest], mixed)
      if round >= 64, Int(truncatingIfNeeded: mixed.last ?? 0) <= round - 32 { return Array(key.prefix(32)) }
    }
  }

  func opened(stream bytes: [UInt8], of object: PDFObject) -> [UInt8] { opened(bytes, object, ofStreams) }

  func opened(string bytes: [UInt8], of object: PDFObject) -> [UInt8] { opened(bytes, object, ofStrings) }

  /// Algorithms 1 and 1.A.
  private func opened(_ bytes: [UInt8], _ object: PDFObject, _ cipher: Cipher) -> [UInt8] {
    switch cipher {
    case .none: bytes
    case .rc4: rc4(bytes, key: key(of: object, ending: []))
    case .aes128: withoutPadding(bytes, key: key(of: object, ending: Array("sAlT".utf8)))
    case .aes256: withoutPadding(bytes, key: key)
    }
  }

  private func key(of object: PDFObject, ending: [UInt8]) -> [UInt8] {
    let number = [0, 8, 16].map { UInt8(truncatingIfNeeded: object.number >> $0) }
    let generation = [0, 8].map { UInt8(truncatingIfNeeded: object.generation >> $0) }
    return Array(md5([key, number, generation, ending].flatMap(\.self)).prefix(min(key.count + 5, 16)))
  }

  /// The first block is what the others begin with, and the last byte says how much was added.
  private func withoutPadding(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    guard bytes.count >= 32 else { return [] }
    let plain = aes(.decrypting, Array(bytes[16...]), key: key, start: Array(bytes[..<16]))
    guard let added = plain.last, (1...16).contains(added) else { return plain }
    return Array(plain.dropLast(Int(truncatingIfNeeded: added)))
  }
}

/// §7.6.4.3.2: what a password that is shorter is made longer with.
private let padding: [UInt8] = [
  0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08, 0x2E, 0x2E,
  0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
]
