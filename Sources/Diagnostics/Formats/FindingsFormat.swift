/// How findings are written out; each form is a pure function of the findings, in a file of its own.
package enum FindingsFormat: String, Sendable, CaseIterable {
  /// With the source line and the range underlined, for people.
  case text
  /// One line each, `path:line:column: FEIL message [code]`, for editors and grep.
  case oneline
  /// JSON Lines, one object each, for programs.
  case json
  /// SARIF 2.1.0, for code-scanning views.
  case sarif
  /// JUnit XML, for CI servers.
  case junit
  /// Workflow commands, for the lines of a pull request on GitHub.
  case github
}

extension FindingsFormat {
  /// Whether what is written in it is meant for a server that others may read, such as the log of a pull request.
  package var isSentToServers: Bool {
    switch self {
    case .github, .sarif, .junit: true
    case .text, .oneline, .json: false
    }
  }
}

/// The bytes of a file that findings stand in, by its path; nil when they are not at hand.
package typealias SourceLookup = @Sendable (_ path: String) -> [UInt8]?

/// Whether the terminal takes colours.
package enum TerminalStyle: Sendable {
  case plain, coloured
}

/// Writes findings out in a form and a language, in the order given.
///
/// `limit` is how many of one code the text form shows in full before it only counts the rest; nil shows all. `columns` is how wide the terminal is, when it says.
/// No form repeats a secret that they are about, or that is `hidden` besides.
package func format(
  _ findings: [Diagnostic], as form: FindingsFormat, in language: MessageLanguage,
  style: TerminalStyle = .plain, columns: Int? = nil,
  limit: Int? = nil, hiding hidden: [WrittenSecret] = [], sources: @escaping SourceLookup
) -> String {
  let hidden =
    hidden
    + Set(findings.map(\.location.path)).flatMap { path in
      sources(path).map { saidSecrets(in: $0, of: path) } ?? []
    }
  var lines = SourceLines(sources, hiding: findings.flatMap(\.writtenSecrets) + hidden)
  let findings = findings.hidingSecrets(hidden)
  return switch form {
  case .text: textForm(of: findings, language, Palette(style, columns: columns), limit: limit, &lines)
  case .oneline: onelineForm(of: findings, language, &lines)
  case .json: jsonForm(of: findings, language, &lines)
  case .sarif: sarifForm(of: findings, language, &lines)
  case .junit: junitForm(of: findings, language, &lines)
  case .github: githubForm(of: findings, language, &lines)
  }
}

extension Severity {
  /// The word that a finding is announced with.
  package var word: Wording {
    switch self {
    case .error: Wording(nb: "FEIL", en: "ERROR")
    case .warning: Wording(nb: "ADVARSEL", en: "WARNING")
    case .advice: Wording(nb: "RÅD", en: "ADVICE")
    }
  }

  /// So many of them: «2 advarsler».
  package func counted(_ count: Int) -> Wording {
    switch self {
    case .error: Wording(nb: "\(count) feil", en: count == 1 ? "1 error" : "\(count) errors")
    case .warning:
      Wording(
        nb: count == 1 ? "1 advarsel" : "\(count) advarsler",
        en: count == 1 ? "1 warning" : "\(count) warnings"
      )
    case .advice:
      Wording(nb: "\(count) råd", en: count == 1 ? "1 piece of advice" : "\(count) pieces of advice")
    }
  }
}

/// How many findings there are of each severity, the gravest first: «1 feil, 2 advarsler og 1 råd»; nil when there are none.
package func counted(_ findings: [Diagnostic]) -> Wording? {
  let counts = Severity.allCases.compactMap { severity -> Wording? in
    let count = findings.count(of: severity)
    return count == 0 ? nil : severity.counted(count)
  }
  guard let last = counts.last else { return nil }
  let others = counts.dropLast()
  guard !others.isEmpty else { return last }
  return Wording(
    nb: "\(others.map(\.nb).joined(separator: ", ")) og \(last.nb)",
    en: "\(others.map(\.en).joined(separator: ", ")) and \(last.en)")
}
