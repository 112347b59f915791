import Diagnostics

extension Code {
  static let templateMissing = Code(
    "template-missing", .error,
    title: Wording(nb: "En mal som trengs, finnes ikke", en: "A template that is needed does not exist"),
    explanation: Wording(
      nb: "Hver sidetype har sin mal i temaet, i en fil med samme navn. Uten den kan sidene ikke lages.",
      en:
        "Every kind of page has its template in the theme, in a file of that name. The pages cannot be made without it."
    ), example: Code.Example(wrong: "themes/vekst/layout.mustache", right: "themes/vekst/base.mustache"))

  static let templateUnknownTemplate = Code(
    "template-unknown-template", .error,
    title: Wording(
      nb: "Malen henter inn en mal som ikke finnes", en: "A template includes another that does not exist"),
    explanation: Wording(
      nb: "{{>navn}} og {{<navn}} henter inn malen med det navnet fra temaet.",
      en: "{{>name}} and {{<name}} include the template of that name from the theme."),
    example: Code.Example(wrong: "{{>evnt-card}}", right: "{{>event-card}}"))

  static let templateUnknownBlock = Code(
    "template-unknown-block", .error,
    title: Wording(nb: "Forelderen har ikke en slik blokk", en: "The parent has no such block"),
    explanation: Wording(
      nb: """
        Innholdet i en blokk kommer på siden der forelderen har en blokk med samme navn. Har den ingen slik \
        blokk, blir innholdet borte.
        """,
      en: """
        The content of a block is placed where the parent has a block of the same name. Without one \
        the content disappears.
        """),
    example: Code.Example(
      wrong: "{{<layout}}{{$contnt}}Hei{{/contnt}}{{/layout}}",
      right: "{{<layout}}{{$content}}Hei{{/content}}{{/layout}}"))

  static let templateEndless = Code(
    "template-endless", .error,
    title: Wording(
      nb: "Malen henter inn seg selv uten ende", en: "The template includes itself without end"),
    explanation: Wording(
      nb: """
        En mal kan hente inn seg selv bare når den hver gang går ett nivå ned i data som selv har nivåer, \
        som en meny med undermenyer.
        """,
      en: """
        A template may include itself only if it goes one level down each time, in data that has levels of \
        its own, such as a menu with menus below it.
        """), example: Code.Example(wrong: "{{>kort}}", right: "{{#barn}}{{>kort}}{{/barn}}"))
}

extension Diagnostic {
  static func missingTemplate(_ name: String, _ library: Library) -> Diagnostic {
    let folder = library.templates.first?.source.path.split(separator: "/").dropLast().joined(separator: "/")
    return Diagnostic(
      .templateMissing,
      Wording(nb: "malen «\(name)» finnes ikke", en: "the template “\(name)” does not exist"),
      at: .file((folder.map { $0.isEmpty ? "" : $0 + "/" } ?? "") + name + ".mustache"),
      help: suggestion(name, among: library.names))
  }

  static func unknownTemplate(_ location: Location, name: String, available: [String]) -> Diagnostic {
    Diagnostic(
      .templateUnknownTemplate,
      Wording(nb: "det finnes ingen mal som heter «\(name)»", en: "there is no template called “\(name)”"),
      at: location, help: suggestion(name, among: available))
  }

  static func unknownBlock(
    _ location: Location, name: String, parent: String, available: [String]
  ) -> Diagnostic {
    Diagnostic(
      .templateUnknownBlock,
      Wording(
        nb: "«\(parent)» har ingen blokk som heter «\(name)»",
        en: "“\(parent)” has no block called “\(name)”"),
      at: location, help: suggestion(name, among: available))
  }

  static func endlessTemplate(_ location: Location, name: String) -> Diagnostic {
    Diagnostic(
      .templateEndless,
      Wording(
        nb: "«\(name)» henter inn seg selv her, uten ende", en: "“\(name)” includes itself here, without end"
      ),
      at: location,
      help: Wording(
        nb: "ta bort koden, eller sett den inni en liste som går nedover i et tre",
        en: "remove the tag, or put it inside a list that goes down a tree"))
  }

  /// What to write instead of an unknown name: the nearest one first, then all of them.
  static func suggestion(_ name: String, among available: [String]) -> Wording {
    let all = listed(available)
    let list =
      available.isEmpty
      ? Wording(nb: "her finnes det ingen navn å bruke", en: "there are no names to use here")
      : Wording(nb: "Her finnes: \(all)", en: "available here: \(all)")
    return .didYouMean(Proposal(nearestTo: name, among: available), or: list)
  }

  private static func listed(_ names: [String]) -> String {
    let most = 60
    return names.prefix(most).joined(separator: ", ") + (names.count > most ? ", …" : "")
  }
}
