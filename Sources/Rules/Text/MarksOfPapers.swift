import Content
import Diagnostics
import Model

extension Rule {
  /// «Internt notat – ikke til distribusjon», «Kladd 2», “Draft – do not circulate”: a line that says what paper it stands on and
  /// who may have it, and no more. What is said of other papers, «Utkast til plan på høring», says what it is of.
  static let marksOfPapers = Rule(nodes: [.paragraph, .heading]) { passage, index in
    let body = passage.body
    guard index >= passage.quotedUntil, index + 1 < body.nodes.count, body.nodes[index].end > index + 1 else {
      return []
    }
    let line = body.plainBytes(of: index)
    if let label = label(of: line) { return [.perhapsNotForReaders(label, at: passage.place(index))] }
    guard line.count < longest, body.nodes[index].source.count < longest, marks.isAnywhere(in: line) else {
      return []
    }
    let written = String(decoding: line, as: UTF8.self)
    guard mayBegin(written) else { return [] }
    guard let said = meaning(of: written) else { return [] }
    let isCertain = said.contains(.forbidden) && (said.contains(.paper) || said.contains(.draft))
    let place = passage.place(index)
    return [isCertain ? .notForReaders(written, at: place) : .perhapsNotForReaders(written, at: place)]
  }
}

/// A whole line that is not for readers, and the words in it that say so, are told of once: the worse of the two, or the line.
func oneOfEachMark(_ findings: [Diagnostic]) -> [Diagnostic] {
  var marks: [FoundMark] = []
  for (index, finding) in findings.enumerated() where isMark(finding) {
    marks.append(FoundMark(index: index, location: finding.location, severity: finding.severity))
  }
  guard marks.count > 1 else { return findings }
  marks.sort {
    ($0.location.path, $0.location.range.lowerBound) < ($1.location.path, $1.location.range.lowerBound)
  }
  var isSaid: Set<Int> = []
  // Those that reach to where the next one begins: a line and the words in it, never all of a text.
  var open: [FoundMark] = []
  for mark in marks {
    open.removeAll {
      $0.location.path != mark.location.path || $0.location.range.upperBound < mark.location.range.lowerBound
    }
    for other in open {
      if other.isWorse(than: mark) { isSaid.insert(mark.index) }
      if mark.isWorse(than: other) { isSaid.insert(other.index) }
    }
    open.append(mark)
  }
  guard !isSaid.isEmpty else { return findings }
  return findings.enumerated().filter { !isSaid.contains($0.offset) }.map(\.element)
}

private func isMark(_ finding: Diagnostic) -> Bool {
  finding.code == .notForReaders || finding.code == .perhapsNotForReaders
}

/// A finding of this kind, and its place among all.
private struct FoundMark {
  let index: Int
  let location: Location
  let severity: Severity

  /// Whether it says all that the other does, and is no less severe, or more so.
  func isWorse(than other: FoundMark) -> Bool {
    let (outer, inner) = (location.range, other.location.range)
    let isAround = outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
    let isWithin = inner.lowerBound <= outer.lowerBound && outer.upperBound <= inner.upperBound
    if isAround && isWithin && severity == other.severity { return index < other.index }
    return isAround && severity <= other.severity || isWithin && severity < other.severity
  }
}

private let longest = 120

/// Whether the first word is one that such a line may begin with; the parts are looked at after that.
private func mayBegin(_ line: String) -> Bool {
  guard
    let first = line.split(separator: " ", maxSplits: 1).first.flatMap({
      String($0).inSmallLetters.words.first
    })
  else { return true }
  return isDetail(first) || beginnings.contains(first)
}

private let beginnings = Set(
  leads.compactMap(\.first) + refusals.compactMap { $0.first?.words.first }
    + (papers.sorted() + drafts.sorted() + inside).compactMap { $0.words.first })

/// «Kladd:» before what it is the draft of; nil of any other beginning. «Første utkast: mars» is a plan.
private func label(of line: [UInt8]) -> String? {
  guard let colon = line.prefix(longestLabel).firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let name = String(decoding: line[..<colon], as: UTF8.self)
  let isFollowed = line[(colon + 1)...].contains { $0 != UInt8(ascii: " ") && $0 != 0x0A }
  return isFollowed && labels.contains(name.inSmallLetters) ? name + ":" : nil
}

private let longestLabel = 32

/// What no reader is told of a text.
private let labels: Set<String> = [
  "kladd", "arbeidskladd", "råtekst", "råutkast", "arbeidsutkast", "internt utkast", "intern kladd",
  "uferdig utkast", "uferdig kladd", "foreløpig kladd", "internt notat", "rough draft", "working draft",
  "internal draft", "internal note",
]

/// What a part of such a line says.
private enum Mark {
  /// A date, a version or a name: «v2», «per 3. mars».
  case detail
  /// What may also be told readers, and is a mark beside another alone: «Utkast».
  case draft
  /// That it is not finished, which may also be said of what a plan tells of.
  case unfinished
  /// What the paper is.
  case paper
  /// That it must not go out.
  case forbidden
}

/// What the parts of a line say; nil where one of them says something else, or where all are details.
private func meaning(of line: String) -> Set<Mark>? {
  let parts = line.inSmallLetters.unicodeScalars.split { ",;:()[]/|!–—".unicodeScalars.contains($0) }
    .flatMap { sentences(of: String($0)) }
  var said: Set<Mark> = []
  for words in parts.map(\.words) where !words.isEmpty {
    guard let mark = mark(of: words[...]) else { return nil }
    said.insert(mark)
  }
  return said.isSubset(of: [.detail, .draft]) || said.isSubset(of: [.detail, .unfinished]) ? nil : said
}

/// The parts of a line between full stops that end something, and spaced hyphens: «v0.3» and «3. mars» are whole.
private func sentences(of part: String) -> [String] {
  var found = [""]
  for word in part.split(separator: " ") {
    if word == "-" {
      found.append("")
      continue
    }
    found[found.count - 1] += " " + word
    if word.hasSuffix("."), !word.dropLast().allSatisfy(\.isNumber) { found.append("") }
  }
  return found
}

private func mark(of words: ArraySlice<String>) -> Mark? {
  if words.allSatisfy(isDetail) { return .detail }
  var rest = words
  for lead in leads where rest.starts(with: lead) {
    rest = rest.dropFirst(lead.count)
    break
  }
  if forbids(rest) { return .forbidden }
  if unfinished.contains(rest.joined(separator: " ")) { return .unfinished }
  // A draft is one of its text, and a number or a day makes it one of several: «Utkast» alone may be the name of a state.
  let name = rest.prefix { !isDetail($0) }
  let details = rest.dropFirst(name.count)
  guard details.allSatisfy(isDetail) else { return nil }
  let paper = name.joined(separator: " ")
  if papers.contains(paper) { return .paper }
  guard drafts.contains(paper) else { return nil }
  return !details.isEmpty || rest.count < words.count ? .paper : .draft
}

/// «Dette notatet …», «Dette er et …».
private let leads: [[String]] = {
  let things = [
    "notatet", "dokumentet", "utkastet", "arbeidsdokumentet", "document", "draft", "memo", "paper",
  ]
  return ["dette", "this"].flatMap { this in
    [[this, "er", "et"], [this, "er", "en"], [this, "is", "a"], [this, "is", "an"]]
      + things.flatMap { [[this, $0, "er"], [this, $0, "is"], [this, $0]] }
  }
}()

/// A date, a version, or a word between them.
private func isDetail(_ word: String) -> Bool {
  let digits = word.first == "v" ? word.dropFirst() : word[...]
  return !digits.isEmpty && digits.allSatisfy { $0.isNumber || $0 == "." } || details.contains(word)
}

private let details: Set<String> = [
  "v", "versjon", "version", "ver", "rev", "revisjon", "utgave", "nr", "no", "per", "pr", "dato", "date",
  "sist", "endret", "oppdatert", "januar", "februar", "mars", "april", "mai", "juni", "juli", "august",
  "september", "oktober", "november", "desember", "january", "february", "march", "may", "june", "july",
  "october", "december",
]

private let papers: Set<String> = {
  let internals = ["internt", "intern", "internal"]
  let kinds = [
    "notat", "arbeidsnotat", "dokument", "arbeidsdokument", "utkast", "kladd", "versjon", "arbeidsversjon",
    "note", "memo", "memorandum", "document", "draft", "working document",
  ]
  return Set(
    internals.flatMap { one in kinds.map { "\(one) \($0)" } } + [
      "kladd", "arbeidskladd", "arbeidsutkast", "arbeidsversjon", "råutkast", "råtekst", "førsteutkast",
      "første utkast", "andre utkast", "utkast til gjennomlesning", "utkast til gjennomlesing",
      "utkast til intern gjennomlesing", "utkast til godkjenning", "kladd til gjennomlesing",
      "uferdig utkast", "uferdig kladd", "foreløpig kladd",
      "foreløpig arbeidsutkast", "first draft", "second draft", "rough draft", "working draft",
      "draft for comment", "draft for review", "draft for approval", "work in progress",
    ])
}()

private let drafts: Set<String> = [
  "utkast", "draft", "foreløpig utkast", "foreløpig versjon", "arbeidsnotat",
]

private let unfinished: Set<String> = {
  let states = [
    "ferdig", "ferdigstilt", "ferdigskrevet", "klar", "klart", "godkjent", "kvalitetssikret", "korrekturlest",
    "gjennomlest", "språkvasket", "komplett",
  ]
  return Set(
    ["ikke", "ikkje", "ikke helt", "er ikke", "ennå ikke", "enda ikke"].flatMap { no in
      states.map { "\(no) \($0)" }
    } + states.map { "ikke \($0) ennå" }
      + [
        "uferdig", "under arbeid", "må kvalitetssikres", "skal kvalitetssikres", "not finished", "unfinished",
        "not complete", "incomplete", "not approved", "not ready", "not final", "to be checked",
      ])
}()

/// «Ikke til distribusjon», «skal ikke spres utenfor prosjektet», “do not circulate”, «til intern bruk».
private func forbids(_ words: ArraySlice<String>) -> Bool {
  let text = words.joined(separator: " ")
  if inside.contains(where: { text == $0 || text.hasPrefix($0 + " i ") || text.hasPrefix($0 + " in ") }) {
    return words.count < 8
  }
  for refusal in refusals where words.starts(with: refusal) {
    let rest = words.dropFirst(refusal.count).drop {
      ["videre", "vidare", "ekstern", "be", "further"].contains($0)
    }
    guard let deed = rest.first, deeds.contains(deed) else { continue }
    let tail = rest.dropFirst()
    return tail.isEmpty || tail.count < 6 && bounds.contains(tail.first ?? "")
  }
  return false
}

private let inside: [String] = [
  "til intern bruk", "til internt bruk", "for intern bruk", "for internt bruk", "kun til intern bruk",
  "kun til internt bruk", "kun for intern bruk", "kun intern bruk", "bare til intern bruk",
  "kun for styringsgruppa", "kun for styringsgruppen", "kun for prosjektgruppa", "kun for prosjektgruppen",
  "for internal use", "internal use only", "for internal use only", "for your eyes only",
]

private let refusals: [[String]] = [
  ["ikke", "til"], ["ikke", "for"], ["ikkje", "til"], ["ikkje", "for"], ["ikke"], ["ikkje"],
  ["må", "ikke"], ["skal", "ikke"], ["bør", "ikke"], ["må", "ikkje"], ["skal", "ikkje"], ["not", "for"],
  ["not", "to", "be"], ["must", "not", "be"], ["do", "not"], ["don't"], ["don’t"], ["er", "ikke", "til"],
  ["er", "ikke", "for"], ["is", "not", "for"],
]

private let deeds: Set<String> = [
  "distribusjon", "spredning", "spreiing", "videresending", "videredistribusjon", "videreformidling",
  "publisering", "offentliggjøring", "utsending", "distribuer", "distribueres", "spre", "spres", "spreiast",
  "videresend", "videresendes", "videreformidles", "publiser", "publiseres", "offentliggjøres", "deling",
  "del", "deles", "delast", "siter", "siteres", "gjengis", "distribution", "circulation", "circulate",
  "circulated", "distribute", "distributed", "forward", "forwarded", "share", "shared", "publication",
  "publish", "published", "quote", "quoted",
]

/// What may follow such a deed: how far, to whom or until when.
private let bounds: Set<String> = [
  "utenfor", "utanfor", "videre", "vidare", "før", "ennå", "enda", "enno", "uten", "utan", "dette", "denne",
  "outside", "before", "until", "without", "yet", "this",
]

/// One of these stands in every such line.
private let marks = PartsOfWords([
  "intern", "distrib", "spre", "videre", "vidare", "publi", "offentligg", "utsend", "del", "siter", "gjengi",
  "circul", "forward", "share", "quote", "kladd", "utkast", "arbeids", "draft", "råtekst", "kun for",
  "progress",
  "eyes only",
])
