import Content
package import Diagnostics
import Mistakes

/// One directive: its name, its options, and what its body holds.
package struct DirectiveDeclaration: Sendable {
  package let name: FieldName
  /// What it shows, and what its body holds when it has one.
  package let help: Wording
  package let fields: [FieldDescription]
  /// Whether anything may stand in it besides its options.
  package var hasContent = true
  let read: @Sendable (WrittenDirective, inout FieldReader) -> Component?
}

/// A directive as written, with its file's bytes for a body that is YAML.
struct WrittenDirective {
  let directive: MarkdownDocument.Directive
  let source: [UInt8]
}

extension DirectiveDeclaration {
  package static let all: [DirectiveDeclaration] = [
    options(
      "arrangementer", "events",
      Wording(
        nb: "Kommende arrangementer, som liste med dato og sted.",
        en: "Coming events, as a list with date and place.")
    ) { (query: EventsQuery) in .events(query) },
    options(
      "maltall", "kpi",
      Wording(nb: "Et måltall med verdi, mål og kilde.", en: "A KPI with value, target and source."),
      argument: "id"
    ) { (card: KPICard) in card.kpi == nil ? nil : .kpi(card) },
    options(
      "partnere", "partners",
      Wording(nb: "Alle partnerne, i alfabetisk rekkefølge.", en: "All partners, in alphabetical order.")
    ) { (text: EmptyText) in .partners(text) },
    options(
      "personer", "people",
      Wording(nb: "Personer med verv eller rolle.", en: "People with their office or role.")
    ) { (query: PeopleQuery) in .people(query) },
    options(
      "kontakt", "contact", Wording(nb: "Hvem man spør, ut fra rollen.", en: "Who to ask, by role."),
      argument: "rolle"
    ) { (card: ContactCard) in .contact(card) },
    DirectiveDeclaration(
      name: FieldName("fakta", "facts"),
      help: Wording(
        nb: "En faktaboks; innholdet er «navn: verdi» på hver linje.",
        en: "A fact box, with “name: value” on each line."), fields: []
    ) { written, reader in
      written.facts(&reader).map { .facts($0) }
    },
    plain(
      "steg", "steps",
      Wording(
        nb: "En rekkefølge av steg; innholdet er en nummerert liste.",
        en: "Steps in order, as a numbered list."), .steps),
    plain(
      "sjekkliste", "checklist",
      Wording(
        nb: "En liste å krysse av i; innholdet er en punktliste.",
        en: "A checklist, as a bulleted list."), .checklist),
    options(
      "sitat", "quote", Wording(nb: "Et sitat med hvem som sa det.", en: "A quotation, and who said it."),
      argument: "hvem"
    ) { (quotation: Quotation) in .quote(quotation) },
    plain(
      "galleri", "gallery",
      Wording(
        nb: "Flere bilder ved siden av hverandre; innholdet er bilder.",
        en: "Several pictures side by side."), .gallery),
    DirectiveDeclaration(
      name: FieldName("tidslinje", "timeline"),
      help: Wording(
        nb: "Hendelser i tidsrekkefølge; innholdet er en liste med feltene til høyre.",
        en: "What happened when: a list with the fields to the right."),
      fields: TimelineItem.fields.map(\.description)
    ) {
      written, reader in
      written.body(&reader).flatMap { body in
        reader.reportOrder(ofTimeline: body)
        return [TimelineItem].read(body, merging: nil, &reader)
      }.map { .timeline($0) }
    },
    plain(
      "dokumenttre", "document-tree",
      Wording(nb: "Styringsdokumentene, som tre.", en: "The governing documents, as a tree."), .documentTree,
      hasContent: false),
    options(
      "sted", "place", Wording(nb: "En adresse med lenke til kart.", en: "An address with a link to a map."),
      argument: "adresse"
    ) { (card: PlaceCard) in
      card.address == nil ? nil : .place(card)
    },
    options(
      "video", "video",
      Wording(
        nb: "En lenke til en video der den er lagt ut.",
        en: "A link to a video where it was published."),
      argument: "adresse"
    ) { (video: Video) in
      video.address == nil ? nil : .video(video)
    },
  ]

  /// Reads a directive; one that is unknown is reported with the nearest name.
  static func component(_ written: WrittenDirective, _ reader: inout FieldReader) -> Component? {
    let name = written.directive.name
    guard let declaration = all.first(where: { $0.name.matches(name) }) else {
      reader.reportUnknownName(
        .unknownDirective, Wording(nb: "ukjent komponent «\(name)»", en: "unknown component “\(name)”"), name,
        among: all.map(\.name), at: written.directive.nameRange)
      return nil
    }
    return declaration.read(written, &reader)
  }

  private static func plain(
    _ nb: String, _ en: String, _ help: Wording, _ component: Component, hasContent: Bool = true
  ) -> DirectiveDeclaration {
    var made = options(nb, en, help) { (_: NoOptions) in component }
    made.hasContent = hasContent
    return made
  }

  private static func options<Group: FieldGroup>(
    _ nb: String, _ en: String, _ help: Wording, argument: String? = nil,
    _ make: @escaping @Sendable (Group) -> Component?
  ) -> DirectiveDeclaration {
    let described = Group.fields.map(\.description)
    return DirectiveDeclaration(
      name: FieldName(nb, en), help: help, fields: described, hasContent: false
    ) { written, reader in
      var group = Group()
      reader.readFields(
        written.entries(argument: argument), into: &group, Group.fields, described: described,
        owner: written.directive.nameRange)
      return make(group)
    }
  }
}

/// For directives without options.
private struct NoOptions: FieldGroup {
  static let fields: [Field<NoOptions>] = []
}

extension WrittenDirective {
  /// The options, and the argument as the option that it stands for.
  fileprivate func entries(argument: String?) -> [YAMLNode.Entry] {
    guard let argument, !directive.argument.isEmpty else { return directive.options }
    let range = directive.argumentRange
    let value = YAMLNode(.scalar(YAMLNode.Scalar(text: directive.argument, style: .plain)), at: range)
    return directive.options + [YAMLNode.Entry(key: argument, keyRange: range, value: value)]
  }

  /// The body read as YAML.
  fileprivate func body(_ reader: inout FieldReader) -> YAMLNode? {
    let read = Mistakes.readFields(source, range: directive.bodyRange, path: reader.path)
    read.findings.forEach { reader.report($0) }
    return read.value
  }

  fileprivate func facts(_ reader: inout FieldReader) -> [Fact]? {
    guard let body = body(&reader) else { return nil }
    let entries = body.entries ?? body.items?.flatMap { $0.entries ?? [] } ?? []
    if entries.isEmpty { reader.reportForm(.list(.text), at: body) }
    return entries.compactMap { entry in
      let name = YAMLNode(.scalar(YAMLNode.Scalar(text: entry.key, style: .plain)), at: entry.keyRange)
      reader.noteWords(entry.key, at: name)
      return String.read(entry.value, merging: nil, &reader).map { Fact(name: entry.key, value: $0) }
    }
  }
}

extension FieldReader {
  mutating func reportUnknownName(
    _ code: Code, _ message: Wording, _ written: String, among names: [FieldName], at range: Range<Int>
  ) {
    let nearest = nearestName(to: plainSpelling(of: written), among: names.flatMap { [$0.nb, $0.en] })
    let certain = certainName(for: plainSpelling(of: written), among: names.map { [$0.nb, $0.en] })
    report(
      Diagnostic(
        code, message, at: location(range),
        help: Proposal(nearest, insteadOf: written).map(Wording.didYouMean)
          ?? Wording(
            nb: "det finnes: " + names.map(\.nb).joined(separator: ", "),
            en: "available: " + names.map(\.en).joined(separator: ", ")),
        fixIts: certain.map { [FixIt(at: location(range), replacement: $0)] } ?? []))
  }
}

extension Code {
  static let unknownDirective = Code(
    "unknown-component", .error, title: Wording(nb: "Ukjent komponent", en: "Unknown component"),
    explanation: Wording(
      nb:
        "En komponent skrives i en blokk med tre «`» og navnet i krøllparenteser. Navnet må være et av dem verktøyet kjenner.",
      en:
        "A component is written as a block between lines of three backticks, with its name in braces. The name must be one of the tool's components."
    ),
    example: Example(wrong: "```{arangementer}\n```", right: "```{arrangementer}\n```"))
}
