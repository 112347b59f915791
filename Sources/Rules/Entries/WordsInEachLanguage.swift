import Diagnostics
import Model

extension Rule {
  /// An entry that speaks another language in some of its fields, and only the main one in others; and what all pages of the
  /// site have in each language.
  static let wordsInEachLanguage = Rule(
    .wordsInOneLanguage,
    everyEntry: { head, site in
      guard site.isPublic(head.id), !head.isInternalOnly else { return [] }
      return site.languages.published.filter { $0 != site.languages.main }.compactMap { language in
        guard head.isOfSite || head.isWritten(in: language) else { return nil }
        return left(head, site.languages.main, in: language, site.site?.facts)
      }
    })

  /// The role that answers for a page is said below it, in each language.
  static let rolesInEachLanguage = Rule(.roleInOneLanguage) { site in
    let others = site.languages.published.filter { $0 != site.languages.main }
    guard let own = site.site, !others.isEmpty else { return [] }
    var seen: Set<String> = []
    return site.heads.filter { site.isPublic($0.id) && !$0.isInternalOnly && $0.isPaged }.compactMap { head in
      guard let role = head.common.ownerRole, seen.insert(role).inserted, !isPost(role) else { return nil }
      let names = own.roles.first { $0.values.contains { $0.value == role } }
      let lacking = others.filter { head.isWritten(in: $0) && names?[$0] == nil }
      return lacking.first.map { roleInOneLanguage(role, $0, at: head.place(of: "eier")) }
    }
  }

  /// The notes of a statistics file are in its own language.
  static let notesInEachLanguage = Rule(.notesInOneLanguage, each: DataSource.self) { source, site in
    guard source.notes.isEmpty, site.languages.published.count > 1,
      let path = source.dataPath, site.datasets[path]?.dataset?.notes.isEmpty == false
    else { return [] }
    return [notesInOneLanguage(at: source.head.place(of: "fil"))]
  }
}

private func isPost(_ role: String) -> Bool { Post.allCases.contains { $0.name.matches(role) } }

extension EntryHead {
  fileprivate var isOfSite: Bool { id.kind == Site.kindID }
  fileprivate var kindForm: AnyKind? { AnyKind.of(id.kind) }
  /// Of what has a file for each language, the fields that its page must have besides a title and a summary; nil where
  /// all of them stand in one. Other fields a translation may leave out without a word.
  fileprivate var fieldsOfTranslation: Set<String>? {
    guard let kind = kindForm, kind.form == .document else { return nil }
    return Set(
      kind.fields.filter {
        $0.requirement == .required && $0.type.hasWords && !Common.isCommon($0.name)
      }.map(\.name.nb))
  }
  fileprivate var isPaged: Bool {
    switch kindForm?.addresses {
    case .pages, .top: true
    case .listed, .nowhere, nil: false
    }
  }
}

/// The fields of an entry that are left in the main language; names, and what sources are called, are the same in all.
private func left(
  _ head: EntryHead, _ main: Language, in language: Language, _ site: Site?
) -> Diagnostic? {
  var languages: [String: Set<Language>] = [:]
  for words in head.words {
    guard let own = words.language else { continue }
    languages[words.field, default: []].insert(own)
  }
  let leftOut = head.fieldsOfTranslation
  let fields = head.words.filter { words in
    words.language == main && leftOut?.contains(words.field) ?? true
      && languages[words.field]?.contains(language) == false
      && !isSameInAll(words.field)
      && !(head.isOfSite ? words.isSameOnSite(in: language, site) : words.text.isName)
  }
  guard let first = fields.min(by: { $0.location.range.lowerBound < $1.location.range.lowerBound }) else {
    return nil
  }
  let names = Array(Set(fields.map(\.field))).sorted()
  return Diagnostic(
    .wordsInOneLanguage,
    Wording(
      nb:
        "bare på hovedspråket (\(main.tag)), men vises også på \(language.tag): \(names.map { "«\($0)»" }.joined(separator: ", "))",
      en:
        "in the main language (\(main.tag)) only, and shown in \(language.tag) as well: \(names.map { "“\($0)”" }.joined(separator: ", "))"
    ),
    at: first.location, help: help(head, main, language))
}

/// A translation that lies in a file of its own says it there.
private func help(_ head: EntryHead, _ main: Language, _ language: Language) -> Wording {
  guard let translation = head.texts.first(where: { $0.language == language })?.path else {
    return Wording(
      nb: "skriv det på hvert språk, slik: «{\(main.tag): …, \(language.tag): …}»",
      en: "write it in each language, like this: “{\(main.tag): …, \(language.tag): …}”")
  }
  return Wording(nb: "skriv det i \(translation) også", en: "write it in \(translation) as well")
}

private func isSameInAll(_ field: String) -> Bool {
  ["kilder", "sokeord", "adresse", "oppdatert", "publiseres", "utloper", "utkast"].contains { root in
    field == root || field.hasPrefix(root + ".")
  }
}

extension FieldWords {
  /// Of what the site says on all its pages: the names of the site and the place, and a role that the language has a word for. A
  /// word of the menu has a capital, and is no name. What rules of their own ask for is left to them.
  fileprivate func isSameOnSite(in language: Language, _ site: Site?) -> Bool {
    let words = String(decoding: text, as: UTF8.self)
    return switch field {
    case "navn", "omrade": text.isName
    case "kontaktrolle", "pressekontakt.rolle":
      isPost(words) || site?.names(role: words, in: language) == true
    case "tilgjengelighetserklaring": true
    default: field.hasPrefix("roller.") || words.count(where: \.isLetter) < 2
    }
  }
}

extension Site {
  /// Whether «roller» says what a role is called in a language.
  fileprivate func names(role written: String, in language: Language) -> Bool {
    roles.contains { role in role[language] != nil && role.values.contains { $0.value == written } }
  }
}

extension [UInt8] {
  /// Whether every word has a capital or is a number, as in a name.
  fileprivate var isName: Bool {
    String(decoding: self, as: UTF8.self).split { !$0.isLetter && !$0.isNumber }.allSatisfy { word in
      word.first.map { $0.isUppercase || $0.isNumber } ?? true
    }
  }
}

private func roleInOneLanguage(_ role: String, _ language: Language, at place: Location) -> Diagnostic {
  Diagnostic(
    .roleInOneLanguage,
    Wording(
      nb: "rollen «\(role)» har ikke noe navn på \(language.tag), der siden også vises",
      en: "the role “\(role)” has no name in \(language.tag), in which the page is shown as well"),
    at: place,
    help: Wording(
      nb: "skriv i nettsted.yml: \(row: "roller", ("nb", role), (language.tag, "…"))",
      en: "write in nettsted.yml: \(row: "roller", ("nb", role), (language.tag, "…"))"))
}

private func notesInOneLanguage(at place: Location) -> Diagnostic {
  Diagnostic(
    .notesInOneLanguage,
    Wording(
      nb: "merknadene i filen vises på alle språk slik de står",
      en: "the notes in the file are shown in all languages as they are"),
    at: place,
    help: Wording(
      nb: "skriv dem på hvert språk, slik: \(row: "merknader", ("nb", "…"), ("en", "…"))",
      en: "write them in each language, like this: \(row: "notes", ("nb", "…"), ("en", "…"))"))
}

extension Code {
  static let wordsInOneLanguage = Code(
    "words-in-one-language", .advice,
    title: Wording(nb: "Noe står bare på ett språk", en: "Something is in one language only"),
    explanation: Wording(
      nb:
        "Oppføringen er skrevet på flere språk, men noen av feltene bare på hovedspråket. Da blander siden språk. Det som står i nettsted.yml, vises på alle sider på alle språk: navnet, beskrivelsen, menyen, hvem man spør.",
      en:
        "The entry is written in several languages, but some of its fields in the main one only. The page mixes languages then. What is written in nettsted.yml is shown on all pages in all languages: the name, the description, the menu, whom to ask."
    ),
    example: Example(
      wrong: "tittel: {nb: Bildebank, en: Picture library}\nneste-steg: Samle de siste bildene",
      right:
        "tittel: {nb: Bildebank, en: Picture library}\nneste-steg: {nb: Samle de siste bildene, en: Collect the last pictures}"
    ))

  static let roleInOneLanguage = Code(
    "role-in-one-language", .advice,
    title: Wording(nb: "Rollen har ikke navn på alle språk", en: "The role has no name in some language"),
    explanation: Wording(
      nb: "Rollen i «eier» står nederst på siden, også på den engelske.",
      en: "The role in “owner” stands at the bottom of the page, also of the translation."),
    example: Example(
      wrong: "eier: Kommunikasjonsgruppa",
      right:
        "content/nettsted.yml\n  roller: [{nb: Kommunikasjonsgruppa, en: The communications group}]"))

  static let notesInOneLanguage = Code(
    "notes-in-one-language", .advice,
    title: Wording(nb: "Merknader på ett språk", en: "Notes in one language"),
    explanation: Wording(
      nb:
        "En statistikkfil har merknadene sine på ett språk. Skriv dem i datakilden på alle språk nettstedet har.",
      en:
        "A statistics file has its notes in one language. Write them in the data source in all languages of the site."
    ),
    example: Example(
      wrong: "fil: folketall.json",
      right:
        "fil: folketall.json\nmerknader: [{nb: Tallene er foreløpige., en: The figures are provisional.}]"))
}
