import Diagnostics

/// The roles that answer for what the status page judges as a whole, and no entry has as its own.
package struct Responsibilities: Sendable {
  package var financing: String?
  package var yearWheel: String?
  package var content: String?

  package init() {}

  static let fields: [Field<Responsibilities>] = [
    Field(
      "eier-finansiering", "financing-owner", \.financing,
      help: Wording(
        nb: "Rollen som har ansvar for finansieringen, på statussiden.",
        en: "The role responsible for the financing, on the status page."), example: "Prosjektleder"),
    Field(
      "eier-arshjul", "year-wheel-owner", \.yearWheel,
      help: Wording(
        nb: "Rollen som har ansvar for årshjulet og møtene, på statussiden.",
        en: "The role responsible for the year wheel and its meetings, on the status page."),
      example: "Prosjektleder"),
    Field(
      "eier-innhold", "content-owner", \.content,
      help: Wording(
        nb: "Rollen som har ansvar for innholdet som helhet, på statussiden.",
        en: "The role responsible for the content as a whole, on the status page."),
      example: "Kommunikasjonsgruppa"),
  ]
}

extension StatusReport {
  package var responsibilities: Responsibilities { site.site?.facts.responsibilities ?? Responsibilities() }
}
