/// The words of a text with tags, as web pages and XML have them: what stands between tags that part nothing is one paragraph.
func markedText(_ bytes: [UInt8]) -> NoteText {
  var note = NoteText()
  var words: [UInt8] = []
  func close() {
    note.add(NoteText.Part(characters(words[words.trimmed(words.indices)])))
    words.removeAll(keepingCapacity: true)
  }
  var position = 0
  // What has no end tag in the rest of the file is looked for once, and read.
  var endless: Set<String> = []
  while position < bytes.count {
    let open = bytes.firstOffset(of: .less, in: position..<bytes.count) ?? bytes.count
    words += bytes[position..<open]
    guard open < bytes.count else { break }
    guard let tag = MarkTag(bytes, at: open) else {
      words.append(.less)
      position = open + 1
      continue
    }
    if tag.name == "br" { words.append(.newline) } else if !wordsWithinText.contains(tag.name) { close() }
    let isClosed = bytes[max(open, tag.end - 2)] == .slash
    position = tag.end
    guard unreadTags.contains(tag.name), !tag.isEnd, !isClosed, !endless.contains(tag.name) else { continue }
    if let end = tag.endOfElement(in: bytes) { position = end } else { endless.insert(tag.name) }
  }
  close()
  return note
}

/// A tag, a comment or a declaration.
private struct MarkTag {
  /// In small letters; empty for what is none.
  let name: String
  let isEnd: Bool
  /// Where what follows begins.
  let end: Int

  /// Nil for a sign that begins none.
  init?(_ bytes: [UInt8], at open: Int) {
    let next = open + 1
    guard next < bytes.count else { return nil }
    if bytes.starts(with: "!--", at: next, before: bytes.count) {
      (name, isEnd) = ("", false)
      end = bytes[(next + 3)...].firstRange(of: Array("-->".utf8))?.upperBound ?? bytes.count
      return
    }
    if bytes.starts(with: "![CDATA[", at: next, before: bytes.count) {
      // What is in it is text, up to `]]>`.
      (name, isEnd, end) = ("", false, next + 8)
      return
    }
    isEnd = bytes[next] == .slash
    let start = isEnd ? next + 1 : next
    let isMark = bytes[next] == UInt8(ascii: "!") || bytes[next] == UInt8(ascii: "?")
    guard isMark || start < bytes.count && bytes[start].isASCIILetter else { return nil }
    let letters = bytes[start...].prefix { $0.isASCIILetter || $0.isDigit || $0 == .colon || $0 == .dash }
    name = String(decoding: letters, as: UTF8.self).lowercased()
    end = endOfTag(bytes, from: start)
  }

  /// After the end tag of an element that begins here; nil where it has none.
  func endOfElement(in bytes: [UInt8]) -> Int? {
    var position = end
    let letters = Array(name.utf8)
    while let open = bytes.firstOffset(of: .less, in: position..<bytes.count) {
      let start = open + 2
      let isOurs =
        start + letters.count <= bytes.count && bytes[open + 1] == .slash
        && zip(letters, bytes[start...]).allSatisfy { $0 == $1 | 0x20 }
      if isOurs { return endOfTag(bytes, from: start) }
      position = open + 1
    }
    return nil
  }
}

/// After the sign that ends a tag, and stands in no value of it; a quotation mark that nothing closes near by begins no value.
private func endOfTag(_ bytes: [UInt8], from start: Int) -> Int {
  var position = start
  while position < bytes.count {
    let byte = bytes[position]
    position += 1
    if byte == .greater { return position }
    guard byte == .doubleQuote || byte == .singleQuote else { continue }
    let close = bytes.firstOffset(of: byte, in: position..<min(position + 2000, bytes.count))
    if let close { position = close + 1 }
  }
  return bytes.count
}

/// Between two of which the same word or sentence goes on.
private let wordsWithinText: Set<String> = [
  "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
  "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tspan", "tt",
  "u", "var", "wbr", "o:p", "text:span", "text:a", "text:s",
]
private let unreadTags: Set<String> = ["script", "style"]

/// Text with its character references replaced (HTML §13.2.5.72); what is none stays as it is.
private func characters(_ text: ArraySlice<UInt8>) -> String {
  guard text.contains(.ampersand) else { return String(decoding: text, as: UTF8.self) }
  var result = String.UnicodeScalarView()
  var rest = text
  while let sign = rest.firstIndex(of: .ampersand) {
    result += String(decoding: rest[..<sign], as: UTF8.self).unicodeScalars
    rest = rest[sign...]
    if let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
      let meant = reference(String(decoding: rest[(sign + 1)..<end], as: UTF8.self))
    {
      result += meant.unicodeScalars
      rest = rest[(end + 1)...]
    } else {
      result.append("&")
      rest = rest.dropFirst()
    }
  }
  return String(result + String(decoding: rest, as: UTF8.self).unicodeScalars)
}

/// What a name or a number between `&` and `;` stands for.
private func reference(_ name: String) -> String? {
  if name.first == "#" {
    let isHexadecimal = name.dropFirst().first?.lowercased() == "x"
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init).map { String($0) }
  }
  if let sign = namedSigns[name] { return sign }
  // `&eacute;` is an e and its accent.
  guard let letter = name.first, let mark = accents[String(name.dropFirst())] else { return nil }
  return String(letter) + mark
}

private let accents = [
  "acute": "\u{301}", "grave": "\u{300}", "circ": "\u{302}", "uml": "\u{308}", "tilde": "\u{303}",
  "ring": "\u{30A}", "cedil": "\u{327}", "caron": "\u{30C}",
]
private let namedSigns = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
  "ndash": "–", "mdash": "—", "laquo": "«", "raquo": "»", "hellip": "…", "aelig": "æ", "AElig": "Æ",
  "oslash": "ø", "Oslash": "Ø", "eth": "ð", "ETH": "Ð", "thorn": "þ", "THORN": "Þ", "szlig": "ß",
  "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "bdquo": "„", "sbquo": "‚", "euro": "€",
  "sect": "§", "deg": "°", "middot": "·", "bull": "•", "times": "×", "frac12": "½", "thinsp": "\u{2009}",
  "ensp": "\u{2002}", "emsp": "\u{2003}", "zwj": "\u{200D}", "zwnj": "\u{200C}", "copy": "©", "reg": "®",
]
