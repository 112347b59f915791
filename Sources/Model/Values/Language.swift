/// A language that content is written in: a BCP 47 tag of a language, and perhaps a script and a region (RFC 5646 §2.1),
/// such as `nb`, `de`, `pt-BR` and `zh-Hant`.
///
/// One machine word, so that it is cheap as a key: up to twelve characters of 38 each.
@usableFromInline
package struct Language: Sendable, Hashable {
  @usableFromInline let packed: UInt64

  /// Nil when the text is no such tag. «no» is refused: it means both bokmål and nynorsk.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 12, Self.isWellFormed(bytes) else { return nil }
    self.init(wellFormed: bytes)
    if lowercaseTag == "no" { return nil }
  }

  private init(wellFormed bytes: [UInt8]) {
    packed = bytes.reduce(0) { $0 * 38 + (Self.code(of: $1) ?? 0) }
  }

  /// In the case that RFC 5646 §2.1.1 recommends: `nb`, `zh-Hant`, `pt-BR`.
  package var tag: String {
    let plain = lowercaseTag
    guard plain.utf8.count > 3 else { return plain }
    return plain.split(separator: "-").enumerated().map { index, part in
      guard index > 0 else { return String(part) }
      return part.utf8.count == 2
        ? part.uppercased()
        : part.utf8.count == 4 ? part.prefix(1).uppercased() + part.dropFirst() : String(part)
    }.joined(separator: "-")
  }

  /// As addresses and names of files have it: `pt-br`.
  package var lowercaseTag: String {
    var rest = packed
    var bytes: [UInt8] = []
    while rest > 0 {
      bytes.append(Self.alphabet[Int(rest % 38)])
      rest /= 38
    }
    bytes.reverse()
    return String(decoding: bytes, as: UTF8.self)
  }

  @inlinable
  package static func == (left: Language, right: Language) -> Bool { left.packed == right.packed }

  @inlinable
  package func hash(into hasher: inout Hasher) { hasher.combine(packed) }
}

extension Language {
  /// A language of two or three letters, a script of four, a region of two letters or three digits.
  private static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    var parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
    guard let language = parts.popFirst(), (2...3).contains(language.count), isLetters(language) else {
      return false
    }
    if let script = parts.first, script.count == 4, isLetters(script) { parts.removeFirst() }
    guard let region = parts.popFirst() else { return true }
    let isRegion =
      region.count == 2 && isLetters(region) || region.count == 3 && !region.contains { $0 > 0x39 }
    return isRegion && parts.isEmpty && !region.contains { $0 < 0x30 }
  }

  private static func isLetters(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }

  /// From 1, so that no character is lost at the beginning.
  private static func code(of byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "-"): 1
    case 0x30...0x39: UInt64(byte - 0x30) + 2
    case 0x41...0x5A: UInt64(byte - 0x41) + 12
    case 0x61...0x7A: UInt64(byte - 0x61) + 12
    default: nil
    }
  }

  private static let alphabet = Array(" -0123456789abcdefghijklmnopqrstuvwxyz".utf8)
}

/// The languages that messages to editors or rules on plain language are in.
extension Language {
  package static let nb = Language(wellFormed: Array("nb".utf8))
  package static let nn = Language(wellFormed: Array("nn".utf8))
  package static let en = Language(wellFormed: Array("en".utf8))
}
