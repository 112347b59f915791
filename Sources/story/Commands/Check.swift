import Diagnostics

extension Command {
  static let check = Command(
    name: "check", words: nil,
    summary: Wording(
      nb: "finn det som må rettes, uten å lage noe", en: "find what must be fixed, without building anything"),
    description: Wording(
      nb: "Leser content og themes og sier fra om alt som må rettes. Ingenting blir skrevet.",
      en: "Reads content and themes and reports everything that must be fixed. Nothing is written."),
    options: Request.options
  ) { arguments, environment in
    let request = try Request(arguments, for: .check, in: environment)
    let analysis = try await analyze(request)
    let published = try await publish(analysis, request)
    try request.show(published.findings, of: analysis, published.themeSources)
    return published.findings.count(of: .error) == 0 ? .fine : .contentHasErrors
  }
}
