import Diagnostics
import Model

/// Words to look for in running text, found by their first byte.
struct Phrase: Sendable {
  /// Which texts it is looked for in.
  let scope: Scope
  /// The bytes that it may begin with.
  let firstBytes: [UInt8]
  /// The bytes that may follow the first; most text is ruled out by them, without a call.
  let secondBytes: [UInt8]
  /// What each of its words begins with, from two bytes to four, in small letters or in capitals, where it is one of many words:
  /// their bytes in any order would rule out little. None where nothing more is known than the first two bytes.
  let beginnings: [[UInt8]]
  /// What stands at an offset, if it is this; `line` is where the line or the block begins that it stands in.
  let match: @Sendable (_ bytes: [UInt8], _ start: Int, _ end: Int, _ line: Int) -> Match?
  /// Whether it is a password or a key, which is found within anything else that is found.
  private(set) var isSecret = false
  /// What to say of it.
  let finding: @Sendable (Match, Location) -> Diagnostic

  /// One that does not ask where its line begins: what was read before it in other blocks stands right before it.
  init(
    scope: Scope, firstBytes: [UInt8], secondBytes: [UInt8], beginnings: [[UInt8]] = [],
    match: @escaping @Sendable (_ bytes: [UInt8], _ start: Int, _ end: Int) -> Match?,
    finding: @escaping @Sendable (Match, Location) -> Diagnostic
  ) {
    self.init(
      scope: scope, firstBytes: firstBytes, secondBytes: secondBytes, beginnings: beginnings,
      matchInLine: { bytes, start, end, _ in match(bytes, start, end) }, finding: finding)
  }

  init(
    scope: Scope, firstBytes: [UInt8], secondBytes: [UInt8], beginnings: [[UInt8]] = [],
    matchInLine: @escaping @Sendable (_ bytes: [UInt8], _ start: Int, _ end: Int, _ line: Int) -> Match?,
    finding: @escaping @Sendable (Match, Location) -> Diagnostic
  ) {
    self.scope = scope
    self.firstBytes = firstBytes
    self.secondBytes = secondBytes
    self.beginnings = beginnings
    match = matchInLine
    self.finding = finding
  }

  /// The same as what is secret.
  var soughtInOthers: Phrase {
    var phrase = self
    phrase.isSecret = true
    return phrase
  }

  enum Scope: Sendable {
    /// Any text, code and quotations too.
    case everywhere
    /// Any text, and any field that readers see, whatever its language.
    case allText
    /// The same, but for code.
    case allProse
    /// The same, but for code, addresses and what else is written for machines.
    case allWords
    /// Our own words in any language that rules know, addresses too: no code, no quotation.
    case ownProse
    /// What is our own wording in Norwegian: no code, no quotation.
    case ownNorwegian
    case ownEnglish
    /// Any field that readers see, and no running text.
    case fields

    var readsMachineText: Bool {
      switch self {
      case .everywhere, .allText, .allProse, .ownProse, .fields: true
      case .allWords, .ownNorwegian, .ownEnglish: false
      }
    }

    func includes(_ voice: Voice) -> Bool {
      switch self {
      case .everywhere, .allText: true
      case .allProse, .allWords, .fields: voice != .code
      case .ownProse: voice == .norwegian || voice == .english
      case .ownNorwegian: voice == .norwegian
      case .ownEnglish: voice == .english
      }
    }
  }

  /// Whose words a text is.
  enum Voice: Int, Sendable, CaseIterable {
    case norwegian, english
    /// Quotations, which are not ours to fix, and languages that no rule knows.
    case foreign
    case code

    /// Our own words in a language; nil for one that no rule knows.
    init?(own language: Language) {
      switch language {
      case .nb, .nn: self = .norwegian
      case .en: self = .english
      default: return nil
      }
    }
  }

  struct Match {
    var range: Range<Int>
    var written: String
    /// What no finding may repeat.
    var secret: Range<Int>?
    /// Of a secret, what it is said as: what stands around it is asked of the whole paragraph.
    var saidAs = SaidAs.key
    /// What to write instead, where that is certain.
    var instead: String?
    /// Whether it begins a line of a paragraph, where a number with its full stop would begin a list.
    var beginsLine = false
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// A letter or digit, or a part of one beyond ASCII.
  var isWord: Bool { self >= 0x80 || isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) }
}

extension [UInt8] {
  /// Whether `word` (in small letters) stands at `start`, in any case of ASCII letters.
  func holds(_ word: [UInt8], at start: Int, before end: Int) -> Bool {
    guard start + word.count <= end else { return false }
    for index in word.indices {
      let byte = self[start + index]
      let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if small != word[index] { return false }
    }
    return true
  }

  /// Whether a word begins at `start`: nothing of a word stands directly before it.
  func isWordStart(_ start: Int, after first: Int) -> Bool { start == first || !self[start - 1].isWord }

  func isWordEnd(_ offset: Int, before end: Int) -> Bool { offset >= end || !self[offset].isWord }

  /// The end of the digits from `start` on.
  func digits(from start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end, self[offset].isDigit { offset += 1 }
    return offset
  }

  /// The end of the spaces from `start` on, no-break and narrow ones too.
  func blanks(from start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end {
      if self[offset] == UInt8(ascii: " ") {
        offset += 1
      } else if holds([0xC2, 0xA0], at: offset, before: end) {
        offset += 2
      } else if holds([0xE2, 0x80, 0xAF], at: offset, before: end) {
        offset += 3
      } else {
        break
      }
    }
    return offset
  }

  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
