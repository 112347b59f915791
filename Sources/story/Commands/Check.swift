import Diagnostics

extension Command {
  static let check = Command(
    name: "check", words: nil,
    summary: Wording(
      nb: "finn det som må rettes, uten å lage noe", en: "find what must be fixed, without building anything"),
    description: Wording(
      nb: """
        Leser content og themes, prøver alle sidene og sier fra om alt som må rettes. Ingenting blir skrevet, annet enn
        det «--format FORM=FIL» ber om. Om et bilde er ødelagt innvendig, viser seg først i «story build».
        """,
      en: """
        Reads content and themes, tries every page and reports everything that must be fixed. Nothing is written except
        what “--format FORMAT=FILE” asks for. Only “story build” can tell whether a picture is damaged inside.
        """),
    options: Request.options
  ) { arguments, environment in
    let request = try Request(arguments, in: environment)
    let analysis = try await analyze(request)
    let findings = try await findings(of: analysis, request)
    try request.show(findings, of: analysis)
    return findings.count(of: .error) == 0 ? .fine : .contentHasErrors
  }
}
