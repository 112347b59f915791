import Content
import Diagnostics
import Model

extension Rule {
  /// «Boligdag (utkast)» and `UTKAST tomter.md`: whoever wrote that meant that nobody was to read it yet.
  static let draftIsMarked = Rule(
    .draftNotMarked,
    everyEntry: { head, site in
      guard !head.isInternalOnly, site.isPublic(head.id) else { return [] }
      let titles = head.words.filter { words in
        words.field == "tittel" && words.language.map { head.common.isDraft[$0] != true } ?? true
      }.compactMap { words in
        meaning(ofTitle: String(decoding: words.text, as: UTF8.self)).map {
          notMarked($0, at: words.location, said: Wording(nb: "tittelen", en: "the title"))
        }
      }
      guard titles.isEmpty, head.common.isDraft[site.languages.main] != true else { return titles }
      return meaning(ofFile: fileName(of: head.path)).map {
        [notMarked($0, at: head.opening, said: Wording(nb: "filnavnet", en: "the name of the file"))]
      } ?? []
    })
}

/// What a name says of an entry that is not to be read.
private enum Unfinished {
  case draft, copy, trial, notYet, never
}

private func meaning(ofTitle title: String) -> Unfinished? {
  guard unfinished.isAnywhere(in: Array(title.utf8)) else { return nil }
  if saysDraft(title) { return .draft }
  let words = title.lowercased().words
  if ["kopi av", "copy of"].contains(where: { title.lowercased().hasPrefix($0 + " ") }), words.count > 2 {
    return .copy
  }
  return isTrial(words) ? .trial : nil
}

/// `ikke-publiser.md`, `_utkast.md`, `utkast-bru.md`, `bru-v2-til-godkjenning.md`, `kopi-av-bru.md`; names of files are short, and
/// `utkast-til-kommuneplan` is what its text is about.
private func meaning(ofFile name: String) -> Unfinished? {
  guard unfinished.isAnywhere(in: Array(name.utf8)) else { return nil }
  let words = name.lowercased().split(separator: " ").map(String.init)
  let text = " \(words.joined(separator: " ")) "
  if neverWords.contains(where: text.contains) { return .never }
  if saysDraft(name) || text.hasSuffix(" draft ")
    || words.count == 1 && ["utkast", "kladd", "wip"].contains(words[0])
  {
    return .draft
  }
  if let first = words.first, ["utkast", "kladd", "draft", "wip"].contains(first), words.count > 1,
    !["til", "av", "om", "for", "fra", "som", "pa", "to", "of", "on"].contains(words[1])
  {
    return .draft
  }
  if notYetEndings.contains(where: text.hasSuffix) { return .notYet }
  if text.hasPrefix(" kopi av ") || text.hasPrefix(" copy of ") { return .copy }
  return isTrial(words) ? .trial : nil
}

/// One of these stands in every name that means something here.
private let unfinished = PartsOfWords([
  "utkast", "kladd", "draft", "wip", "ikke", "publi", "intern", "godkj", "korrek", "gjennom", "uferd",
  "approv",
  "finish", "kopi", "copy", "test", "prøve", "prove", "asdf",
])

private let neverWords = [
  " ikke publiser ", " ikke publisere ", " ikke for publisering ", " ikke til publisering ", " ikke ut ",
  " skal ikke ut ", " do not publish ", " not for publication ", " kun internt ", " kun intern ",
]

/// At the end of a name, after what it is about: «Ikke ferdig» at its beginning is a title.
private let notYetEndings = [
  " til godkjenning ", " til korrektur ", " til gjennomlesing ", " til gjennomsyn ", " ikke ferdig ",
  " ikke godkjent ", " uferdig ", " for approval ", " to be approved ", " not finished ", " unfinished ",
]

/// «Test», «Test 2», «Testside»: a name that is nothing else; «Test av ny løype» is about one.
private func isTrial(_ words: [String]) -> Bool {
  guard let first = words.first else { return false }
  let rest = words.dropFirst()
  return ["test", "testside", "testsak", "prøveside", "proveside", "testpage", "asdf"].contains(first)
    && rest.allSatisfy { $0.allSatisfy(\.isNumber) }
    || words == ["test", "test"] || words == ["test", "side"] || words == ["test", "page"]
}

private let marks = PartsOfWords(["utkast", "kladd", "draft"])

/// Without folders and ending, and with spaces for what stands for them.
private func fileName(of path: String) -> String {
  let bytes = Array(path.utf8)
  let name = bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
  let spaced = name.prefix { $0 != UInt8(ascii: ".") }.map { "-_".utf8.contains($0) ? UInt8(ascii: " ") : $0 }
  return String(decoding: spaced, as: UTF8.self)
}

/// «Utkast: boligdag», «Boligdag (utkast)», «UTKAST tomter», “Draft 2 homes”: at the beginning or the end, and not what the text is
/// about («Utkast til plan på høring»).
private func saysDraft(_ text: String) -> Bool {
  guard marks.isAnywhere(in: Array(text.utf8)) else { return false }
  let lower = text.lowercased()
  if ["(utkast)", "[utkast]", "(draft)", "[draft]", "(kladd)", "[kladd]"].contains(where: lower.contains) {
    return true
  }
  if ["utkast:", "draft:", "kladd:"].contains(where: lower.hasPrefix) { return true }
  let words = text.split(whereSeparator: \.isWhitespace)
  guard words.count > 1, let first = words.first, let last = words.last else { return false }
  return [first, last].contains {
    ["UTKAST", "DRAFT", "KLADD"].contains($0.uppercased()) && ($0 == $0.uppercased())
  }
    || ["utkast", "kladd"].contains(last.lowercased())
      && !["et", "eit", "til", "av", "som", "vårt"].contains(words[words.count - 2].lowercased())
}

private func notMarked(_ what: Unfinished, at place: Location, said: Wording) -> Diagnostic {
  let meant =
    switch what {
    case .draft: Wording(nb: "dette er et utkast", en: "this is a draft")
    case .copy: Wording(nb: "dette er en kopi", en: "this is a copy")
    case .trial: Wording(nb: "dette er en prøve", en: "this is a trial")
    case .notYet: Wording(nb: "teksten ikke er godkjent ennå", en: "the text is not approved yet")
    case .never: Wording(nb: "dette ikke skal publiseres", en: "this must not be published")
    }
  let finding = Diagnostic(
    .draftNotMarked,
    Wording(
      nb: "\(said.nb) sier at \(meant.nb), men «utkast: ja» mangler",
      en: "\(said.en) says that \(meant.en), but “draft: yes” is missing"),
    at: place,
    help: Wording(
      nb: "skriv \(write: "utkast", "ja"), eller ta ut ordet når teksten er ferdig",
      en: "write \(write: "draft", "yes"), or take out the word when the text is finished"))
  return what == .never ? finding.withSeverity(.error) : finding
}

extension Code {
  static let draftNotMarked = Code(
    "draft-not-marked", .warning,
    title: Wording(nb: "Et utkast uten merke", en: "A draft without its mark"),
    explanation: Wording(
      nb:
        "Tittelen eller filnavnet sier at dette er et utkast, en kopi, en prøve eller noe som ikke skal ut (utkast-bru.md, ikke-publiser.md), men feltet «utkast» sier det ikke, og det er feltet som avgjør. Siden blir publisert.",
      en:
        "The title or the name of the file says that this is a draft, a copy, a trial or what must not go out (draft-bridge.md, do-not-publish.md), but the field “draft” does not, and the field decides. The page is published."
    ),
    example: Example(wrong: "tittel: Boligdag (utkast)", right: "tittel: Boligdag (utkast)\nutkast: ja"))
}
