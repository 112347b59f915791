package import Content
import Diagnostics
package import Model
import Parallelism

extension LeakGate {
  /// A gate for what is confidential in a site. `theme` is what the theme's files say, which anybody may read.
  ///
  /// Names and numbers that several open files have, the words of an entry that is shown, and what is allowed pass.
  package init(_ confidential: Confidential, theme: [SourceFile] = [], jobs: Int) async {
    guard !confidential.texts.isEmpty else {
      // Nothing is looked for, and what is allowed allows nothing.
      self.init(units: [], texts: [], findings: confidential.allowed.map { Allowance($0).unused })
      return
    }
    let commonWords = await lowercaseWords(in: confidential.texts, jobs: jobs)
    let all = await mapInParallel(confidential.texts, jobs: jobs) {
      leakUnits(
        of: $0, commonWords: commonWords,
        shared: $0.pieces.first.flatMap { confidential.shared[$0.origin.path] } ?? [],
        subject: $0.pieces.first.flatMap { confidential.subjects[$0.origin.path] })
    }
    let holders = await mapChunksInParallel(confidential.openFiles, jobs: jobs) { namesInOffice(in: $0) }
    let names = PublicNames(of: confidential, inOffice: holders)
    var units = await mapChunksInParallel(distinct(all), jobs: jobs) { names.marked($0) }
    await openSaid(&units, of: .publishedSentence, by: confidential.said, jobs: jobs)
    await openSaid(&units, of: .reportSentence, by: confidential.sentReports, jobs: jobs)
    let allowances = confidential.allowed.map { Allowance($0) }
    let used = allowances.map { $0.mark(&units) }
    let ownUnits = allowances.flatMap(\.units)
    let everything = LeakGate(
      units: ownUnits.isEmpty ? units : units + ownUnits, texts: confidential.texts, findings: [])
    let content = confidential.openFiles + confidential.unsaid
    // In what content says, what has been public is of no account: `openSaid` has looked.
    let lasting = LeakGate(withoutPublished: everything)
    let found =
      await mapInParallel(content, jobs: jobs) { lasting.units(in: $0.bytes) }
      + mapInParallel(theme, jobs: jobs) { everything.units(in: $0.bytes) }
    // What is allowed is not looked for by itself in what is published.
    var isOpen = units.map(\.isOpen) + ownUnits.map { _ in true }
    OpenEvidence(
      content + theme, saying: confidential.openFiles.count, found, units, theme: Set(theme.map(\.path)),
      withdrawn: confidential.withdrawn,
      editions: confidential.editions
    ).mark(&isOpen, units)
    openStandard(&isOpen, units, found, in: confidential.openFiles, everything)
    openOrdinary(&isOpen, units, found, in: confidential.openFiles, confidential.subjects)
    openSurnames(&isOpen, units)
    let standing = Set(found.joined())
    var index = units.count
    var unused: [Diagnostic] = []
    for (allowance, isUsed) in zip(allowances, used) {
      let range = index..<index + allowance.units.count
      index = range.upperBound
      if !isUsed || !range.contains(where: standing.contains) { unused.append(allowance.unused) }
    }
    self.init(everything, isOpen: isOpen, findings: unused)
  }
}

/// Each once, where it was first written. What is a name by itself somewhere is no mere end of longer ones.
private func distinct(_ lists: [[LeakUnit]]) -> [LeakUnit] {
  var units: [LeakUnit] = []
  units.reserveCapacity(lists.reduce(0) { $0 + $1.count })
  var seen: [Key: Int] = [:]
  seen.reserveCapacity(units.capacity)
  for (textIndex, list) in lists.enumerated() {
    for var unit in list where !unit.text.letters.isEmpty {
      unit.textIndex = textIndex
      let hashed = HashedLetters(hash: LetterHashes.hash(unit.text.letters), letters: unit.text.letters[...])
      let key = Key(form: unit.form, letters: hashed)
      guard let first = seen[key] else {
        seen[key] = units.count
        units.append(unit)
        continue
      }
      let old = units[first]
      let commaAt = old.commaAt == 0 ? 0 : unit.commaAt
      let ordinary = ordinaryFiles(old, unit)
      // What an internal file says too is as secret as there.
      if unit.isStricter(than: old) { units[first] = unit }
      units[first].standing = max(old.standing, unit.standing)
      let isNameByItself = old.longer.isEmpty || unit.longer.isEmpty
      units[first].commaAt = commaAt
      units[first].initials = old.initials.union(unit.initials)
      units[first].wholeNames = old.wholeNames.union(unit.wholeNames)
      units[first].firstNames = old.firstNames.union(unit.firstNames)
      units[first].ordinaryIn = ordinary
      units[first].ownedBy = old.ownedBy.union(unit.ownedBy)
      units[first].longer = isNameByItself ? [] : old.longer + unit.longer
    }
  }
  return units
}

extension LeakUnit {
  fileprivate func isStricter(than other: LeakUnit) -> Bool {
    switch (isInternalPath(origin.path), isInternalPath(other.origin.path)) {
    case (true, false): true
    case (false, true): false
    case (true, true), (false, false): standing > other.standing
    }
  }
}

private struct Key: Hashable {
  let form: LeakUnit.Form
  let letters: HashedLetters
}

/// A text that somebody has allowed, ready to be compared.
private struct Allowance {
  let allowed: AllowedCoincidence
  let text: FoldedText
  /// What it is found by itself with, to see whether it is needed.
  let units: [LeakUnit]
  /// Whether it is written with «…» as the beginning of all that begins so, as findings quote it.
  private let isBeginning: Bool

  init(_ allowed: AllowedCoincidence) {
    self.allowed = allowed
    text = FoldedText(allowed.text)
    isBeginning = allowed.text.saysMore && text.words.count >= mostWordsShown
    let numbers = numbers(in: text, as: .anything).map { LeakUnit($0.form, $0.digits, at: allowed.place) }
    units = [LeakUnit(.whole, text, at: allowed.place)] + numbers
  }

  /// Lets what is a part of it pass, and gives its words no weight in what it is a part of; false when there is neither.
  func mark(_ units: inout [LeakUnit]) -> Bool {
    var isNeeded = false
    let numbers = Set(self.units.dropFirst().map(\.text.letters))
    for index in units.indices {
      let letters = units[index].text.letters
      switch units[index].form {
      case .number, .sum:
        guard numbers.contains(letters) || letters == text.letters else { continue }
        units[index].isOpen = true
      case .sentence, .reportSentence, .pastSentence, .publishedSentence, .whole, .fileName, .name, .surname,
        .address:
        let orders = [letters] + units[index].turns.map { units[index].turned(at: $0) }
        if orders.contains(where: { position(of: $0, in: text.letters) != nil }) {
          units[index].isOpen = true
        } else if isBeginning, letters.starts(with: text.letters) {
          units[index].isOpen = true
        } else if let start = position(of: text.letters, in: letters) {
          units[index].open(start..<start + text.letters.count)
        } else {
          continue
        }
      }
      isNeeded = true
    }
    return isNeeded
  }

  var unused: Diagnostic {
    Diagnostic(
      .unusedAllowance,
      Wording(
        nb: "teksten trenger ikke å være tillatt lenger", en: "the text need not be allowed any longer"),
      at: allowed.place,
      help: Wording(
        nb: "slett filen eller linjene: den står ikke både på det åpne nettstedet og i noe som ikke er åpent",
        en:
          "delete the file or the lines: it is not both on the public site and in something that is not public"
      ))
  }
}

extension String {
  /// Whether it ends with «…» or three full stops.
  fileprivate var saysMore: Bool {
    let end = reversed().drop { $0.isWhitespace }
    return end.first == "…" || end.starts(with: "...")
  }
}

extension LeakUnit {
  /// Lets the words in a range of letters count for nothing.
  mutating func open(_ range: Range<Int>) {
    var index = text.firstWord(from: range.lowerBound)
    while index < text.words.count, text.end(ofWord: index) <= range.upperBound {
      openWords[index] = true
      index += 1
    }
  }
}

/// Where letters first stand in others; a list of allowed texts is short, so nothing faster is needed.
func position(of part: [UInt8], in whole: [UInt8]) -> Int? {
  guard !part.isEmpty, part.count <= whole.count else { return nil }
  return (0...whole.count - part.count).first {
    whole[$0] == part[0] && whole[$0..<$0 + part.count].elementsEqual(part)
  }
}

extension Code {
  static let unusedAllowance = Code(
    "unused-allowance", .warning,
    title: Wording(nb: "Tillatt tekst som ikke trengs", en: "An allowed text that is not needed"),
    explanation: Wording(
      nb:
        "En tekst i «content/intern/tillatte-tekster/» står ikke lenger både i noe som ikke er åpent og på det åpne nettstedet. Det som ikke trengs, er bare et hull.",
      en:
        "A text in “content/intern/allowed-texts/” is no longer both in something that is not public and on the public site. What is not needed is only a hole."
    ),
    steps: Wording(
      nb: "Slett filen, eller rett «tekst» hvis ordene på siden er endret.",
      en: "Delete the file, or correct “text” if the words on the page have been changed."))
}
