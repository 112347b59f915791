import Diagnostics

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
  /// Where its last name begins, of a name that is written with that first alone; 0 for all else.
  var commaAt = 0

  enum Form: Sendable, Hashable {
    /// Also a part of it, from 25 letters and five words.
    case sentence
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
  /// Whether it has been public.
  var isPublished: Bool { form == .publishedSentence }

  var isSentence: Bool {
    switch form {
    case .sentence, .pastSentence, .publishedSentence: true
    case .whole, .fileName, .name, .number, .sum: false
    }
  }

  /// Whether the letters of a range say enough of a sentence: without the words that anybody may write, from two fifths of it.
  func isDistinctive(_ range: Range<Int>) -> Bool {
    guard isSentence else { return false }
    var (letters, count) = (0, 0)
    var index = text.firstWord(from: range.lowerBound)
    while index < text.words.count, text.end(ofWord: index) <= range.upperBound {
      if !openWords[index] {
        letters += text.end(ofWord: index) - Int(text.words[index].start)
        count += text.end(ofWord: index) > Int(text.words[index].start) ? 1 : 0
      }
      index += 1
    }
    return count >= Self.fewestWordsOfPart && letters >= enoughLetters
  }

  /// How many letters of a sentence are telling.
  private var enoughLetters: Int {
    let least = form == .sentence ? Self.shortestPart : Self.shortestPastPart
    return min(max(least, text.letters.count * 2 / 5), Self.surePart)
  }

  /// For each word of a sentence, where the shortest part that begins with it and says enough ends, as `isDistinctive` has it;
  /// of the last words none does, and they are left out.
  func endsOfTellingParts() -> [Int] {
    var ends: [Int] = []
    let enough = enoughLetters
    var (letters, count, next) = (0, 0, 0)
    for first in text.words.indices {
      while count < Self.fewestWordsOfPart || letters < enough {
        guard next < text.words.count else { return ends }
        let said = lettersSaid(by: next)
        letters += said
        count += said > 0 ? 1 : 0
        next += 1
      }
      ends.append(text.end(ofWord: next - 1))
      let said = lettersSaid(by: first)
      letters -= said
      count -= said > 0 ? 1 : 0
    }
    return ends
  }

  private func lettersSaid(by word: Int) -> Int {
    openWords[word] ? 0 : text.end(ofWord: word) - Int(text.words[word].start)
  }
}
