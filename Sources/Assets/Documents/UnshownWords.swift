/// Words that a document carries and no page of it shows, and where they lie.
package struct UnshownWords: Sendable, Equatable {
  package let place: DocumentPlace
  package let text: String

  init(place: DocumentPlace, text: String) {
    self.place = place
    self.text = text
  }
}

/// What has been found so far, each text once for each place.
struct UnshownList {
  private(set) var words: [UnshownWords] = []
  private(set) var isCut = false
  private var seen: Set<String> = []
  private var left = mostUnshown

  /// Several that stand at one place.
  mutating func add(_ texts: [String], _ place: DocumentPlace) {
    for text in texts { add(String(text.prefix(10_000)), place) }
  }

  /// `isFormula`: whether it is repeated down a column with other numbers.
  mutating func add(_ text: String, _ place: DocumentPlace, isFormula: Bool = false) {
    guard !isCut, mayBeWords(text) || place.hasRows && isLongNumber(text) || isLongAsPersonNumber(text) else {
      return
    }
    let key = isFormula ? String(text.filter { !$0.isNumber }) : text
    guard seen.insert(key).inserted else { return }
    left -= text.utf8.count
    if left < 0 { isCut = true } else { words.append(UnshownWords(place: place, text: text)) }
  }
}

extension DocumentPlace {
  /// Whether what lies there are rows of a table, whose numbers say as much as its words.
  fileprivate var hasRows: Bool { self == .pivot || self == .otherFile || self == .data }
}

private func isLongNumber(_ text: String) -> Bool {
  let digits = text.utf8.count { (0x30...0x39).contains($0) }
  return digits >= 5 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || " .,-".utf8.contains($0) }
}

/// Eleven digits, with or without a space after the date: a national identity number may stand anywhere.
private func isLongAsPersonNumber(_ text: String) -> Bool {
  let bytes = text.utf8
  return (bytes.count == 11 || bytes.count == 12) && bytes.count(where: { (0x30...0x39).contains($0) }) == 11
    && (bytes.count == 11 || bytes.dropFirst(6).first == 0x20)
}

/// Bytes; the rows behind a pivot table are most of what there ever is.
private let mostUnshown = 4 << 20

/// Whether a value may be what somebody wrote, rather than a number, a measure, a colour, a time, a number of its own kind or
/// an address of a format.
func mayBeWords(_ text: String) -> Bool {
  let bytes = text.utf8
  var (run, longest, isOneToken) = (0, 0, true)
  for byte in bytes {
    if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return false }
    if byte == 0x20 { isOneToken = false }
    run = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte > 0x7F ? run + 1 : 0
    longest = max(longest, run)
  }
  // An abbreviation of two letters is known by none.
  guard longest >= 3 else { return false }
  if !isOneToken { return true }
  return !formatAddresses.contains(where: text.hasPrefix) && !isPackedOrNumbered(bytes)
}

/// Hexadecimal, or letters in which bytes are packed.
private func isPackedOrNumbered(_ bytes: String.UTF8View) -> Bool {
  let digits = bytes.count { (0x30...0x39).contains($0) }
  let isHexadecimal = bytes.allSatisfy {
    (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) || "{}-#".utf8.contains($0)
  }
  return digits > 0 && isHexadecimal || bytes.count > 400 && !bytes.contains { "-_.,/:\\".utf8.contains($0) }
}

/// Whose addresses say which format is meant, and numbers that programs give.
private let formatAddresses = [
  "http://schemas.", "https://schemas.", "http://purl.o", "http://www.w3.org/", "http://ns.adobe.com/",
  "urn:", "uuid:", "xmp.iid:", "xmp.did:", "adobe:docid:", "application/", "image/",
]
