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
          && saysDraft(String(decoding: words.text, as: UTF8.self))
      }.map { draftNotMarked(at: $0.location, said: Wording(nb: "tittelen", en: "the title")) }
      guard titles.isEmpty, head.common.isDraft[site.languages.main] != true else { return titles }
      return saysDraft(fileName(of: head.path))
        ? [draftNotMarked(at: head.opening, said: Wording(nb: "filnavnet", en: "the name of the file"))] : []
    })
}

private let marks = WordTable(["utkast", "kladd", "draft"].map { Array($0.utf8) })

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

private func draftNotMarked(at place: Location, said: Wording) -> Diagnostic {
  Diagnostic(
    .draftNotMarked,
    Wording(
      nb: "\(said.nb) sier at dette er et utkast, men «utkast: ja» mangler",
      en: "\(said.en) says that this is a draft, but “draft: yes” is missing"),
    at: place,
    help: Wording(
      nb: "skriv \(write: "utkast", "ja"), eller ta ut ordet når teksten er ferdig",
      en: "write \(write: "draft", "yes"), or take out the word when the text is finished"))
}

extension Code {
  static let draftNotMarked = Code(
    "draft-not-marked", .warning,
    title: Wording(nb: "Et utkast uten merke", en: "A draft without its mark"),
    explanation: Wording(
      nb:
        "Tittelen eller filnavnet sier at dette er et utkast, men feltet «utkast» sier det ikke, og det er feltet som avgjør. Siden blir publisert.",
      en:
        "The title or the name of the file says that this is a draft, but the field “draft” does not, and the field decides. The page is published."
    ),
    example: Example(wrong: "tittel: Boligdag (utkast)", right: "tittel: Boligdag (utkast)\nutkast: ja"))
}
