import Content
import Diagnostics
import Mistakes
import Model

/// All rules about texts, ready to be run in one pass over each text: by kind of node, and by the first byte of words.
struct TextScan: Sendable {
  // An array of functions itself would wrap each in another, which is counted by all threads at each call.
  private struct NodeCheck: Sendable { let check: @Sendable (Passage, Int) -> [Diagnostic] }
  private struct Matcher: Sendable { let match: @Sendable ([UInt8], Int, Int, Int) -> Phrase.Match? }
  private var checks: [[NodeCheck]] = Array(repeating: [], count: 64)
  private var phrases: [Phrase] = []
  /// What finds each phrase, apart from what is said of it.
  private var matchers: [Matcher] = []
  /// For each byte, the bits of the phrases that begin with it, in a table for each voice.
  private var firstBytes: [[UInt64]] = Array(
    repeating: Array(repeating: 0, count: 256), count: Phrase.Voice.allCases.count)

  /// For each byte, the bits of the phrases whose second byte it may be.
  private var secondBytes: [UInt64] = Array(repeating: 0, count: 256)
  private var beginnings = Beginnings()
  /// The bits of the kinds of nodes that are checked.
  private var checkedKinds: UInt64 = 0
  /// The bits of the phrases that are looked for within what others match.
  private var secretPhrases: UInt64 = 0

  private let limits: PlainLanguageLimits
  /// What the places of the site are called, in small letters.
  private let towns: Set<String>

  init(_ rules: [Rule], _ limits: PlainLanguageLimits, towns: Set<String>) {
    self.limits = limits
    self.towns = towns
    for rule in rules {
      switch rule.reach {
      case .site: continue
      case .node(let kinds, let check):
        for kind in kinds {
          checks[Int(kind.rawValue)].append(NodeCheck(check: check))
          checkedKinds |= 1 << UInt64(kind.rawValue)
        }
      case .phrase(let phrase):
        add(phrase)
      }
    }
  }

  private mutating func add(_ phrase: Phrase) {
    precondition(phrases.count < 64, "a bit for each phrase")
    for voice in Phrase.Voice.allCases where phrase.scope.includes(voice) {
      for byte in phrase.firstBytes { firstBytes[voice.rawValue][Int(byte)] |= 1 << UInt64(phrases.count) }
    }
    for byte in phrase.secondBytes { secondBytes[Int(byte)] |= 1 << UInt64(phrases.count) }
    if phrase.isSecret { secretPhrases |= 1 << UInt64(phrases.count) }
    beginnings.add(phrase.beginnings, of: 1 << UInt64(phrases.count))
    phrases.append(phrase)
    matchers.append(Matcher(match: phrase.match))
  }

  func findings(in head: EntryHead) -> [Diagnostic] {
    var found = head.texts.flatMap(findings) + head.words.flatMap(findings)
    // A file without fields begins with what should be its title, and that has been said.
    if head.range.isEmpty { found.removeAll { $0.code == .topHeadingInText } }
    // What only the project sees may say that it is internal.
    return head.isInternalOnly ? found.filter { $0.code != .notForReaders } : found
  }

  private func findings(in text: EntryText) -> [Diagnostic] {
    var passage = Passage(text: text, limits: limits)
    var findings: [Diagnostic] = []
    let (nodes, literals) = (text.body.nodes, text.body.text)
    // Where the line begins that a text stands in; nil until its first text.
    var line: Int?
    for index in nodes.indices {
      let node = nodes[index]
      if passage.isQuotation(node) { passage.quotedUntil = max(passage.quotedUntil, Int(node.end)) }
      if checkedKinds >> UInt64(node.kind.rawValue) & 1 == 1 {
        for rule in checks[Int(node.kind.rawValue)] {
          let found = rule.check(passage, index)
          if !found.isEmpty { findings += found }
        }
      }
      if node.kind == .heading {
        passage.headingLevel = Int(node.detail)
        if node.detail == 1 { passage.hasTopHeading = true }
      }
      if node.kind.beginsLine { line = nil }
      guard let voice = passage.voice(of: node, at: index) else { continue }
      let range = Int(node.literal.lowerBound)..<Int(node.literal.upperBound)
      let lineStart = line ?? range.lowerBound
      line = lineStart
      for (match, phrase) in matches(in: literals, range, voice, lineStart) where phrase.scope != .fields {
        if phrase.isSecret, isExcused(match, in: literals, nodes.place(of: match, in: index, literals)) {
          continue
        }
        guard let finding = passage.finding(match, of: phrase, in: index) else { continue }
        if finding.code == .letterInText, text.isLetter(to: towns, match) { continue }
        findings.append(finding)
      }
    }
    return findings.isEmpty ? findings : oneOfEachMark(findings)
  }

  /// In fields only our own words are looked at: what is wrong in any text is found where the field is read.
  private func findings(in words: FieldWords) -> [Diagnostic] {
    let voice = words.language.flatMap(Phrase.Voice.init(own:)) ?? .foreign
    var findings: [Diagnostic] = []
    for (match, phrase) in matches(in: words.text, words.text.indices, voice, words.text.startIndex) {
      guard phrase.scope != .everywhere,
        phrase.scope.readsMachineText || !isMachineText(words.text, around: match.range)
      else { continue }
      if phrase.isSecret,
        isExcused(
          match, in: words.text, .lines(of: words.text, words.text.indices, around: match.range.lowerBound))
      {
        continue
      }
      let place = words.place(of: match.range)
      var finding = phrase.finding(match, place ?? words.location)
      if finding.code == .placeholder, match.range == words.text.indices, isPlaceholder(match.written) {
        continue
      }
      if place == nil { finding.fixIts = [] }
      finding.writtenSecrets =
        match.secret.map { secret in
          [WrittenSecret(words.text.text(secret), at: words.place(of: secret) ?? words.location)]
        } ?? []
      findings.append(finding)
    }
    guard voice != .foreign else { return findings }
    return findings + longSentences(in: words, limits)
      + [cutOff(words), unpairedMark(in: words)].compactMap(\.self)
  }

  /// What is matched, in order; nearly always nothing.
  private func matches(
    in written: [UInt8], _ range: Range<Int>, _ voice: Phrase.Voice, _ line: Int
  ) -> [(Phrase.Match, Phrase)] {
    var found: [(Phrase.Match, Phrase)] = []
    let (table, wordTable) = (firstBytes[voice.rawValue], bytesOfWords)
    let (masks, secondMasks, bytes) = (table.span, secondBytes.span, written.span)
    let isOfWord = wordTable.span
    var offset = range.lowerBound
    // Every phrase has two bytes or more, so the last byte need not be looked at.
    let last = range.upperBound - 1
    while offset < last {
      let first = masks[Int(bytes[offset])]
      var mask = first == 0 ? 0 : first & secondMasks[Int(bytes[offset + 1])]
      if mask != 0, offset + 3 < range.upperBound {
        mask &= beginnings.phrases(in: bytes, at: offset)
      }
      if mask != 0, let (match, phrase) = match(mask, written, offset..<range.upperBound, line) {
        let match = endingBeforeSecret(match, of: phrase, written, table, line)
        found.append((match, phrase))
        offset = match.range.upperBound
      } else {
        offset += 1
      }
      // Right after a letter nothing begins but a sign beyond ASCII, and most of a text stands there.
      if isOfWord[Int(bytes[offset - 1])], bytes[offset - 1] < 0x80 || !endsMark(bytes, offset) {
        while offset < last, bytes[offset] < 0x80, isOfWord[Int(bytes[offset])] { offset += 1 }
        if offset < last, bytes[offset] < 0x80 { offset += 1 }
      }
    }
    return found
  }

  /// A note in which somebody wrote a password is quoted up to there, and the password is found after it.
  private func endingBeforeSecret(
    _ match: Phrase.Match, of phrase: Phrase, _ written: [UInt8], _ table: [UInt64], _ line: Int
  ) -> Phrase.Match {
    guard !phrase.isSecret, match.range.count > 8 else { return match }
    let range = match.range
    let begin = range.dropFirst().first { offset in
      guard offset + 2 < written.count, !written[offset - 1].isWord else { return false }
      let (byte, next) = (written[offset], written[offset + 1])
      let mask = table[Int(byte)] & secretPhrases & secondBytes[Int(next)]
      return mask != 0 && self.match(mask, written, offset..<range.upperBound, line) != nil
    }
    guard let begin else { return match }
    let last = written[range.lowerBound..<begin].lastIndex { $0.isWord }.map { $0 + 1 } ?? begin
    var shorter = match
    shorter.range = range.lowerBound..<last
    if match.written == written.text(range) { shorter.written = written.text(shorter.range) }
    shorter.instead = nil
    return shorter
  }

  /// The first of the phrases in `mask` that stands at the beginning of `rest`.
  private func match(
    _ mask: UInt64, _ bytes: [UInt8], _ rest: Range<Int>, _ line: Int
  ) -> (Phrase.Match, Phrase)? {
    var left = mask
    while left != 0 {
      let index = left.trailingZeroBitCount
      if let match = matchers[index].match(bytes, rest.lowerBound, rest.upperBound, line) {
        return (match, phrases[index])
      }
      left &= left - 1
    }
    return nil
  }
}

/// Whether what stands around a password says that it is no secret.
private func isExcused(
  _ match: Phrase.Match, in bytes: [UInt8], _ place: @autoclosure () -> PasswordPlace
) -> Bool {
  guard let secret = match.secret, match.saidAs != .key else { return false }
  return isExampleOrForGuests(bytes, match.range.lowerBound, secret, match.saidAs, place())
}

extension [MarkdownNode] {
  /// The texts of the block that a text is in, and those of the block before, which follow each other without a sign between them.
  fileprivate func place(of match: Phrase.Match, in index: Int, _ bytes: [UInt8]) -> PasswordPlace {
    if self[index].kind == .codeBlock {
      let lines = Int(self[index].literal.lowerBound)..<Int(self[index].literal.upperBound)
      return .lines(of: bytes, lines, around: match.range.lowerBound)
    }
    var (block, before) = (self[index].words, 0..<0)
    let (start, reach) = (match.range.lowerBound, PasswordPlace.reach)
    var earlier = index - 1
    while earlier >= 0, !self[earlier].kind.beginsBlock, block.isEmpty || block.lowerBound > start - reach {
      block = block.joined(to: self[earlier].words)
      earlier -= 1
    }
    while earlier >= 0, self[earlier].kind.beginsBlock { earlier -= 1 }
    while earlier >= 0, !self[earlier].kind.beginsBlock, before.isEmpty || before.lowerBound > start - reach {
      before = before.joined(to: self[earlier].words)
      earlier -= 1
    }
    for later in self[(index + 1)...] {
      if later.kind.beginsBlock || block.upperBound > start + reach { break }
      block = block.joined(to: later.words)
    }
    return PasswordPlace(block: block, before: before)
  }
}

extension MarkdownNode {
  /// Where its words stand among those of its text; empty of what has none, such as a link, whose literal is an address.
  fileprivate var words: Range<Int> {
    kind == .text || kind == .code ? Int(literal.lowerBound)..<Int(literal.upperBound) : 0..<0
  }
}

extension Range<Int> {
  fileprivate func joined(to other: Range<Int>) -> Range<Int> {
    if isEmpty { return other }
    return other.isEmpty
      ? self : Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

/// Whether a quotation mark, a dash or a no-break space ends there, after which words begin: «C:\felles\plan.docx».
private func endsMark(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> Bool {
  guard offset > 1 else { return false }
  let last = bytes[offset - 1]
  if bytes[offset - 2] == 0xC2 { return last == 0xA0 || last == 0xAB || last == 0xBB }
  return offset > 2 && bytes[offset - 3] == 0xE2 && bytes[offset - 2] == 0x80
}

extension MarkdownNode.Kind {
  /// Whether it begins a block, and not only a line of one.
  fileprivate var beginsBlock: Bool { beginsLine && self != .softBreak && self != .lineBreak }

  /// Whether what follows stands on a line of its own.
  fileprivate var beginsLine: Bool {
    switch self {
    case .text, .code, .emphasis, .strong, .link, .image, .footnoteReference, .rawHTML, .role: false
    case .document, .paragraph, .heading, .blockQuote, .bulletList, .orderedList, .item, .taskItem,
      .codeBlock,
      .thematicBreak, .table, .tableHeader, .tableRow, .tableCell, .footnoteDefinition, .softBreak,
      .lineBreak,
      .rawHTMLBlock, .directive:
      true
    }
  }
}

/// The phrases that may begin with four bytes, so that one look-up says of nearly all places in a text that none does.
private struct Beginnings {
  /// For each place, the bits of the phrases whose words begin there, and of those that do not say.
  private var masks: [UInt64] = Array(repeating: 0, count: 1 << 13)

  /// Each beginning has from two bytes to four.
  mutating func add(_ beginnings: [[UInt8]], of phrase: UInt64) {
    if beginnings.isEmpty {
      for place in masks.indices { masks[place] |= phrase }
    } else {
      for beginning in Set(beginnings.map { $0.map(letter) }) {
        for letters in allOfFour(beginning) { masks[place(of: letters)] |= phrase }
      }
    }
  }

  /// Of the four bytes from an offset on.
  func phrases(in bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    let first = letter(bytes[offset]) << 15 | letter(bytes[offset + 1]) << 10
    return masks.span[place(of: first | letter(bytes[offset + 2]) << 5 | letter(bytes[offset + 3]))]
  }
}

/// Letters differ in their five lowest bits; a capital has those of its small letter.
private func letter(_ byte: UInt8) -> Int { Int(byte & 0x1F) }

/// What begins with another letter stands elsewhere, so that a phrase of which little is known is called at its own alone.
private func place(of letters: Int) -> Int {
  let rest = letters & 0x7FFF
  return (letters >> 15) << 8 | (rest ^ rest >> 7) & 0xFF
}

/// All that may stand where a word begins so, in five bits a letter.
private func allOfFour(_ beginning: [Int]) -> [Int] {
  (0..<4).reduce([0]) { begun, index in
    let next = beginning.indices.contains(index) ? [beginning[index]] : Array(0..<32)
    return begun.flatMap { letters in next.map { letters << 5 | $0 } }
  }
}
