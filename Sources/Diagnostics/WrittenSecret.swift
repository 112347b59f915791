/// A password or key that somebody wrote in a file: where and what, so that nothing that is shown repeats it.
package struct WrittenSecret: Sendable, Hashable {
  package let location: Location
  /// As readers would see it.
  package let text: String

  package init(_ text: String, at location: Location) {
    self.text = text
    self.location = location
  }
}

extension [Diagnostic] {
  /// The same, where none repeats a secret that any of them is about, nor one of `others`, nor what a text of its own calls
  /// a password: of one that would, its place and code are left.
  ///
  /// A source line is shown without them by `SourceLines`.
  package func hidingSecrets(_ others: [WrittenSecret] = []) -> [Diagnostic] {
    let words = SecretWords(flatMap(\.writtenSecrets) + others)
    return map { words.stand(in: $0) ? $0.placeAndCode : $0 }
  }
}

/// The secrets of a run, found wherever they stand in a text, whatever stands around and between their letters.
///
/// All are in one tree of letters, so that a text is read once however many they are.
struct SecretWords {
  private struct Node {
    var next: [UInt8: Int] = [:]
    /// Whether a secret ends here.
    var isEnd = false
    /// The files in which what ends here is a secret; others may have it as a word or a year.
    var paths: Set<String> = []
  }

  private var nodes = [Node()]

  /// Of a longer secret so many letters are looked for.
  private static let mostLetters = 64

  init(_ secrets: [WrittenSecret]) {
    for secret in secrets {
      add(FoldedLetters(Array(secret.text.utf8)).letters[...], secret.location.path)
      let parts = secret.text.split(whereSeparator: \.isWhitespace)
      guard parts.count > 1, let longest = parts.max(by: { $0.utf8.count < $1.utf8.count }) else { continue }
      add(FoldedLetters(Array(longest.utf8)).letters[...], secret.location.path)
    }
  }

  private mutating func add(_ letters: ArraySlice<UInt8>, _ path: String) {
    guard !letters.isEmpty else { return }
    var node = 0
    for letter in letters.prefix(Self.mostLetters) {
      if let next = nodes[node].next[letter] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[letter] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    if isTelling(letters) { nodes[node].isEnd = true } else { nodes[node].paths.insert(path) }
  }

  func stand(in finding: Diagnostic) -> Bool {
    let texts = ([finding.message] + [finding.help].compactMap(\.self) + finding.notes.map(\.message))
      .flatMap { [$0.nb, $0.en] }
    return (texts + finding.fixIts.map(\.replacement)).contains { text in
      let bytes = Array(text.utf8)
      return !ranges(in: bytes, of: finding.location.path).isEmpty || !saidSecrets(in: bytes).isEmpty
    }
  }

  /// Where they stand in a text of a file.
  func ranges(in bytes: [UInt8], of path: String) -> [Range<Int>] {
    guard nodes.count > 1 else { return [] }
    let folded = FoldedLetters(bytes)
    let (letters, offsets) = (folded.letters, folded.offsets)
    var found: [Range<Int>] = []
    for start in letters.indices {
      var (node, end, longest) = (0, start, start)
      while end < letters.count, let next = nodes[node].next[letters[end]] {
        (node, end) = (next, end + 1)
        if nodes[node].isEnd || nodes[node].paths.contains(path) && folded.isWord(start..<end) {
          longest = end
        }
      }
      if longest > start { found.append(offsets[start]..<offsets[longest - 1] + 1) }
    }
    return found
  }
}

/// Whether letters in a row are nobody's word or year, so that they are a secret in all files and within longer words.
private func isTelling(_ letters: ArraySlice<UInt8>) -> Bool {
  let digits = letters.count { $0.isASCIIDigit }
  if digits == letters.count { return digits >= 6 }
  return letters.count >= (digits > 0 ? 5 : 12)
}

/// The letters and digits of a text, in small letters, and where each byte of them stands.
private struct FoldedLetters {
  private(set) var letters: [UInt8] = []
  private(set) var offsets: [Int] = []
  private let count: Int

  init(_ bytes: [UInt8]) {
    count = bytes.count
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        if byte.isASCIIDigit || (byte | 0x20) &- 0x61 < 26 {
          add(byte.isASCIIDigit ? byte : byte | 0x20, offset)
        }
        offset += 1
        continue
      }
      let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      let end = min(offset + width, bytes.count)
      // Quotation marks, dashes and spaces beyond ASCII.
      let isSign = byte == 0xC2 || byte == 0xE2
      if !isSign {
        for place in offset..<end {
          let isCapital = byte == 0xC3 && place > offset && bytes[place] < 0x9F
          add(isCapital ? bytes[place] | 0x20 : bytes[place], place)
        }
      }
      offset = end
    }
  }

  private mutating func add(_ letter: UInt8, _ offset: Int) {
    letters.append(letter)
    offsets.append(offset)
  }

  /// Whether letters are all of a word, with nothing between them.
  func isWord(_ range: Range<Int>) -> Bool {
    let (first, last) = (offsets[range.lowerBound], offsets[range.upperBound - 1])
    return last - first == range.count - 1
      && (range.lowerBound == 0 || offsets[range.lowerBound - 1] < first - 1)
      && (range.upperBound == offsets.count || offsets[range.upperBound] > last + 1)
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { self &- 0x30 < 10 }
}
