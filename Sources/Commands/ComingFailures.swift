import Content
import Diagnostics
import Model
import Rules
import Theming
import Writing

/// What will keep the site from being built when something next appears or disappears by itself, while nothing does now: found by
/// reading the same content as it will be meant then. So nobody learns of it at the hour at which a page should have gone.
///
/// The next moments alone, fewer the larger the site is: each is looked at while it is among them. Nothing is made for it: of
/// leaks, what open entries say is searched, and not their pages.
///
/// `findings` are what is wrong with it now, its list of pages included: without an error among them nothing need be looked for.
func comingFailures(
  of analysis: Analysis, _ request: Request, besides findings: [Diagnostic]
) async -> [Diagnostic] {
  let site = analysis.site
  let moments = site.comingMoments.prefix(mostMoments(for: site))
  guard !moments.isEmpty else { return [] }
  // What is wrong already is said as that, also where it was found while the files were read.
  var reported = Set(findings.filter { $0.severity == .error }.map(Failure.init))
  if findings.count(of: .error) > 0 {
    reported.formUnion(await errors(in: Diagnosed(site, []), analysis, request).map(Failure.init))
  }
  var (coming, before) = ([Diagnostic](), site)
  for moment in moments {
    let later = site.at(moment)
    var found = await errors(in: later, analysis, request)
    found += await leaks(in: later.value, after: before, analysis, request)
    for error in found where reported.insert(Failure(error)).inserted {
      coming.append(.coming(error, at: moment))
    }
    before = later.value
  }
  return coming
}

/// What is looked at costs about a sixth of a build for each moment.
private func mostMoments(for site: SiteModel) -> Int { max(2, min(4, 800 / max(1, site.heads.count))) }

/// By what one error is told from another.
private struct Failure: Hashable {
  let code: String
  let place: Location

  init(_ error: Diagnostic) {
    code = error.code.name
    place = error.location
  }
}

private func errors(
  in site: Diagnosed<SiteModel>, _ analysis: Analysis, _ request: Request
) async -> [Diagnostic] {
  let pages = render(
    PublicSite(site.value), theme: analysis.theme,
    Support(pictures: .available, search: .available, for: .list))
  let links = checkSiteLinks(of: site.value, in: pages.value)
  let facts = await factErrors(in: site.value, jobs: request.jobs)
  return (site.findings + facts + pages.findings + links.findings).filter { $0.severity == .error }
}

/// What may not be read then, in what entries say: in those that are new, all that is secret; in every one, what has lost its
/// consent.
private func leaks(
  in site: SiteModel, after before: SiteModel, _ analysis: Analysis, _ request: Request
) async -> [Diagnostic] {
  let new = site.files(shownUnlikeIn: before)
  let hasLostConsent = site.hidden.contains { $0.value == .withoutConsent && before.hidden[$0.key] == nil }
  guard !new.isEmpty || hasLostConsent else { return [] }
  var secrets = confidential(in: site, .all)
  // Discarded: what nobody can read is told of today, and will be no other then.
  for file in await internalFiles(of: analysis, request).value { secrets.texts += file.confidentialTexts }
  let gate = await LeakGate(secrets, theme: analysis.themeSources.files, jobs: request.jobs)
  let lost = before.files(shownUnlikeIn: site).intersection(secrets.withdrawn)
  let (appearing, others) = (
    secrets.said.filter { new.contains($0.path) }, secrets.said.filter { !new.contains($0.path) }
  )
  return gate.findings(in: appearing)
    + (lost.isEmpty ? [] : gate.findings(in: others).filter { lost.contains($0.location.path) })
}

extension Diagnostic {
  fileprivate static func coming(_ error: Diagnostic, at moment: Instant) -> Diagnostic {
    let time = TimeZone.oslo.localTime(of: moment).iso.split(separator: "T")
    let (day, clock) = (time[0], time.count > 1 ? time[1] : "00:00")
    let help =
      error.help
      ?? Wording(
        nb: "\(run: "story explain \(error.code.name)")", en: "\(run: "story explain \(error.code.name)")")
    return Diagnostic(
      .failsWhenDue,
      Wording(
        nb:
          "fra \(day) kl. \(clock.replacing(":", with: ".")) kan ikke nettstedet bygges: \(quoting: error.message.phrase(.nb))",
        en: "from \(day) at \(clock) the site cannot be built: \(quoting: error.message.phrase(.en))"),
      at: error.location,
      help: Wording(
        nb: "rett det før den tid: \(quoting: help.phrase(.nb))",
        en: "put it right before then: \(quoting: help.phrase(.en))"),
      notes: error.notes)
  }
}

extension Code {
  static let failsWhenDue = Code(
    "fails-when-due", .warning,
    title: Wording(nb: "Byggingen vil stoppe av seg selv", en: "The build will fail by itself"),
    explanation: Wording(
      nb:
        "Når noe blir synlig eller borte på et tidspunkt som står i innholdet, eller et samtykke går ut, blir noe annet feil. Da kan ikke nettstedet bygges, så det som skulle bli borte, blir stående. Verktøyet prøver de neste tidspunktene på forhånd.",
      en:
        "When something appears or disappears at a time that the content says, or a consent ends, something else becomes wrong. The site cannot be built then, so what should have gone stays. The tool tries the next times in advance."
    ),
    steps: Wording(
      nb:
        "Rett det meldingen sier, før tidspunktet. «story check --as-of 2027-03-01T08:00» viser hvordan det blir da.",
      en:
        "Put right what the message says before that time. “story check --as-of 2027-03-01T08:00” shows how it will be."
    ))
}
