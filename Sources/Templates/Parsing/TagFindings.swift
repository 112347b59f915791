import Diagnostics

extension Code {
  static let templateUnclosedTag = Code(
    "template-unclosed-tag", .error,
    title: Wording(nb: "En kode i malen er ikke avsluttet", en: "A tag in the template is not closed"),
    explanation: Wording(
      nb: """
        En kode i en mal begynner med {{ og slutter med }}. Uten slutten vet ikke verktøyet hva som er kode \
        og hva som er tekst. Skriv }} der koden slutter, før neste kode begynner.
        """,
      en: """
        A tag in a template begins with {{ and ends with }}. Without the end it is unclear what is tag and \
        what is text. Write }} where the tag ends, before the next tag begins.
        """),
    example: Code.Example(wrong: "<h1>{{title</h1>", right: "<h1>{{title}}</h1>"))

  static let templateMalformedTag = Code(
    "template-malformed-tag", .error,
    title: Wording(nb: "En kode i malen kan ikke leses", en: "A tag in the template cannot be read"),
    explanation: Wording(
      nb: """
        En kode inneholder ett navn uten mellomrom, som {{title}} eller {{#events}}. En kode som bytter \
        skilletegn, inneholder to tegngrupper mellom likhetstegn, som {{=<% %>=}}.
        """,
      en: """
        A tag holds one name without spaces, such as {{title}} or {{#events}}. A tag that changes delimiters \
        holds two groups of characters between equals signs, such as {{=<% %>=}}.
        """),
    example: Code.Example(wrong: "{{page title}}", right: "{{title}}"))
}

extension Diagnostic {
  static func unclosedTag(_ location: Location, closing: String) -> Diagnostic {
    Diagnostic(
      .templateUnclosedTag,
      Wording(nb: "koden er ikke avsluttet", en: "the tag is not closed"), at: location,
      help: Wording(nb: "skriv \(closing) der koden slutter", en: "write \(closing) where the tag ends"))
  }

  static func malformedTag(_ location: Location, content: String) -> Diagnostic {
    let message =
      content.isEmpty
      ? Wording(nb: "koden er tom", en: "the tag is empty")
      : Wording(nb: "koden «\(content)» kan ikke leses", en: "the tag “\(content)” cannot be read")
    return Diagnostic(
      .templateMalformedTag, message, at: location,
      help: Wording(
        nb: "skriv ett navn uten mellomrom, som {{title}}",
        en: "write one name without spaces, such as {{title}}"
      ))
  }
}
