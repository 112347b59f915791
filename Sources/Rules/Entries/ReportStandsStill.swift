import Content
package import Diagnostics
package import Model

extension Rule {
  /// A report shows nothing that will be another thing tomorrow.
  static let reportStandsStill = Rule(.changingComponent, each: Report.self) { report, _ in
    report.head.texts.flatMap { text in
      zip(text.body.directives, text.components).filter { $0.1?.changesByItself ?? false }.map {
        directive, _ in
        changing(directive.name, at: Location(text.path, directive.nameRange))
      }
    }
  }
}

/// Why a report cannot be frozen as it is: without its five lines, with days that cannot be
/// right, or with what changes by itself.
package func unreadyToFreeze(_ report: Entry<Report>, _ site: SiteModel) -> [Diagnostic] {
  let short = report.head.languages.compactMap { language -> Diagnostic? in
    let count = report.lines.count { $0[language] != nil }
    return count == 5 ? nil : reportLines(count, report.head)
  }
  return Array(short.prefix(1)) + wrongDays(of: report, site)
    + Rule.reportStandsStill.check(site).filter { finding in
      report.head.texts.contains { $0.path == finding.location.path }
    }
    + unwrittenMeasures(report, site)
}

/// What the draft asked for, and nobody has written.
private func unwrittenMeasures(_ report: Entry<Report>, _ site: SiteModel) -> [Diagnostic] {
  let paths = Set(report.head.texts.map(\.path))
  return site.tree.documents.filter { paths.contains($0.path) }.flatMap { document in
    [measureToWrite.nb, measureToWrite.en].flatMap { words in
      document.source.ranges(of: Array(words.utf8)).map { range in
        .notForReaders(words, at: Location(document.path, range))
      }
    }
  }
}

private func changing(_ name: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .changingComponent,
    Wording(
      nb: "«\(name)» viser noe annet når innholdet endres",
      en: "“\(name)” shows something else when content changes"),
    at: place,
    help: Wording(
      nb: "skriv det rapporten skal si, som tekst eller tabell; måltall og aktiviteter er med av seg selv",
      en:
        "write what the report is to say, as text or a table; KPIs and activities are included by themselves")
  )
}

extension Code {
  static let changingComponent = Code(
    "changing-component-in-report", .warning,
    title: Wording(nb: "En rapport viser noe som endrer seg", en: "A report shows something that changes"),
    explanation: Wording(
      nb: "Det som står i en rapport, skal være det samme om ti år, også på papir.",
      en: "What a report says is to be the same in ten years, on paper too."),
    example: Example(
      wrong: "Slik gikk det:\n\n```{arrangementer}\n:antall: 3\n```",
      right: "Slik gikk det: Vi holdt tre arrangementer."))
}
