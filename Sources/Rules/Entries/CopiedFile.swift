import Diagnostics
import Model

extension Rule {
  /// Copies that a computer or a shared folder made, found by their text.
  static let copiedFile = Rule(.copiedFile) { site in
    // Of a translation with the wrong name it is said that it is one.
    var names = PageNames(site)
    let translations = Set(
      site.heads.filter { site.copies[$0.path] != nil && names.translation($0) != nil }.map(\.path))
    // `report new` begins each report with the same words.
    let begun = Set(
      site.all(Report.self).filter { site.hiding($0.head.id, in: site.languages.main) == .draft }.map(
        \.head.path))
    return site.copies.sorted { $0.key < $1.key }.filter { copy, original in
      !translations.contains(copy) && !(begun.contains(copy) && begun.contains(original))
    }.map {
      copy, original in
      let name = original.split(separator: "/").last.map(String.init) ?? original
      let isNear = folder(of: copy) == folder(of: original)
      let shown = isNear ? name : original
      return Diagnostic(
        .copiedFile,
        Wording(
          nb: "filen er en kopi av «\(shown)», og blir en egen side",
          en: "the file is a copy of “\(shown)”, and becomes a separate page"),
        at: .file(copy),
        help: Wording(
          nb:
            "flytt over det som er nytt i den, og slett den; skal det bli en ny side, skriv tittel og tekst om",
          en: "move over what is new in it, and delete it; if it is to be a new page, rewrite title and text"),
        notes: [Note(Wording(nb: "dette er den andre", en: "this is the other one"), at: .file(original))])
    }
  }
}

private func folder(of path: String) -> Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }

extension Code {
  static let copiedFile = Code(
    "copied-file", .warning, title: Wording(nb: "En kopi av en annen fil", en: "A copy of another file"),
    explanation: Wording(
      nb:
        "Datamaskiner og delte mapper lager kopier («- Kopi», «(1)», «konfliktkopi»). Hver fil blir en side, så leserne får teksten to ganger. Kopier blir kjent igjen på teksten, hva de enn heter.",
      en:
        "Computers and shared folders make copies (“- Copy”, “(1)”, “conflicted copy”). Every file becomes a page, so readers would get the text twice. Copies are known by their text, whatever their name."
    ),
    example: Example(
      wrong: "content/sider/om-oss.md\ncontent/sider/om-oss - Kopi.md", right: "content/sider/om-oss.md"))
}
