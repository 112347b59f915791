import Content
import Diagnostics
import Model

extension Rule {
  /// Translations whose name says it in another way, and texts in a form that is no page.
  static let filesAreNamed = Rule(.translationName, .textInOtherForm) { site in
    let pages = site.heads.filter { $0.path.hasSuffix(".md") }
    let texts = site.assets.keys.filter {
      isText($0) && (!isInternalPath($0) || isMeantAsFields($0, site))
    }
    let linked =
      texts.isEmpty
      ? []
      : Set(
        site.heads.flatMap { head in
          (head.texts.flatMap(\.targets.values) + head.destinations.values).compactMap { target -> String? in
            if case .asset(let asset) = target { asset.path } else { nil }
          }
        }
          // A picture of the wrong form is reported as such.
          + site.heads.compactMap { site.picture(of: $0)?.path })
    let others = texts.sorted().filter { !linked.contains($0) }
    var names = PageNames(site)
    let paths = others.isEmpty ? [] : Set(site.tree.documents.map(\.path) + site.tree.registers.map(\.path))
    return pages.compactMap { names.translation($0) }
      + others.map { path in
        otherForm(path, isCopy: hasOwnEnding(path) && paths.contains(folder(of: path) + meantName(of: path)))
      }
  }
}

/// What the files of pages are called, to find those that are meant as a translation of another.
struct PageNames {
  private let languages: SiteLanguages
  private let heads: [EntryHead]
  /// What people write at the end of a name to say that a text is in a language.
  private let endings: [(language: Language, endings: [String])]
  /// Hardly any site has a name that is to be looked up among all.
  private lazy var stems = Set(
    heads.filter { $0.path.hasSuffix(".md") }.map { [$0.id.kind.name, stem(of: $0.path)] })

  init(_ site: SiteModel) {
    languages = site.languages
    heads = site.heads
    endings = languages.published.map { ($0, Rules.endings(of: $0)) }
  }

  /// What to say of a file whose name says in another way than the tool's that it is a translation.
  mutating func translation(_ head: EntryHead) -> Diagnostic? {
    let name = stem(of: head.path)
    let lower = name.lowercased()
    for (language, endings) in endings {
      guard let ending = endings.first(where: { lower.hasSuffix($0) }) else { continue }
      let original = String(name.dropLast(ending.count))
      guard stems.contains([head.id.kind.name, original]) else { continue }
      return wrongName(of: head, original, language, languages)
    }
    return nil
  }
}

private func wrongName(
  of head: EntryHead, _ original: String, _ language: Language, _ languages: SiteLanguages
) -> Diagnostic {
  Diagnostic(
    .translationName,
    Wording(
      nb: "filen blir en egen side, ikke en oversettelse av «\(original).md»",
      en: "the file becomes a separate page, not a translation of “\(original).md”"),
    at: .file(head.path),
    help: language == languages.main
      ? Wording(
        nb: "«\(original).md» er på det språket; slett den ene av dem",
        en: "“\(original).md” is in that language; delete one of them")
      : Wording(
        nb: "kall den «\(original).\(language.lowercaseTag).md»",
        en: "call it “\(original).\(language.lowercaseTag).md”"))
}

private func endings(of language: Language) -> [String] {
  let names: [Language: [String]] = [.en: ["eng", "english", "engelsk"], .nb: ["no", "nor", "norsk"]]
  return ([language.lowercaseTag] + (names[language] ?? [])).flatMap { name in
    [".\(name)", "-\(name)", "_\(name)", " \(name)", " (\(name))"]
  }
}

private func otherForm(_ path: String, isCopy: Bool) -> Diagnostic {
  let isInternal = isInternalPath(path)
  return Diagnostic(
    .textInOtherForm,
    isInternal
      ? Wording(nb: "feltene i filen blir ikke lest", en: "the fields in the file are not read")
      : Wording(nb: "filen blir ikke en side", en: "the file does not become a page"), at: .file(path),
    help: isInternal ? internalForm(path, isCopy) : openForm(path, isCopy))
}

private func openForm(_ path: String, _ isCopy: Bool) -> Wording {
  let name = meantName(of: path)
  return isCopy
    ? Wording(
      nb:
        "slett den, for «\(name)» ligger ved siden av; gi den et eget navn som slutter på .md hvis den skal vises",
      en:
        "delete it, as “\(name)” lies beside it; give it a name of its own that ends in .md if it is to be shown"
    )
    : Wording(
      nb: "lagre teksten som ren tekst med navnet «\(name)», eller lenk til filen fra en side",
      en: "save the text as plain text under the name “\(name)”, or link to the file from a page")
}

/// What only the project reads is neither to become a page nor to be linked to.
private func internalForm(_ path: String, _ isCopy: Bool) -> Wording {
  let name = meantName(of: path)
  return isCopy
    ? Wording(
      nb:
        "slett den, for «\(name)» ligger ved siden av; filen er bare for prosjektet og skal ikke lenkes til",
      en: "delete it, as “\(name)” lies beside it; the file is for the project alone, and not to be linked to"
    )
    : Wording(
      nb:
        "skal de leses, lagre dem som ren tekst med navnet «\(name)»; er filen et notat, gi den et annet navn og la den ligge i «intern»",
      en:
        "if they are to be read, save them as plain text under the name “\(name)”; if the file is a note, give it another name and leave it in “internal”"
    )
}

/// Whether a file of the project's own is meant to be read as an entry's, and is no note that just lies there:
/// its name says so, or is that of an entry of its folder.
private func isMeantAsFields(_ path: String, _ site: SiteModel) -> Bool {
  let written = stem(of: path).lowercased().split(separator: ".").last.map(String.init) ?? ""
  if ["md", "yml", "yaml"].contains(written) { return true }
  let (inner, name) = (folder(of: path), slugOf(stem(of: path)))
  return site.heads.contains { head in
    head.id.slug == name && AnyKind.of(head.id.kind)?.folder.isLast(in: inner) == true
  }
}

extension FieldName {
  /// Whether it names the folder that a path ends in, with its slash.
  fileprivate func isLast(in path: String) -> Bool {
    path.split(separator: "/").last.map { matches(String($0)) } ?? false
  }
}

/// `folketall.yml` for `folketall.yml.txt`, and else a page: `om.en.md` for `om.en.docx`.
private func meantName(of path: String) -> String {
  let pieces = stem(of: path).split(separator: ".").map(String.init)
  guard let name = pieces.first else { return "om-oss.md" }
  let ending = pieces.last.map { $0.lowercased() } ?? ""
  if pieces.count > 1, ["md", "yml", "yaml"].contains(ending) {
    return pieces.dropLast().joined(separator: ".") + (ending == "md" ? ".md" : ".yml")
  }
  if isInternalPath(path) { return "\(name).\(isReportText(path) ? "md" : "yml")" }
  return pieces.count == 2 && pieces[1].count == 2 ? "\(name).\(pieces[1]).md" : "\(name).md"
}

/// Whether a file lies where the project's own drafts of reports lie, which are texts.
private func isReportText(_ path: String) -> Bool {
  AnyKind.of(Report.kindID)?.folder.isLast(in: folder(of: path)) ?? false
}

private func isText(_ path: String) -> Bool {
  let lower = path.lowercased()
  let name = lower.split(separator: "/").last ?? ""
  if name.hasPrefix("lesmeg") || name.hasPrefix("readme") { return false }
  return textEndings.contains { lower.hasSuffix($0) } || !name.contains(".") || hasOwnEnding(path)
}

/// Whether another ending hides the tool's own: `om.md.bak`, `partner.yml.old`; `kart.md.pdf` is a document.
private func hasOwnEnding(_ path: String) -> Bool {
  guard AssetUse(ending: fileEnding(of: path)) == .none else { return false }
  let ending = stem(of: path).lowercased().split(separator: ".").dropFirst().last
  return ending.map { ["md", "yml", "yaml"].contains($0) } ?? false
}

/// The folder that a file lies in, with its slash.
private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// Of what is written in other programs, and of Markdown by other names than the tool's.
private let textEndings = [
  ".txt", ".text", ".docx", ".docm", ".doc", ".dotx", ".rtf", ".odt", ".ott", ".pages", ".html", ".htm",
  ".mdx",
  ".mdown", ".mkd", ".mkdn", ".mdwn", ".rst", ".adoc", ".asciidoc", ".tex", ".wpd",
]

/// The file's name without its last ending.
private func stem(of path: String) -> String {
  let bytes = path.utf8
  let name = path[
    (bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? path.startIndex)...]
  return String(name[..<(name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex)])
}

extension Code {
  static let translationName = Code(
    "translation-name", .warning,
    title: Wording(nb: "Oversettelsen har feil navn", en: "The translation has the wrong name"),
    explanation: Wording(
      nb: "En oversettelse heter det samme som hovedfilen, med språket foran endelsen, som «.en».",
      en: "A translation has the name of the main file, with its language before the ending, such as “.en”."),
    example: Example(
      wrong: "content/sider/om-oss.md\ncontent/sider/om-oss-en.md",
      right: "content/sider/om-oss.md\ncontent/sider/om-oss.en.md"))

  static let textInOtherForm = Code(
    "text-in-other-form", .warning,
    title: Wording(nb: "Teksten er ikke en Markdown-fil", en: "The text is not a Markdown file"),
    explanation: Wording(
      nb:
        "Bare filer som slutter på .md, blir sider. Word-filer og andre må lagres som ren tekst først. I «intern» blir notater liggende som de er: det blir lett på sidene etter det som står i dem, men feltene i dem blir ikke lest.",
      en:
        "Only files that end in .md become pages. Word files and others must be saved as plain text first. In “internal”, notes stay as they are: the pages are searched for what is in them, but no fields in them are read."
    ),
    example: Example(wrong: "content/sider/om-oss.txt", right: "content/sider/om-oss.md"))
}
