import Sealing
import Testing

@Suite("Sealing")
struct SealTests {
  @Test(
    "Keys are derived as in RFC 7914 §11",
    arguments: [
      ("passwd", "salt", 1, "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"),
      ("Password", "NaCl", 80_000, "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"),
    ])
  func keys(passphrase: String, salt: String, iterations: Int, expected: String) throws {
    let key = try deriveKey(from: Array(passphrase.utf8), salt: Array(salt.utf8), iterations: iterations)
    #expect(hexadecimal(key) == expected)
  }

  @Test("Bytes are encrypted as in test case 16 of the specification of GCM")
  func cipher() throws {
    let key = "feffe9928665731c6d6a8f9467308308"
    let sealed = try encrypt(
      bytes(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
      ), key: bytes(key + key), nonce: bytes("cafebabefacedbaddecaf888"),
      additional: bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2"))
    #expect(
      hexadecimal(sealed)
        == "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        + "76fc6ece0f4e1768cddf8853bb2d551b")
  }

  @Test("The same files are never sealed as the same bytes, and hold nothing of what is inside")
  func fresh() throws {
    let passphrase = try #require(Passphrase("et passord på minst tjue tegn".replacing("å", with: "a").utf8))
    let files = [(path: "tall/index.html", bytes: Array("Hemmelig".utf8))]
    let first = try seal(files, with: passphrase) { $0 }
    let second = try seal(files, with: passphrase) { $0 }
    #expect(first.bytes != second.bytes && first.salt != second.salt && first.nonce != second.nonce)
    #expect(first.salt.count == 16 && first.nonce.count == 12)
    // 4 bytes, «8 tall/index.html» with its line end, 8 bytes, and 16 of the tag.
    #expect(first.bytes.count == 4 + 18 + 8 + 16)
    #expect(!String(decoding: first.bytes, as: UTF8.self).contains("index"))
    #expect(SealedFolder.iterations >= 600_000)
  }

  @Test(
    "A passphrase is at least twenty characters that every keyboard has; what surrounds it is not part of it",
    arguments: [
      ("abcdefghijklmnopqrst", true), ("abcdefghijklmnopqrs", false), (" \tabcdefghijklmnopqrst\r\n", true),
      ("abcdefghijklmnopqrså", false), ("", false), (String(repeating: "a", count: 201), false),
    ])
  func passphrases(written: String, isGood: Bool) {
    #expect((Passphrase(written.utf8) != nil) == isGood)
  }

  @Test(
    "A passphrase that is long by saying the same again is one that is guessed",
    arguments: [
      ("sommer sommer sommer sommer", true), ("Sommer1 Sommer2 Sommer3 Sommer4", true),
      ("sommer-Sommer-SOMMER-sommer!", true), ("sommersommersommersommer", true),
      ("aaaaaaaaaaaaaaaaaaaaaaaa", true), ("12345678901234567890123", true),
      ("abcdefghijklmnopqrstuvwxyz", true), ("hest hest bil hest hest hest", true),
      ("20272027202720272027", true), ("ababababab cdcdcdcdcd", true),
      ("korrekt hest batteri stift", false), ("en lang setning med mange ord i", false),
      ("vekst i kongsberg er vekst for alle", false), ("7f3a9c1e5b8d2046a1c7", false),
      ("83016 57294 60183 94752", false),
    ])
  func variety(written: String, isGuessed: Bool) throws {
    #expect(try #require(Passphrase(written.utf8)).lacksVariety == isGuessed)
  }

  @Test("A generated passphrase is five groups of five, never the same, and may be used")
  func generated() throws {
    let made = try (0..<50).map { _ in try Passphrase.generated() }
    #expect(Set(made).count == 50)
    for passphrase in made {
      #expect(passphrase.split(separator: "-").map(\.count) == [5, 5, 5, 5, 5])
      #expect(!passphrase.contains { "01ilo".contains($0) })
      #expect(Passphrase(passphrase.utf8)?.lacksVariety == false)
    }
    // Each of the 31 letters is drawn about 40 times among 1250; one that never is would be a mistake.
    #expect(Set(made.joined()).count == 32)
  }

  @Test(
    "Bytes are written in base64 as RFC 4648 §10 does",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func text(plain: String, coded: String) { #expect(base64(Array(plain.utf8)) == coded) }

  @Test("What is sealed opens with its own passphrase and no other, and not when a bit of it is changed")
  func opening() throws {
    let passphrase = try #require(Passphrase("korrekt hest batteri stift".utf8))
    let other = try #require(Passphrase("korrekt hest batteri Stift".utf8))
    let sealed = try seal([(path: "index.html", bytes: Array("Hemmelig".utf8))], with: passphrase) { $0 }
    func read(_ bytes: [UInt8], iterations: Int = SealedFolder.iterations) -> SealedFolder? {
      SealedFolder(
        form: SealedFolder.form, iterations: iterations, salt: base64(sealed.salt),
        nonce: base64(sealed.nonce), data: base64(bytes))
    }
    let whole = try #require(read(sealed.bytes))
    #expect(try whole.opens(with: passphrase))
    #expect(try !whole.opens(with: other))
    for index in [0, sealed.bytes.count - 1] {
      var changed = sealed.bytes
      changed[index] ^= 1
      #expect(try #require(read(changed)).opens(with: passphrase) == false)
    }
    #expect(
      read(sealed.bytes, iterations: 599_999) == nil && read(sealed.bytes, iterations: 10_000_001) == nil)
    #expect(read(Array(sealed.bytes.prefix(15))) == nil)
  }

  @Test(
    "Base64 is read as it is written, and nothing else is",
    arguments: [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmFy", "foobar")])
  func decoding(coded: String, plain: String) { #expect(decodedBase64(coded) == Array(plain.utf8)) }

  @Test("What is no base64 is nothing", arguments: ["Zg=", "Zg", "Z===", "====", "Zh==", "Zm9v\n", "Zm-v"])
  func notBase64(text: String) { #expect(decodedBase64(text) == nil) }

  private func bytes(_ digits: String) -> [UInt8] {
    let digits = digits.compactMap { UInt8(String($0), radix: 16) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
