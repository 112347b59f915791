import Diagnostics

/// What the site counts as plain language.
package struct PlainLanguage: FieldGroup {
  /// The highest readability index (LIX) that a text may have.
  package var readabilityLimit: Count?
  /// The most words that a sentence may have.
  package var sentenceLimit: Count?

  package init() {}

  package static let fields: [Field<PlainLanguage>] = [
    Field(
      "lix", "lix", \.readabilityLimit,
      help: Wording(
        nb: "Høyeste lesbarhetsindeks (LIX) uten et råd; ellers 50.",
        en: "The highest readability index (LIX) allowed without advice; 50 by default."), example: "45"),
    Field(
      "setning", "sentence", \.sentenceLimit,
      help: Wording(
        nb: "Flest ord i en setning uten et råd; ellers 30.",
        en: "The most words allowed in a sentence without advice; 30 by default."), example: "25"),
  ]
}

/// How much a rule weighs on this site.
package struct RuleSetting: FieldGroup {
  /// The code of the rule's finding.
  package var code: String?
  package var weight: RuleWeight?

  package init() {}

  package static let fields: [Field<RuleSetting>] = [
    Field(
      "kode", "code", \.code, .required,
      help: Wording(
        nb: "Koden som står i klammer bak meldingen.", en: "The code in brackets after the finding."),
      example: "long-sentence"),
    Field(
      "vekt", "weight", \.weight, .required,
      help: Wording(
        nb: "Hvor mye det veier: av, rad, advarsel eller feil.",
        en: "Its severity: off, advice, warning or error."), example: "advarsel"),
  ]
}

/// What becomes of a rule's findings.
package enum RuleWeight: String, Choice {
  case off, advice, warning, error

  package var name: FieldName {
    switch self {
    case .off: FieldName("av", "off")
    case .advice: FieldName("rad", "advice")
    case .warning: FieldName("advarsel", "warning")
    case .error: FieldName("feil", "error")
    }
  }
}
