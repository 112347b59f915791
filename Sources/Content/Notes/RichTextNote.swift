/// The words of a file in Rich Text Format, as Word, WordPad and TextEdit write it (RTF 1.9.1): without what its control words
/// say of fonts, colours and pictures.
func richText(_ bytes: [UInt8]) -> NoteText {
  var reader = RichTextReader(bytes)
  reader.read()
  return reader.note
}

private struct RichTextReader {
  private let bytes: [UInt8]
  private var position = 0
  private var groups: [Group] = []
  private var group = Group()
  private var words = String.UnicodeScalarView()
  /// The first half of a character that is written as two numbers (UTF-16).
  private var half: UInt32?
  /// How many characters follow that say the last one to programs that know no Unicode.
  private var superfluous = 0
  private(set) var note = NoteText()

  private struct Group {
    /// Whether it is no text of the document.
    var isUnread = false
    /// How many characters stand in for one that is written as a number (`\uc`).
    var standIns = 1
    /// Whether it is a text of its own, such as a note.
    var isApart = false
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case .openBrace:
        groups.append(group)
        group.isApart = false
        superfluous = 0
      case .closeBrace:
        if group.isApart { close() }
        group = groups.popLast() ?? Group()
        superfluous = 0
      case .backslash: readControl()
      case .carriageReturn, .newline: break
      default: add(LegacyEncoding.windows1252.scalar(byte))
      }
    }
    close()
  }

  private mutating func readControl() {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    guard byte.isASCIILetter else {
      position += 1
      return readSign(byte)
    }
    let start = position
    position = bytes.skip(from: start, to: bytes.count, while: \.isASCIILetter)
    let word = bytes.text(start..<position)
    let numberStart = position
    if position < bytes.count, bytes[position] == .dash { position += 1 }
    position = bytes.skip(from: position, to: bytes.count, while: \.isDigit)
    let number = Int32(bytes.text(numberStart..<position))
    if position < bytes.count, bytes[position] == .space { position += 1 }
    obey(word, number)
  }

  /// `\'e5`, `\~`, `\*` and their like.
  private mutating func readSign(_ byte: UInt8) {
    switch byte {
    case .singleQuote:
      let digits = bytes[position..<min(position + 2, bytes.count)]
      position += digits.count
      let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      add(code.flatMap { LegacyEncoding.windows1252.scalar($0) })
    case UInt8(ascii: "*"): group.isUnread = true
    case UInt8(ascii: "~"): add("\u{A0}")
    case UInt8(ascii: "_"): add("-")
    case .dash: break
    case .carriageReturn, .newline: close()
    default: add(Unicode.Scalar(byte))
    }
  }

  private mutating func obey(_ word: String, _ number: Int32?) {
    switch word {
    case "u":
      guard let number else { return }
      addUnit(UInt32(truncatingIfNeeded: number) & 0xFFFF)
      superfluous = group.standIns
    case "uc": group.standIns = min(max(0, Int(number ?? 1)), 8)
    case "bin": position = min(bytes.count, position + max(0, Int(number ?? 0)))
    case "par", "sect", "page", "row", "cell", "nestcell": close()
    case "footnote", "annotation", "shptxt":
      // Some programs pass over these, and whoever reads the file does not.
      close()
      (group.isUnread, group.isApart) = (false, true)
    case "line", "tab": add(" ")
    default:
      if let sign = signsOfRichText[word] { add(sign) }
      if unreadGroups.contains(word) { group.isUnread = true }
    }
  }

  private mutating func addUnit(_ unit: UInt32) {
    guard !group.isUnread else { return }
    switch unit {
    case 0xD800...0xDBFF: half = unit
    case 0xDC00...0xDFFF:
      if let high = half, let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)) {
        words.append(scalar)
      }
      half = nil
    default: if let scalar = Unicode.Scalar(unit) { words.append(scalar) }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar?) {
    if superfluous > 0 {
      superfluous -= 1
      return
    }
    if !group.isUnread, let scalar, scalar.value >= 0x20 { words.append(scalar) }
  }

  private mutating func close() {
    note.add(NoteText.Part(String(words)))
    words = String.UnicodeScalarView()
  }
}

private let signsOfRichText: [String: Unicode.Scalar] = [
  "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
  "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
]

/// What a group that begins so holds for programs, or of the file itself.
private let unreadGroups: Set<String> = [
  "fonttbl", "colortbl", "stylesheet", "info", "pict", "objdata", "themedata", "colorschememapping",
  "datastore", "latentstyles", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl",
  "fldinst", "pgptbl", "revtbl", "filetbl", "mmathPr",
]
