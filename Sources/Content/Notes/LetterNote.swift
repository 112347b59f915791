/// The words of letters as mail programs save them (RFC 5322, RFC 2045): what each is about, its text in whatever way it is packed,
/// and the files that came with it.
func letters(in bytes: [UInt8], isBox: Bool) -> NoteText {
  var note = NoteText()
  guard isBox else {
    note.addLetter(bytes[...], depth: 0)
    return note
  }
  var (start, isBlank) = (0, true)
  forEachLine(in: bytes) { line in
    if isBlank, bytes[line].starts(with: "From ".utf8) {
      if start < line.lowerBound { note.addLetter(bytes[start..<line.lowerBound], depth: 0) }
      start = (bytes.firstOffset(of: .newline, in: line.upperBound..<bytes.count) ?? bytes.count - 1) + 1
    }
    isBlank = line.isEmpty
  }
  note.addLetter(bytes[min(start, bytes.count)...], depth: 0)
  return note
}

extension NoteText {
  fileprivate mutating func addLetter(_ bytes: ArraySlice<UInt8>, depth: Int) {
    let (head, body) = parted(bytes)
    for name in headsInWords {
      if let words = head[name] { add(Part(decodedWords(words))) }
    }
    let type = head["content-type"] ?? "text/plain"
    let kind = type.prefix { $0 != ";" && $0 != " " }.lowercased()
    if kind.hasPrefix("multipart/"), let boundary = parameter("boundary", of: type) {
      guard depth < 8 else { return cut() }
      for part in bodies(of: body, boundary) { addLetter(part, depth: depth + 1) }
      return
    }
    let written = unpacked(body, head["content-transfer-encoding"] ?? "")
    if kind == "message/rfc822" {
      guard depth < 8 else { return cut() }
      return addLetter(written[...], depth: depth + 1)
    }
    let name =
      parameter("filename", of: head["content-disposition"] ?? "") ?? parameter("name", of: type) ?? ""
    if written.starts(with: "{\\rtf".utf8) { return add(richText(written)) }
    guard kind.hasPrefix("text/") else {
      let ending = fileEnding(of: decodedWords(name))
      // Pictures, sound and film have no words to read.
      if !["image", "audio", "video"].contains(kind.prefix { $0 != "/" }) { attach(written, ending: ending) }
      return
    }
    guard let text = noteLetters(written) else { return cut() }
    let ending = kind == "text/html" ? "html" : kind == "text/calendar" ? "ics" : fileEnding(of: name)
    add(note(of: text.bytes, ending: ending, isAsWritten: false))
  }
}

/// The fields at the top that somebody wrote in words (RFC 5322 §3.6.5, RFC 2045 §8, and what Outlook calls a subject). Who wrote to whom
/// is left out: those are also the people and papers that anybody may name.
private let headsInWords = ["subject", "thread-topic", "comments", "keywords", "content-description"]

/// The fields at the top by their names in small letters, each in one line, and what follows them.
private func parted(
  _ bytes: ArraySlice<UInt8>
) -> (head: [String: String], body: ArraySlice<UInt8>) {
  var head: [String: String] = [:]
  var name = ""
  var rest = bytes
  while let (line, next) = firstLine(of: rest) {
    if line.isEmpty { return (head, next) }
    if let first = line.first, first.isSpaceOrTab {
      head[name]? += " " + String(decoding: line.drop(while: \.isSpaceOrTab), as: UTF8.self)
    } else if let colon = line.firstIndex(of: .colon) {
      name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = line[(colon + 1)...].drop(while: \.isSpaceOrTab)
      if head[name] == nil { head[name] = headLetters(value) }
    } else {
      // What has no fields is a letter without them.
      return head.isEmpty ? ([:], bytes) : (head, rest)
    }
    rest = next
  }
  return (head, rest)
}

private func headLetters(_ value: ArraySlice<UInt8>) -> String {
  String(validating: value, as: UTF8.self) ?? decodeLegacy(Array(value)) ?? ""
}

/// The first line without what ends it, and what follows; nil at the end.
private func firstLine(
  of bytes: ArraySlice<UInt8>
) -> (line: ArraySlice<UInt8>, next: ArraySlice<UInt8>)? {
  guard !bytes.isEmpty else { return nil }
  let end = bytes.firstIndex(of: .newline) ?? bytes.endIndex
  var line = bytes[..<end]
  if line.last == .carriageReturn { line = line.dropLast() }
  return (line, bytes[min(end + 1, bytes.endIndex)...])
}

/// The value of a parameter: `name="Referat.docx"`, `boundary=abc`.
private func parameter(_ name: String, of field: String) -> String? {
  let sought = name + "="
  for piece in field.split(separator: ";").dropFirst() {
    let piece = piece.drop { $0 == " " || $0 == "\t" }
    guard piece.lowercased().hasPrefix(sought) else { continue }
    let value = piece.dropFirst(sought.count)
    return value.first == "\"" ? String(value.dropFirst().prefix { $0 != "\"" }) : String(value)
  }
  return nil
}

/// What stands between the lines that part a letter (RFC 2046 §5.1.1).
private func bodies(of body: ArraySlice<UInt8>, _ boundary: String) -> [ArraySlice<UInt8>] {
  let mark = Array("--\(boundary)".utf8)
  var found: [ArraySlice<UInt8>] = []
  var (rest, start) = (body, Int?.none)
  while let (line, next) = firstLine(of: rest) {
    if line.starts(with: mark) {
      if let start { found.append(body[start..<line.startIndex]) }
      start = next.startIndex
      if line.dropFirst(mark.count).starts(with: "--".utf8) { return found }
    }
    rest = next
  }
  if let start { found.append(body[start...]) }
  return found
}

/// Text as it was before it was made fit for mail.
private func unpacked(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
  switch encoding.lowercased().filter({ $0 != " " }) {
  case "quoted-printable": quotedPrintable(body, isOfHead: false)
  case "base64": base64(body)
  default: Array(body)
  }
}

/// RFC 2045 §6.7; in a head a low line is a space (RFC 2047 §4.2).
private func quotedPrintable(_ text: ArraySlice<UInt8>, isOfHead: Bool) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var index = text.startIndex
  while index < text.endIndex {
    let byte = text[index]
    index += 1
    guard byte == UInt8(ascii: "=") else {
      result.append(isOfHead && byte == UInt8(ascii: "_") ? .space : byte)
      continue
    }
    let digits = text[index..<min(index + 2, text.endIndex)]
    if let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), digits.count == 2 {
      result.append(value)
      index += 2
    } else if let next = softBreak(text, from: index) {
      index = next
    } else {
      result.append(byte)
    }
  }
  return result
}

/// After the end of the line, when nothing but spaces stands before it.
private func softBreak(_ text: ArraySlice<UInt8>, from start: Int) -> Int? {
  var index = start
  while index < text.endIndex, text[index].isSpaceOrTab { index += 1 }
  if index < text.endIndex, text[index] == .carriageReturn { index += 1 }
  guard index < text.endIndex else { return index }
  return text[index] == .newline ? index + 1 : text[index - 1] == .carriageReturn ? index : nil
}

/// RFC 4648 §4; what is none of its signs is passed over (RFC 2045 §6.8).
private func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count * 3 / 4)
  var (bits, count): (UInt32, Int) = (0, 0)
  for byte in text {
    guard let value = base64Value(byte) else { continue }
    bits = bits << 6 | value
    count += 6
    if count >= 8 {
      count -= 8
      result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return result
}

private func base64Value(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
  case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 71
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
  case UInt8(ascii: "+"): 62
  case .slash: 63
  default: nil
  }
}

/// `=?utf-8?Q?M=C3=B8te?=` as it reads (RFC 2047); the space between two such words is none.
private func decodedWords(_ text: String) -> String {
  guard text.contains("=?") else { return text }
  var result = ""
  var rest = text[...]
  var isAfterWord = false
  while let start = rest.firstRange(of: "=?") {
    let pieces = rest[start.upperBound...].split(
      separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    let before = rest[..<start.lowerBound]
    guard pieces.count == 4, pieces[3].first == "=", let letters = encodedWord(pieces[1], pieces[2]) else {
      result += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      isAfterWord = false
      continue
    }
    if !isAfterWord || before.contains(where: { $0 != " " }) { result += before }
    result += letters
    rest = pieces[3].dropFirst()
    isAfterWord = true
  }
  return result + rest
}

private func encodedWord(_ encoding: Substring, _ text: Substring) -> String? {
  let bytes = Array(text.utf8)
  let decoded: [UInt8]
  switch encoding.lowercased() {
  case "q": decoded = quotedPrintable(bytes[...], isOfHead: true)
  case "b": decoded = base64(bytes[...])
  default: return nil
  }
  return noteLetters(decoded).map { String(decoding: $0.bytes, as: UTF8.self) }
}
