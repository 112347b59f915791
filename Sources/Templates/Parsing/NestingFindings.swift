import Diagnostics

extension Code {
  static let templateUnclosedSection = Code(
    "template-unclosed-section", .error,
    title: Wording(nb: "En del av malen er ikke lukket", en: "A part of the template is not closed"),
    explanation: Wording(
      nb: "Det som åpnes med {{#navn}}, {{^navn}}, {{$navn}} eller {{<navn}}, må lukkes med {{/navn}}.",
      en: "What is opened with {{#name}}, {{^name}}, {{$name}} or {{<name}} must be closed with {{/name}}."),
    example: Code.Example(
      wrong: "{{#events}}<li>{{title}}</li>", right: "{{#events}}<li>{{title}}</li>{{/events}}"))

  static let templateMismatchedClosing = Code(
    "template-mismatched-closing", .error,
    title: Wording(
      nb: "En lukkekode passer ikke til det som er åpent", en: "A closing tag does not match what is open"),
    explanation: Wording(
      nb: "{{/navn}} lukker det som sist ble åpnet, og må ha samme navn.",
      en: "{{/name}} closes what was opened last, and must have the same name."),
    example: Code.Example(wrong: "{{#place}}{{name}}{{/plase}}", right: "{{#place}}{{name}}{{/place}}"))

  static let templateIgnoredContent = Code(
    "template-ignored-content", .warning,
    title: Wording(
      nb: "Noe i en forelder står utenfor blokkene og blir ikke med",
      en: "Content outside the blocks of a parent is left out"),
    explanation: Wording(
      nb:
        "Mellom {{<navn}} og {{/navn}} er det bare blokker, {{$blokk}}…{{/blokk}}, som kommer med på siden.",
      en: "Between {{<name}} and {{/name}} only blocks, {{$block}}…{{/block}}, reach the page."),
    example: Code.Example(
      wrong: "{{<layout}}<p>Hei</p>{{/layout}}",
      right: "{{<layout}}{{$content}}<p>Hei</p>{{/content}}{{/layout}}"))

  static let templateTooDeep = Code(
    "template-too-deep", .error,
    title: Wording(nb: "Malen har for mange nivåer", en: "The template has too many levels"),
    explanation: Wording(
      nb:
        "En fil kan ha \(deepestNesting) nivåer inni hverandre, og en hel side \(deepestPage). Del malen opp.",
      en: "A file may have \(deepestNesting) levels, and a whole page \(deepestPage). Split the template up."),
    steps: Wording(
      nb: "Flytt det innerste til en mal for seg selv, og hent den inn med {{>navn}}.",
      en: "Move the innermost part to a separate template, and include it with {{>name}}.")
  )

  static let templateTooLarge = Code(
    "template-too-large", .error,
    title: Wording(nb: "Malen er for stor", en: "The template is too large"),
    explanation: Wording(
      nb: """
        En malfil kan ha en million byte. En hel side, med alle maler den henter inn, kan ha seksten \
        millioner byte fast tekst. Det er oftest en mal som henter inn seg selv mange ganger.
        """,
      en: """
        A template file may have a million bytes. A whole page, with all the templates that it includes, may \
        have sixteen million bytes of fixed text. Usually a template includes itself many times.
        """),
    steps: Wording(
      nb: "Del malen i flere, og hent dem inn med {{>navn}}.",
      en: "Split the template into several, and include them with {{>name}}."))
}

extension Diagnostic {
  static func unclosedSection(_ location: Location, name: String) -> Diagnostic {
    Diagnostic(
      .templateUnclosedSection,
      Wording(nb: "«\(name)» åpnes her og blir ikke lukket", en: "“\(name)” is opened here and not closed"),
      at: location,
      help: Wording(nb: "skriv {{/\(name)}} der den slutter", en: "write {{/\(name)}} where it ends"))
  }

  static func mismatchedClosing(
    _ location: Location, name: String, open: String, opened: Location
  ) -> Diagnostic {
    Diagnostic(
      .templateMismatchedClosing,
      Wording(
        nb: "«\(name)» lukkes her, men det er «\(open)» som er åpen",
        en: "“\(name)” is closed here, but “\(open)” is what is open"),
      at: location, help: Wording(nb: "skriv {{/\(open)}}", en: "write {{/\(open)}}"),
      notes: [Note(Wording(nb: "åpnet her", en: "opened here"), at: opened)],
      fixIts: [FixIt(at: location, replacement: open)])
  }

  static func closedWithoutOpening(_ location: Location, name: String) -> Diagnostic {
    Diagnostic(
      .templateMismatchedClosing,
      Wording(
        nb: "«\(name)» lukkes her, men er ikke åpnet", en: "“\(name)” is closed here, but has not been opened"
      ),
      at: location,
      help: Wording(
        nb: "ta bort koden, eller skriv {{#\(name)}} der delen begynner",
        en: "remove the tag, or write {{#\(name)}} where the part begins"))
  }

  static func ignoredContent(_ location: Location, parent: String) -> Diagnostic {
    Diagnostic(
      .templateIgnoredContent,
      Wording(
        nb: "dette står utenfor blokkene i «\(parent)» og blir ikke med på siden",
        en: "this is outside the blocks of “\(parent)” and is left out of the page"),
      at: location,
      help: Wording(
        nb: "flytt det inn i en blokk, eller ta det bort", en: "move it into a block, or remove it"))
  }

  static func nestedTooDeep(_ location: Location) -> Diagnostic {
    Diagnostic(
      .templateTooDeep, Wording(nb: "her er det for mange nivåer", en: "there are too many levels here"),
      at: location,
      help: Wording(nb: "flytt noe ut i en egen mal", en: "move some of it to a separate template"))
  }

  static func templateTooLarge(_ location: Location, bytes: Int) -> Diagnostic {
    Diagnostic(
      .templateTooLarge,
      Wording(
        nb: "malen har \(bytes) byte og blir ikke lest", en: "the template has \(bytes) bytes and is not read"
      ),
      at: location,
      help: Wording(
        nb: "del den i flere maler på høyst \(largestTemplate) byte",
        en: "split it into templates of at most \(largestTemplate) bytes"))
  }

  static func pageTooLarge(_ location: Location) -> Diagnostic {
    Diagnostic(
      .templateTooLarge,
      Wording(
        nb: "siden blir for stor når dette hentes inn", en: "the page becomes too large with this included"),
      at: location,
      help: Wording(
        nb: "hent inn maler færre ganger, eller bruk en liste i stedet",
        en: "include templates fewer times, or use a list instead"))
  }
}
