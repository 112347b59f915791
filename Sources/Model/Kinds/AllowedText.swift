import Diagnostics

/// A text that may stand in public though something confidential is the same, as somebody has looked at and said; never
/// public itself.
package struct AllowedText: ContentFacts {
  package var common = Common()

  package init() {}

  /// What only the project sees; written under `content/intern/tillatte-tekster/`.
  package struct Internal: InternalFacts {
    /// The text that may stand in public.
    package var text: String?
    /// Why it may.
    package var reason: String?

    package init() {}
  }

  package static let kindID = KindID("allowed-text")

  package static let mayBeProjectOnly = true

  package static let kind = Kind<AllowedText>(
    id: kindID, name: Wording(nb: "tillatt tekst", en: "allowed text"),
    folder: FieldName("tillatte-tekster", "allowed-texts"),
    form: .internalRegister, addresses: .nowhere,
    fields: [], internalFields: internalFields)

  private static let internalFields: [Field<Internal>] = [
    Field(
      "tekst", "text", \.text, .required, for: .projectOnlyUnsearched,
      help: Wording(
        nb: "Ordene som kan stå på en åpen side selv om de også står i noe som ikke er åpent.",
        en: "The words that may be on a public page though they are also in something that is not public."),
      example: "150 000 kroner"),
    Field(
      "grunn", "reason", \.reason, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Hvorfor alle kan lese dem.", en: "Why everybody may read them."),
      example: "Summen er vedtatt av Formannskapet og står i saken"),
  ]
}
