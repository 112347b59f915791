/// Every word that the status page says by itself; its key in `status-words/nb.yml` is the name in kebab-case.
enum StatusWord: String, CaseIterable {
  case `internal`, internalNote, title, skip, contents, asOf, otherLanguage
  case notPublished, notPublishedLink, examplesCounted, example, none, notSet, yes, provisional
  case overview, overviewIntro, counts
  case kpis, kpisIntro, value, period, target, targetBy, expected, deviation, trend, freshness, owner, source
  case definition, thresholds, thresholdsDefault, comment, missingFor, chart, chartPoint, chartTarget
  case financing, financingIntro, goal, agreed, received, sums, money, inKind, total, shareOfGoal, partners,
    partner
  case form, delivered, runsFrom, runsTo, agreement, withoutSum, endingAgreements, endedAgreements
  case plan, planIntro, overdue, dueThisTertial, withoutOwner, stale, budget, spent, overBudget, activity,
    status,
    statusFrom
  case deadline, nextStep, cause, measure, risk, noArea
  case yearWheel, yearWheelIntro, meetingType, planned, held, required, asPlanned, nextMeeting, meetings, date
  case meeting, subject, minutes, attendance
  case documents, document, adoptedBy, adoptedOn, validTo, expiredDocument
  case strategy, strategyPart, campaigns, campaign, phase, results
  case content, contentIntro, findingsByOwner, errors, warnings, advice, withoutRole, reviewOverdue, reviewBy
  case missingTranslations, outdatedTranslations, language, expiring, expiresOn, examplesLeft
  case hidden, reason, entry, kind, file, unreadable
  case consents, consentsIntro, person, consentSubject, expiry, usedBy
  case schedule, when, change
  case build, version, commit, noCommit, publication, mode, changes, noChanges, added, changed, removed
  case findings, findingsIntro, noFindings, help, line, note
  case tertialReport, sentOn, notSent, notWritten, archiveReference, lines, snapshot, activities
}

extension StatusWord {
  /// `not-published` for `notPublished`.
  var key: String { kebab(rawValue) }
}

/// A name in lower case with hyphens for its capitals.
func kebab(_ name: String) -> String {
  name.reduce(into: "") { result, character in
    if character.isUppercase { result += "-" }
    result += character.lowercased()
  }
}
