import Diagnostics
import Model
import Parallelism

/// What is looked for of a confidential text.
///
/// `shared` are values that an open entry has in the same field: no name in the file is kept for being one of them. `subject` is
/// what the file is about.
func leakUnits(
  of text: ConfidentialText, commonWords: Set<ArraySlice<UInt8>>, shared: Set<String> = [],
  subject: Subject? = nil
) -> [LeakUnit] {
  var units = rawUnits(of: text, commonWords: commonWords)
  if text.form == .sum, let subject {
    let names = Set(subject.names.map { FoldedText($0).letters }).filter {
      $0.count > 3 && !commonWords.contains($0[...]) && !countries.contains($0)
    }
    for index in units.indices { units[index].ownedBy = names }
  }
  let known = Set(shared.map { FoldedText($0).letters })
  let names = Set(units.lazy.filter { $0.form == .name }.map(\.text.letters))
  let isInternal = text.pieces.first.map { isInternalPath($0.origin.path) } ?? false
  for index in units.indices {
    let letters = units[index].text.letters
    units[index].standing = text.standing
    guard text.standing > .mentioned else { continue }
    // A short value of what only the project has is a name or «Logo på skiltet», which is in many texts.
    let isPhrase = units[index].form == .whole && isInternal && !names.contains(letters)
    if isPhrase {
      units[index].standsAlone = isOrdinaryPhrase(text.pieces.map(\.text).joined(), commonWords)
    } else if units[index].form == .whole, !isInternal, text.standing == .confided {
      units[index].standsAlone = isOrdinaryTitle(text.pieces.map(\.text).joined())
    }
    if isPhrase || units[index].isMailAddress || known.contains(letters) {
      units[index].standing = .mentioned
    }
    // The end of a place's name that others have in full is no other name.
    if !units[index].longer.isEmpty, units[index].longer.allSatisfy(known.contains) {
      (units[index].standing, units[index].isOpen) = (.mentioned, true)
    }
  }
  if text.standing > .mentioned { units += surnames(of: units) }
  if isInternal, text.standing > .mentioned { units += sumsInWords(units) }
  // What is only mentioned leads where others may lead.
  return text.standing > .mentioned ? units : units.filter { $0.form != .address }
}

/// In many names, and said of all there is.
private let countries = Set(
  ["norge", "norsk", "norske", "norway", "norwegian"].map { FoldedText($0).letters })

private func rawUnits(of text: ConfidentialText, commonWords: Set<ArraySlice<UInt8>>) -> [LeakUnit] {
  let whole = text.pieces.count == 1 ? text.pieces[0].text : text.pieces.map(\.text).joined()
  guard let first = text.pieces.first?.origin, whole.utf8.count >= 4 else { return [] }
  switch text.form {
  case .sum:
    return numbers(in: FoldedText(whole), as: .kroner).map {
      var unit = LeakUnit($0.form, $0.digits, at: first)
      if isOrdinarySum($0.digits) { unit.ordinaryIn = [first.path] }
      return unit
    }
  case .fileName: return short(FoldedText(whole), .fileName, at: first)
  case .address: return [addressUnit(whole, at: first)]
  case .fact:
    let written = WrittenText(whole)
    let telling = tellingParts(written, at: first, commonWords)
    return short(FoldedText(whole), .whole, at: first) + sentences(written, of: text) + telling
  case .prose, .report:
    let written = WrittenText(whole)
    return sentences(written, of: text) + tellingParts(written, at: first, commonWords)
  case .terms:
    let written = WrittenText(whole)
    let telling = tellingParts(written, at: first, commonWords)
    let isOrdinary = telling.isEmpty && written.namesNothing
    return sentences(written, of: text).map { $0.asTerm(isOrdinary) } + telling
  case .sentences, .published: return sentences(WrittenText(whole), of: text)
  }
}

private func short(_ folded: FoldedText, _ form: LeakUnit.Form, at place: Location) -> [LeakUnit] {
  let isDistinctive = folded.letters.count >= LeakUnit.shortestWhole && folded.words.count > 2
  return isDistinctive ? [LeakUnit(form, folded, at: place)] : []
}

private func tellingParts(
  _ text: WrittenText, at place: Location, _ commonWords: Set<ArraySlice<UInt8>>
) -> [LeakUnit] {
  var units: [LeakUnit] = []
  if text.mayHoldDigits {
    var writer = FoldedWriter()
    writer.add(text.bytes, text.bytes.indices)
    let folded = writer.finish()
    lazy var isOfOffice = saysOffice(text, folded)
    for number in numbers(in: folded, as: .anything)
    where !number.isOfOffice && !(number.isFixedLine && isOfOffice) {
      units.append(LeakUnit(number.form, number.digits, at: place))
    }
  }
  if text.bytes.contains(UInt8(ascii: "@")) {
    units += mailAddresses(in: String(decoding: text.bytes, as: UTF8.self)).map {
      var unit = LeakUnit(.name, FoldedText($0), at: place)
      unit.isMailAddress = true
      return unit
    }
  }
  units += addressesThatLetIn(text, at: place)
  units += names(in: text, commonWords).map { name in
    var unit = LeakUnit(.name, name.text, at: place)
    unit.longer = name.longer.map { [$0] } ?? []
    return unit
  }
  return units
    + turnedNames(in: text, commonWords).map { name in
      var writer = FoldedWriter()
      for word in name.words { writer.addWord(text.bytes, word) }
      var unit = LeakUnit(.name, writer.finish(), at: place)
      writer = FoldedWriter()
      for word in name.words.prefix(name.firstNames) { writer.addWord(text.bytes, word) }
      unit.commaAt = writer.finish().letters.count
      return unit
    }
}

/// The sentences of a text, each at the piece that it begins in; web addresses, which others may have too, are none.
private func sentences(_ written: WrittenText, of text: ConfidentialText) -> [LeakUnit] {
  let form = text.form.ofSentences
  var units: [LeakUnit] = []
  var (writer, place, from) = (FoldedWriter(), Location?.none, (piece: 0, offset: 0))
  func close() {
    let folded = writer.take()
    if let place, folded.letters.count >= LeakUnit.shortestSentence, folded.words.count > LeakUnit.fewestWords
    {
      var unit = LeakUnit(form, folded, at: place)
      unit.writtenFrom = from
      units.append(unit)
    }
    place = nil
  }
  var pieces = PieceFinder(text.pieces)
  for word in written.words {
    if place == nil {
      place = pieces.piece(at: word.upperBound).origin
      from = pieces.place(of: word.lowerBound)
    }
    if !written.isWebAddress(word) { writer.addWord(written.bytes, word) }
    if written.endsSentence(word) { close() }
  }
  close()
  return units
}

extension ConfidentialText.Form {
  /// What a sentence of such a text is looked for as.
  fileprivate var ofSentences: LeakUnit.Form {
    switch self {
    case .fact, .prose, .terms, .sum, .fileName, .address: .sentence
    case .report: .reportSentence
    case .sentences: .pastSentence
    case .published: .publishedSentence
    }
  }
}

/// Finds the piece that a byte of the joined pieces is of, for one byte after another.
private struct PieceFinder {
  private let pieces: [Secret]
  private var index = 0
  private var end: Int

  init(_ pieces: [Secret]) {
    self.pieces = pieces
    end = pieces[0].text.utf8.count
  }

  /// The last piece for what lies past them all.
  mutating func piece(at offset: Int) -> Secret {
    while offset >= end, index + 1 < pieces.count {
      index += 1
      end += pieces[index].text.utf8.count
    }
    return pieces[index]
  }

  /// The last piece that was found, and where in it a byte is; a word that goes over its beginning is cut there.
  func place(of offset: Int) -> (piece: Int, offset: Int) {
    (index, max(0, offset - end + pieces[index].text.utf8.count))
  }
}

extension WrittenText {
  /// Whether it may have digits, of ASCII or wide ones.
  fileprivate var mayHoldDigits: Bool { bytes.contains { $0 &- 0x30 < 10 || $0 == 0xEF } }

  func isWebAddress(_ word: Range<Int>) -> Bool {
    let written = bytes[word]
    if written.starts(with: "www.".utf8) { return true }
    guard let colon = written.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return written[colon...].firstRange(of: Array("://".utf8)) != nil
  }

  fileprivate func endsSentence(_ word: Range<Int>) -> Bool {
    var end = word.upperBound
    while let width = closingSign(before: end, in: word) { end -= width }
    guard end > word.lowerBound else { return false }
    switch bytes[end - 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."):
      // A full stop ends a sentence after a word or a year, not after «f.eks.», «kl.» and «17.»
      let isOnly = word.upperBound == end && !bytes[word.lowerBound..<end - 1].contains(UInt8(ascii: "."))
      guard isOnly else { return false }
      let look = look(at: word)
      return look.letters > 2 || look.numbers > 3
    default: return false
    }
  }

  /// How many bytes the quotation mark, bracket or sign of emphasis before a position has; nil for anything else.
  private func closingSign(before end: Int, in word: Range<Int>) -> Int? {
    guard end > word.lowerBound else { return nil }
    switch bytes[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      return 1
    case 0xBB where end - word.lowerBound > 1 && bytes[end - 2] == 0xC2: return 2
    case 0x9D where end - word.lowerBound > 2 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2: return 3
    default: return nil
    }
  }
}

private func mailAddresses(in text: String) -> [String] {
  text.split { $0.isWhitespace || ",;:<>()[]«»\"/".contains($0) }.compactMap { word in
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { return nil }
    // An office's own address is there to be known.
    if isMailboxOfOffice(parts[0]) { return nil }
    return String(word.hasSuffix(".") ? word.dropLast() : word)
  }
}

extension TellingNumber {
  /// Whether it is an office's own, as `post@` is: a service number, or one with the zeros of a switchboard.
  fileprivate var isOfOffice: Bool {
    let digits = self.digits.letters
    guard form == .number, digits.count == 8 else { return false }
    return digits[0] == UInt8(ascii: "8") || isFixedLine && digits.suffix(2).elementsEqual("00".utf8)
  }

  /// Those of mobile telephones begin with 4 and 9.
  fileprivate var isFixedLine: Bool {
    form == .number && digits.letters.count == 8 && "23567".utf8.contains(digits.letters[0])
  }
}

/// Whether a text says that it is an office's, or has an office's mailbox and nobody's name.
private func saysOffice(_ text: WrittenText, _ folded: FoldedText) -> Bool {
  if folded.words.indices.dropLast().contains(where: { officeWords.contains(Array(folded.word($0))) }) {
    return true
  }
  return text.bytes.contains(UInt8(ascii: "@")) && !text.words.contains { text.look(at: $0).isCapitalized }
    && mailAddresses(in: String(decoding: text.bytes, as: UTF8.self)).isEmpty
}

private let officeWords: Set<[UInt8]> = Set(
  [
    "sentralbord", "sentralbordet", "resepsjon", "resepsjonen", "kundeservice", "kundesenter", "vakttelefon",
    "switchboard", "reception",
  ].map { Array($0.utf8) })

/// What a company's name ends in, whether or not all of it is capitals.
private let companyForms: Set<[UInt8]> = Set(
  [
    "AS", "ASA", "SA", "DA", "ANS", "BA", "KF", "IKS", "NUF", "AB", "ApS", "Oy", "Ltd", "LLC", "Inc", "GmbH",
  ].map { Array($0.utf8) })

/// A name, and the letters of the one that it is the end of, when its first word may be another word of the sentence.
private struct WrittenName {
  let text: FoldedText
  let longer: [UInt8]?
}

/// Two words or more in a row that begin with a capital, or a company's name; the first of a sentence counts unless it is a common word.
private func names(in text: WrittenText, _ commonWords: Set<ArraySlice<UInt8>>) -> [WrittenName] {
  var (found, run): ([WrittenName], [Range<Int>]) = ([], [])
  var beginsSentence = true
  var mayBeCommon = false
  func folded(_ words: ArraySlice<Range<Int>>) -> FoldedText {
    var writer = FoldedWriter()
    for word in words { writer.addWord(text.bytes, word) }
    return writer.finish()
  }
  func close() {
    if run.count > 1, mayBeCommon, commonWords.contains(lowercased(text.bytes[run[0]])[...]) {
      run.removeFirst()
      mayBeCommon = false
    }
    // «Ordfører Kari Nordmann» is called Kari Nordmann.
    if run.count > 1, mayBeCommon, isPublicOffice(text.bytes[run[0]]) {
      run.removeFirst()
      mayBeCommon = false
    }
    if run.count > 1 {
      let whole = folded(run[...])
      found.append(WrittenName(text: whole, longer: nil))
      // «Nordisk Sølv AS» is called Nordisk Sølv by most.
      if run.count > 2, let form = run.last, companyForms.contains(Array(text.bytes[form])) {
        found.append(WrittenName(text: folded(run.dropLast()), longer: nil))
      }
      // «Ring Kari Nordmann»: the first word may be no part of the name.
      if run.count > 2, mayBeCommon {
        found.append(WrittenName(text: folded(run[1...]), longer: whole.letters))
      }
    }
    run.removeAll(keepingCapacity: true)
  }
  for word in text.words {
    // Nearly all words are neither.
    guard text.mayBeCapitalized(word) || !run.isEmpty else {
      beginsSentence = text.isBeforeCapital(word)
      continue
    }
    let look = text.look(at: word)
    if look.inner.lowerBound != word.lowerBound { close() }
    if look.isCapitalized || !run.isEmpty && companyForms.contains(Array(text.bytes[look.inner])) {
      if run.isEmpty { mayBeCommon = beginsSentence }
      run.append(look.inner)
    } else {
      close()
    }
    if look.inner.upperBound != word.upperBound { close() }
    beginsSentence = text.isBeforeCapital(word)
  }
  close()
  return found
}

extension WrittenText {
  /// Whether a word has a capital where it may begin a name: all but those with a small letter of ASCII first.
  fileprivate func mayBeCapitalized(_ word: Range<Int>) -> Bool { bytes[word.lowerBound] &- 0x61 >= 26 }

  /// Whether what comes next has a capital because a sentence begins.
  fileprivate func isBeforeCapital(_ word: Range<Int>) -> Bool {
    switch bytes[word.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): true
    case 0x93: word.count > 2 && bytes[word.upperBound - 2] == 0x80 && bytes[word.upperBound - 3] == 0xE2
    default: false
    }
  }
}

private func lowercased(_ word: ArraySlice<UInt8>) -> [UInt8] {
  Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
}

/// The words that are written without a capital somewhere in confidential texts.
func lowercaseWords(in texts: [ConfidentialText], jobs: Int) async -> Set<ArraySlice<UInt8>> {
  let words = await mapChunksInParallel(texts, jobs: jobs) { texts in
    var words: Set<ArraySlice<UInt8>> = []
    // The names of files have no capitals, whatever they name.
    for piece in texts.lazy.filter({ $0.form != .fileName }).flatMap(\.pieces) {
      let text = WrittenText(piece.text)
      for word in text.words {
        let look = text.look(at: word)
        if look.beginsSmall { words.insert(text.bytes[look.inner]) }
      }
    }
    return [words]
  }
  return words.reduce(into: []) { $0.formUnion($1) }
}
