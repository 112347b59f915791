import Diagnostics
import Model

/// One thing that is looked for: a sentence, a short value, a name, an e-mail address or a number.
struct LeakUnit: Sendable {
  let form: Form
  /// As `FoldedText` has it; of a number its digits.
  var text: FoldedText
  /// Where it was written.
  let origin: Location
  /// Whether each word is one that anybody may write, so that it counts for nothing in a part of a sentence.
  var openWords: [Bool]
  /// Whether all of it may be written.
  var isOpen = false
  /// The letters of the names that it is only the end of, wherever it was written: it is as open as all of them are.
  var longer: [[UInt8]] = []
  /// The text that it was read from, by its index among all that are confidential.
  var textIndex = -1
  /// Where a sentence begins, by the index of its piece of that text and a byte in it, so that nothing before need be read
  /// to quote it; nil for what may stand anywhere in the text.
  var writtenFrom: (piece: Int, offset: Int)?
  /// Whether it is an e-mail address, which whoever has it may give in a field of their own.
  var isMailAddress = false
  /// Of a last name the first letters of the first names, the whole names, with which it is open, and all that stands before it in
  /// those.
  var initials: Set<UInt8> = []
  var wholeNames: Set<[UInt8]> = []
  var firstNames: Set<FirstNames> = []
  /// Whether it is looked for only where it stands by itself, since its few words are those of any sentence.
  var standsAlone = false
  /// Whether it is the address of one page, which ends where it ends, and no name of a machine.
  var leadsToPage = false
  /// How far it is to be kept.
  var standing = ConfidentialText.Standing.mentioned
  /// The internal files that it was written in, when it is what others may well write of something else; none of all
  /// that is not.
  var ordinaryIn: Set<String> = []
  /// The words that the partner or the activity is called by whose sum it is; beside one of them a round sum is that.
  var ownedBy: Set<[UInt8]> = []
  /// Where its last name begins, of a name that is written with that first alone; 0 for all else.
  var commaAt = 0
  /// Of a sum the words that it is looked for in; nil of all else.
  var inWords: String?

  enum Form: Sendable, Hashable {
    /// Also a part of it, from 25 letters and five words.
    case sentence
    /// A sentence of a report that is not sent: the same, but for the words that a sent report says in its own right.
    case reportSentence
    /// A sentence of a comment: also a part of it, from 40 letters.
    case pastSentence
    /// A sentence that has been public: the same, but for the words that an open entry says in its own right.
    case publishedSentence
    /// All of it, between two words.
    case whole
    /// All of a file's name, between two words.
    case fileName
    /// A person's name or an e-mail address, which is open when several open files have it.
    case name
    /// The last name of somebody, beside the letter that the first begins with or a word for what they are.
    case surname
    /// An address of the web, with the same signs between its words; what may follow depends on `leadsToPage`.
    case address
    /// Digits, however they are grouped.
    case number
    /// Digits beside a word for kroner, or more of them than round sums have.
    case sum
  }

  init(_ form: Form, _ text: FoldedText, at origin: Location) {
    self.form = form
    self.text = text
    self.origin = origin
    openWords = Array(repeating: false, count: text.words.count)
  }

  /// Letters that must stand in a row for a part of a sentence to be telling, and the words that they must be.
  static let (shortestPart, shortestPastPart) = (25, 40)
  static let fewestWordsOfPart = 5
  /// So many are always one, however long the sentence is.
  static let surePart = 60
  /// A sentence shorter than this is no secret by itself.
  static let shortestSentence = 24
  /// A short value is one from here, in two words or more.
  static let shortestWhole = 10
  static let fewestWords = 4
}

extension LeakUnit {
  /// Whether it is a name, or what something is called.
  var isNameOrTitle: Bool {
    switch form {
    case .whole, .fileName, .name, .surname: true
    case .sentence, .reportSentence, .pastSentence, .publishedSentence, .address, .number, .sum: false
    }
  }

  /// Whether it is one that a field of another entry does not open.
  var isKeptName: Bool { isNameOrTitle && standing > .mentioned }

  /// Whether two open entries that have it show that it is common.
  var mayBeCommon: Bool {
    switch form {
    case .name, .surname, .address, .number, .sum: true
    case .whole, .fileName: isKeptName
    case .sentence, .reportSentence, .pastSentence, .publishedSentence: false
    }
  }

  /// Whether it has been public.
  var isPublished: Bool { form == .publishedSentence }

  var isSentence: Bool {
    switch form {
    case .sentence, .reportSentence, .pastSentence, .publishedSentence: true
    case .whole, .fileName, .name, .surname, .address, .number, .sum: false
    }
  }

  /// Whether the letters of a range say enough of a sentence: without the words that anybody may write, from two fifths of it.
  func isDistinctive(_ range: Range<Int>) -> Bool {
    guard isSentence else { return false }
    var part = Part()
    var index = text.firstWord(from: range.lowerBound)
    while index < text.words.count, text.end(ofWord: index) <= range.upperBound {
      part.add(index, of: self)
      index += 1
    }
    return isTelling(part)
  }

  /// What some words in a row say.
  private struct Part {
    /// Of the words that not anybody may write.
    var (letters, count) = (0, 0)
    /// Of all words.
    var (allLetters, all) = (0, 0)

    mutating func add(_ word: Int, of unit: borrowing LeakUnit, times: Int = 1) {
      let length = unit.text.end(ofWord: word) - Int(unit.text.words[word].start)
      guard length > 0 else { return }
      allLetters += length * times
      all += times
      guard !unit.openWords[word] else { return }
      letters += length * times
      count += times
    }
  }

  /// Of a report a new word or number among those that the last one had is what is new.
  private func isTelling(_ part: Part) -> Bool {
    if part.count >= Self.fewestWordsOfPart && part.letters >= enoughLetters { return true }
    return form == .reportSentence && part.count > 0 && part.all >= Self.fewestWordsOfPart
      && part.allLetters >= enoughLetters
  }

  /// How many letters of a sentence are telling.
  private var enoughLetters: Int {
    let least = form == .sentence || form == .reportSentence ? Self.shortestPart : Self.shortestPastPart
    return min(max(least, text.letters.count * 2 / 5), Self.surePart)
  }

  /// For each word of a sentence, where the shortest part that begins with it and says enough ends, as `isDistinctive` has it;
  /// of the last words none does, and they are left out.
  func endsOfTellingParts() -> [Int] {
    var ends: [Int] = []
    var (part, next) = (Part(), 0)
    for first in text.words.indices {
      while !isTelling(part) {
        guard next < text.words.count else { return ends }
        part.add(next, of: self)
        next += 1
      }
      ends.append(text.end(ofWord: next - 1))
      part.add(first, of: self, times: -1)
    }
    return ends
  }
}
