/// A text as it is compared: letters and digits alone, lower case, without marks, and where its words begin.
///
/// Nothing that is written between two letters separates them (spaces, punctuation, soft hyphens, markup); it only makes
/// the second begin a word.
struct FoldedText: Sendable {
  /// a–z, 0–9, and the UTF-8 of letters of other alphabets.
  var letters: [UInt8] = []
  var words: [Word] = []

  /// Where a word begins, and what is written before it.
  struct Word: Sendable {
    let start: Int32
    let gap: Gap
    /// Whether it is written with a capital.
    var isCapitalized = false
  }

  /// What is written between two words.
  struct Gap: OptionSet, Sendable {
    let rawValue: UInt16

    /// At most three characters that people group digits with.
    static let joinsDigits = Gap(rawValue: 1)
    /// One space or hyphen, or nothing.
    static let isPlain = Gap(rawValue: 2)
    /// `,-` as after a sum.
    static let isKroner = Gap(rawValue: 4)
    /// With a dash, as between the ends of a span.
    static let hasDash = Gap(rawValue: 8)
    /// A comma or a semicolon, and at most two spaces around it.
    static let isComma = Gap(rawValue: 16)
    /// One character alone.
    static let isOne = Gap(rawValue: 32)
    /// With something that is no character in it, such as the end of an element.
    static let hasMark = Gap(rawValue: 64)
    /// One of the signs that an address goes on with alone, but for a hyphen.
    static let joinsAddress = Gap(rawValue: 128)
    /// A colon, and at most one space on each side of it.
    static let isColon = Gap(rawValue: 256)
  }

  /// One past the last letter of a word.
  func end(ofWord index: Int) -> Int { index + 1 < words.count ? Int(words[index + 1].start) : letters.count }

  func word(_ index: Int) -> ArraySlice<UInt8> { letters[Int(words[index].start)..<end(ofWord: index)] }

  /// Whether a word begins at a letter, or the text ends there.
  func isBoundary(_ position: Int) -> Bool { position == letters.count || beginsWord(at: position) }

  func beginsWord(at position: Int) -> Bool {
    let index = firstWord(from: position)
    return index < words.count && Int(words[index].start) == position
  }

  /// The first word that begins at a letter or after it.
  func firstWord(from position: Int) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(words[middle].start) < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension FoldedText {
  /// A text without markup.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var writer = FoldedWriter()
    writer.add(bytes, bytes.indices)
    self = writer.finish()
  }
}

/// Adds characters to a folded text.
struct FoldedWriter: Sendable {
  private var text = FoldedText()
  private var gapLength = 0
  private var gapJoins = true
  private var gapHasDash = false
  private var gapFirst: UInt8 = 0
  private var gapSecond: UInt8 = 0
  private var beginsWord = true
  private var lastIsDigit = false
  private var isEmpty = true

  init() {}

  /// For a text of about so many letters.
  init(letters: Int) {
    text.letters.reserveCapacity(letters)
    text.words.reserveCapacity(letters / 4)
  }

  mutating func finish() -> FoldedText {
    // The end is marked, so that what follows the last word can be seen.
    text.words.append(FoldedText.Word(start: Int32(text.letters.count), gap: gap))
    return text
  }

  /// Adds text without markup, whole characters of UTF-8.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    let ascii = Folding.ascii
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte >= 0x80 {
        let (scalar, length) = scalar(bytes.span, at: position)
        add(scalar)
        position += length
      } else {
        let letter = ascii[Int(byte)]
        if letter == 0 { addSeparator(byte) } else { addLetter(letter, isCapital: letter != byte) }
        position += 1
      }
    }
  }

  /// Adds a word, with a space between it and the one before.
  mutating func addWord(_ bytes: [UInt8], _ word: Range<Int>) {
    if !isEmpty { addSeparator(0x20) }
    isEmpty = false
    add(bytes, word)
  }

  /// What has been added, in no more memory than it needs; what is added next begins another text.
  mutating func take() -> FoldedText {
    text.words.append(FoldedText.Word(start: Int32(text.letters.count), gap: gap))
    var taken = FoldedText()
    taken.letters.reserveCapacity(text.letters.count)
    taken.letters.append(contentsOf: text.letters)
    taken.words.reserveCapacity(text.words.count)
    taken.words.append(contentsOf: text.words)
    clear()
    return taken
  }

  /// Begins another text in the memory that there is.
  mutating func clear() {
    text.letters.removeAll(keepingCapacity: true)
    text.words.removeAll(keepingCapacity: true)
    (gapLength, gapJoins, gapHasDash, gapFirst, gapSecond) = (0, true, false, 0, 0)
    (beginsWord, lastIsDigit, isEmpty) = (true, false, true)
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    switch Folding.fold(scalar) {
    case .nothing: break
    case .separator(let plain): addSeparator(plain)
    case .letters(let first, let second):
      addLetter(first, isCapital: mayBeginWord && scalar.properties.isUppercase)
      if second != 0 { addLetter(second) }
    case .other(let folded):
      let isCapital = mayBeginWord && scalar.properties.isUppercase
      for byte in String(folded).utf8 { addLetter(byte, isCapital: isCapital) }
    }
  }

  private var mayBeginWord: Bool { gapLength > 0 || beginsWord }

  /// A byte of ASCII that is no letter, or what stands for another character: a space, a hyphen, an apostrophe, or 0.
  @inline(__always)
  mutating func addSeparator(_ byte: UInt8) {
    gapLength += 1
    if gapLength == 1 { gapFirst = byte } else if gapLength == 2 { gapSecond = byte }
    if !Folding.joinsDigits(byte) { gapJoins = false }
    if byte == 0x2D { gapHasDash = true }
  }

  /// Something between two characters that is no character itself.
  mutating func addMark() { beginsWord = true }

  @inline(__always)
  mutating func addLetter(_ byte: UInt8, isCapital: Bool = false) {
    let isDigit = byte &- 0x30 < 10
    if gapLength > 0 || beginsWord || isDigit != lastIsDigit {
      text.words.append(
        FoldedText.Word(start: Int32(text.letters.count), gap: gap, isCapitalized: isCapital))
      (gapLength, gapJoins, gapHasDash, beginsWord) = (0, true, false, false)
    }
    lastIsDigit = isDigit
    text.letters.append(byte)
  }

  /// Adds a letter or a digit of ASCII, and the letters right after it.
  mutating func addRun(_ bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first else { return }
    addLetter(first >= 0x40 ? first | 0x20 : first, isCapital: first &- 0x41 < 26)
    guard bytes.count > 1 else { return }
    // A letter after a digit begins a word; those after it do not.
    let second = bytes[bytes.startIndex + 1]
    addLetter(second | 0x20)
    for byte in bytes.dropFirst(2) { text.letters.append(byte | 0x20) }
  }

  private func isComma(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x3B }

  private func joinsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x2F, 0x3D, 0x5F: true
    default: false
    }
  }

  private var gap: FoldedText.Gap {
    var gap: FoldedText.Gap = gapJoins && gapLength <= 3 ? [.joinsDigits] : []
    if gapLength == 0 || gapLength == 1 && (gapFirst == 0x20 || gapFirst == 0x2D) { gap.insert(.isPlain) }
    if gapLength == 1 { gap.insert(joinsAddress(gapFirst) ? [.isOne, .joinsAddress] : .isOne) }
    if beginsWord { gap.insert(.hasMark) }
    if gapHasDash { gap.insert(.hasDash) }
    if gapLength > 0, gapLength <= 3,
      isComma(gapFirst) || gapLength > 1 && gapFirst == 0x20 && isComma(gapSecond)
    {
      gap.insert(.isComma)
    }
    if gapFirst == 0x3A && (gapLength == 1 || gapLength == 2 && gapSecond == 0x20)
      || gapFirst == 0x20 && gapSecond == 0x3A && (gapLength == 2 || gapLength == 3)
    {
      gap.insert(.isColon)
    }
    if gapLength >= 2, gapFirst == 0x2C || gapFirst == 0x2E, gapSecond == 0x2D { gap.insert(.isKroner) }
    return gap
  }
}
