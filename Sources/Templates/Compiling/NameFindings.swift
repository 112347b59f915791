import Diagnostics

extension Code {
  static let templateUnknownName = Code(
    "template-unknown-name", .error,
    title: Wording(
      nb: "Malen bruker et navn som ikke finnes", en: "The template uses a name that does not exist"),
    explanation: Wording(
      nb: """
        Hver side har bestemte opplysninger med hvert sitt navn. Et navn som ikke finnes, gir ingenting på \
        siden. En mal som hentes inn på flere sider, kan bare bruke navn som finnes på dem alle.
        """,
      en: """
        Every page has certain data, each with its own name. A name that does not exist writes nothing on the \
        page. A template that several pages include may use only names that all of them have.
        """),
    example: Code.Example(wrong: "<h1>{{titel}}</h1>", right: "<h1>{{title}}</h1>"))

  static let templateNotText = Code(
    "template-not-text", .error,
    title: Wording(
      nb: "Malen skriver ut noe som ikke er tekst", en: "The template writes something that is not text"),
    explanation: Wording(
      nb: "{{navn}} skriver en tekst. Lister, grupper og ja/nei-verdier åpnes med {{#navn}}…{{/navn}}.",
      en: "{{name}} writes a text. Lists, groups and yes-or-no values are opened with {{#name}}…{{/name}}."),
    example: Code.Example(wrong: "{{events}}", right: "{{#events}}{{title}}{{/events}}"))

  static let templateUnescapedText = Code(
    "template-unescaped-text", .error,
    title: Wording(
      nb: "Malen skriver vanlig tekst som om den var HTML",
      en: "The template writes plain text as HTML"),
    explanation: Wording(
      nb: """
        Tekst fra innholdet kan ha tegn som < og &. De må gjøres om når de settes inn i HTML, ellers kan \
        siden bli ødelagt eller misbrukt. {{{navn}}} og {{&navn}} er bare for ferdig HTML.
        """,
      en: """
        Text from the content may contain characters such as < and &. They must be escaped when they are put into \
        HTML, or the page may be broken or misused. {{{name}}} and {{&name}} are for finished HTML only.
        """),
    example: Code.Example(wrong: "{{{title}}}", right: "{{title}}"))
}

extension Diagnostic {
  static func unknownName(
    _ location: Location, name: String, of owner: String?, available: [String], includedFrom: Location?
  ) -> Diagnostic {
    let message =
      owner.map {
        Wording(nb: "«\($0)» har ikke noe som heter «\(name)»", en: "“\($0)” has nothing called “\(name)”")
      } ?? Wording(nb: "navnet «\(name)» finnes ikke her", en: "the name “\(name)” does not exist here")
    let from = Wording(nb: "malen hentes inn her", en: "the template is included here")
    return Diagnostic(
      .templateUnknownName, message, at: location, help: suggestion(name, among: available),
      notes: includedFrom.map { [Note(from, at: $0)] } ?? [])
  }

  static func notText(_ location: Location, name: String, shape: Shape) -> Diagnostic {
    let kind = shape.kind
    return Diagnostic(
      .templateNotText,
      Wording(nb: "«\(name)» er \(kind.nb), ikke tekst", en: "“\(name)” is \(kind.en), not text"),
      at: location,
      help: Wording(nb: "skriv {{#\(name)}}…{{/\(name)}}", en: "write {{#\(name)}}…{{/\(name)}}"))
  }

  static func unescapedText(_ location: Location, name: String) -> Diagnostic {
    Diagnostic(
      .templateUnescapedText,
      Wording(nb: "«\(name)» er vanlig tekst, ikke HTML", en: "“\(name)” is plain text, not HTML"),
      at: location,
      help: Wording(nb: "skriv {{\(name)}}", en: "write {{\(name)}}"))
  }
}

extension Shape {
  fileprivate var kind: Wording {
    switch self {
    case .text, .html: Wording(nb: "tekst", en: "text")
    case .flag: Wording(nb: "ja eller nei", en: "yes or no")
    case .record: Wording(nb: "en gruppe av opplysninger", en: "a group of data")
    case .list, .tree: Wording(nb: "en liste", en: "a list")
    }
  }
}
