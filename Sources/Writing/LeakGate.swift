package import Model

/// Searches finished public bytes for texts that may never appear there.
///
/// Each text is looked for as it is, as HTML and as JSON escape it; its spaces match any run of white space, no-break
/// spaces included. A table of four bytes of each text lets all but a few positions pass with one look.
package struct LeakGate: Sendable {
  private let patterns: [Pattern]
  /// By the hash of their anchor's four bytes.
  private let buckets: [[Int]]
  private let mayBegin: [Bool]

  package init(_ secrets: [Secret]) {
    patterns = Set(secrets).sorted { $0.text < $1.text }.flatMap { secret in
      forms(of: secret.text).compactMap { Pattern($0, of: secret) }
    }
    var buckets: [[Int]] = patterns.isEmpty ? [] : Array(repeating: [], count: Self.size)
    for (index, pattern) in patterns.enumerated() {
      buckets[Self.hash(pattern.bytes, at: pattern.anchor)].append(index)
    }
    self.buckets = buckets
    mayBegin = buckets.map { !$0.isEmpty }
  }

  /// The texts found, each once, where they first stand.
  package func scan(_ bytes: [UInt8], of path: String) -> [Leak] {
    guard !patterns.isEmpty, bytes.count >= 4 else { return [] }
    var leaks: [Leak] = []
    var found: Set<Secret> = []
    for index in 0...bytes.count - 4 {
      let hash = Self.hash(bytes, at: index)
      guard mayBegin[hash] else { continue }
      for pattern in buckets[hash].lazy.map({ patterns[$0] })
      where pattern.stands(in: bytes, withAnchorAt: index) {
        if found.insert(pattern.secret).inserted {
          leaks.append(Leak(path: path, offset: index, secret: pattern.secret))
        }
      }
    }
    return leaks
  }

  private static let size = 1 << 14

  private static func hash(_ bytes: [UInt8], at index: Int) -> Int {
    let low = UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8
    let word = low | UInt32(bytes[index + 2]) << 16 | UInt32(bytes[index + 3]) << 24
    return Int((word &* 2_654_435_761) >> 18)
  }
}

/// An internal text in a finished public file.
package struct Leak: Sendable, Hashable {
  /// The file, relative to the site's folder.
  package let path: String
  /// Where in it, in bytes.
  package let offset: Int
  package let secret: Secret
}

/// One form of a secret text; a space in it stands for any run of white space.
private struct Pattern: Sendable {
  let bytes: [UInt8]
  /// Where four bytes without a space stand.
  let anchor: Int
  let secret: Secret

  /// Nil for a text without four bytes in a row, which says nothing.
  init?(_ form: String, of secret: Secret) {
    let bytes = Array(form.utf8)
    guard bytes.count >= 4,
      let anchor = (0...bytes.count - 4).first(where: { !bytes[$0..<$0 + 4].contains(0x20) })
    else { return nil }
    self.bytes = bytes
    self.anchor = anchor
    self.secret = secret
  }

  func stands(in page: [UInt8], withAnchorAt index: Int) -> Bool {
    matchesForward(page, from: index) && matchesBackward(page, from: index)
  }

  private func matchesForward(_ page: [UInt8], from start: Int) -> Bool {
    var position = start
    for byte in bytes[anchor...] {
      if byte == 0x20 {
        let spaces = spaceLength(page, at: position)
        guard spaces > 0 else { return false }
        position += spaces
      } else {
        guard position < page.count, page[position] == byte else { return false }
        position += 1
      }
    }
    return true
  }

  private func matchesBackward(_ page: [UInt8], from start: Int) -> Bool {
    var position = start
    for byte in bytes[..<anchor].reversed() {
      if byte == 0x20 {
        let spaces = spaceLengthBefore(page, position)
        guard spaces > 0 else { return false }
        position -= spaces
      } else {
        guard position > 0, page[position - 1] == byte else { return false }
        position -= 1
      }
    }
    return true
  }
}

/// The characters that may stand for a space: white space, no-break spaces, and how HTML writes those.
private let spaces: [[UInt8]] = [
  " ", "\n", "\r", "\t", "\u{A0}", "\u{202F}", "\u{2009}", "&nbsp;", "&#160;", "\\n",
].map {
  Array($0.utf8)
}

private func spaceLength(_ page: [UInt8], at start: Int) -> Int {
  var position = start
  while let space = spaces.first(where: { page[position...].starts(with: $0) }) { position += space.count }
  return position - start
}

private func spaceLengthBefore(_ page: [UInt8], _ end: Int) -> Int {
  var position = end
  while let space = spaces.first(where: {
    $0.count <= position && page[position - $0.count..<position].elementsEqual($0)
  }) {
    position -= space.count
  }
  return end - position
}

/// The ways in which a text may be escaped in a finished file, its white space as single spaces.
private func forms(of text: String) -> Set<String> {
  let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  let html = plain.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  let quoted = html.replacing("\"", with: "&quot;")
  let json = plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("<", with: "\\u003c")
  return [plain, html, quoted, quoted.replacing("'", with: "&#39;"), json]
}
