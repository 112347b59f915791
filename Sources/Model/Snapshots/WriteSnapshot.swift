import Arithmetic
import Content
import Diagnostics

extension Snapshot.Internal {
  /// Where the snapshot of a period lies: `content/intern/oyeblikksbilder/2027-t1.json`.
  package static func path(of period: ReportingPeriod, in folder: String = "content") -> String {
    "\(folder)/intern/\(Snapshot.kind.folder.nb)/\(period.code.lowercased()).json"
  }

  /// The file, the same bytes for the same snapshot: JSON with a line for each thing, the checksum last.
  package func file(isExample: Bool) -> [UInt8] {
    var members: [(String, JSONText?)] = [
      ("format", .number(1)), ("rapportperiode", JSONText(period?.code)), ("frosset", JSONText(frozen?.iso)),
      ("rapport", JSONText(report)), ("nettsted", JSONText(siteName)), ("verktoy", JSONText(tool)),
      ("commit", JSONText(commit)),
      ("eksempel", JSONText(yes: isExample)), ("sendt", JSONText(sent?.iso)),
      ("arkivreferanse", JSONText(archiveReference)), ("tekster", .array(texts.map(\.json))),
      ("felt", fields.isEmpty ? nil : .array(fields.map(\.json))),
      ("ogsa-frosset", alsoFrozen.isEmpty ? nil : .array(alsoFrozen.map(\.json))),
      ("rettet", corrections.isEmpty ? nil : .array(corrections.map(\.json))),
    ]
    members += standing.members
    members.append(("filer", .array(files.map(\.json))))
    return record(members)
  }

  /// Whether the bytes of a snapshot or its public part end with the checksum of what stands before it; line ends may be
  /// those of Windows.
  package static func isIntact(_ written: [UInt8]) -> Bool {
    let bytes = written.filter { $0 != 0x0D }
    let length = ending(after: []).count
    guard bytes.count > length else { return false }
    let text = Array(bytes.dropLast(length))
    return bytes == text + ending(after: text)
  }
}

extension FrozenReport {
  /// Where the public part of a period’s report lies: `content/frosne-rapporter/2027-t1.json`.
  package static func path(of period: ReportingPeriod, in folder: String = "content") -> String {
    "\(folder)/\(kind.folder.nb)/\(period.code.lowercased()).json"
  }

  /// The file, the same bytes for the same report.
  package func file(isExample: Bool) -> [UInt8] {
    record([
      ("format", .number(1)), ("rapportperiode", JSONText(period?.code)), ("frosset", JSONText(frozen?.iso)),
      ("per", JSONText(asOf?.iso)), ("rapport", JSONText(report)), ("nettsted", JSONText(siteName)),
      ("verktoy", JSONText(tool)), ("commit", JSONText(commit)), ("eksempel", JSONText(yes: isExample)),
      ("tekster", .array(texts.map(\.json))),
      ("felt", fields.isEmpty ? nil : .array(fields.map(\.json))),
      ("maltall", .array(kpis.map(\.json))), ("aktiviteter", .array(activities.map(\.json))),
    ])
  }
}

/// A JSON file with a line for each thing, and its checksum last.
private func record(_ members: [(String, JSONText?)]) -> [UInt8] {
  let text = Array(("{\n" + lines(members) + ",\n").utf8)
  return text + ending(after: text)
}

private func ending(after text: [UInt8]) -> [UInt8] {
  Array("  \"kontrollsum\": \"\(Content.sha256(text))\"\n}\n".utf8)
}

/// Each member on a line, and each item of a list.
private func lines(_ members: [(String, JSONText?)]) -> String {
  members.compactMap { name, value -> String? in
    guard let value else { return nil }
    guard case .array(let items) = value, !items.isEmpty else { return "  \"\(name)\": \(value.text)" }
    return "  \"\(name)\": [\n" + items.map { "    " + $0.text }.joined(separator: ",\n") + "\n  ]"
  }.joined(separator: ",\n")
}

extension JSONText {
  fileprivate init?(_ text: String?) {
    guard let text else { return nil }
    self = .string(text)
  }

  fileprivate init?(_ number: Decimal?) {
    guard let number else { return nil }
    self = .decimal(number.plain)
  }

  /// Nil for no, which is what is meant when nothing is written.
  fileprivate init?(yes flag: Bool?) {
    guard flag == true else { return nil }
    self = .flag(true)
  }

  fileprivate init?(_ words: LocalizedText) {
    guard !words.values.isEmpty else { return nil }
    self = .object(words.values.map { ($0.language.tag, .string($0.value)) })
  }

  /// Without what has no value.
  fileprivate static func record(_ members: KeyValuePairs<String, JSONText?>) -> JSONText {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }
}

extension FrozenText {
  fileprivate var json: JSONText {
    .record([
      "sprak": JSONText(tag), "tittel": JSONText(title), "sammendrag": JSONText(summary),
      "linjer": .array(lines.map(JSONText.string)), "tekst": JSONText(body),
      "tekst-sha256": JSONText(written),
    ])
  }
}

extension FrozenField {
  fileprivate var json: JSONText {
    .record([
      "sprak": JSONText(tag), "felt": JSONText(name), "verdi": JSONText(value),
      "fort": JSONText(recorded?.iso),
    ])
  }
}

extension FrozenPeriod {
  fileprivate var json: JSONText { .record(["periode": JSONText(period?.code)]) }
}

extension RecordedCorrection {
  fileprivate var json: JSONText {
    .record([
      "oppforing": JSONText(entry), "felt": JSONText(field), "sa": JSONText(now),
      "tillegg": JSONText(addenda),
    ])
  }
}

extension FileDigest {
  fileprivate var json: JSONText { .record(["fil": JSONText(path), "sha256": JSONText(sha256)]) }
}

extension Standing {
  fileprivate var members: [(String, JSONText?)] {
    [
      ("per", JSONText(day?.iso)), ("maltall", .array(kpis.map(\.json))),
      ("aktiviteter", .array(activities.map(\.json))), ("penger", money?.json),
      ("avtaler", .array(agreements.map(\.json))), ("personer", .array(people.map(\.json))),
      ("moter", .array(meetings.map(\.json))),
    ]
  }
}

extension KPIStanding {
  fileprivate var json: JSONText {
    .record([
      "id": JSONText(id), "tittel": JSONText(title), "apen": JSONText(yes: isPublic), "eier": JSONText(owner),
      "enhet": JSONText(unit?.name.nb), "lys": JSONText(light?.rawValue), "grunn": JSONText(reason?.rawValue),
      "verdi": JSONText(value), "periode": JSONText(period?.code), "sum": JSONText(yes: isSum),
      "forelopig": JSONText(yes: isProvisional), "pagar": JSONText(yes: isRunning),
      "malt": JSONText(measured), "malt-periode": JSONText(measuredPeriod?.code), "mal": JSONText(target),
      "mal-periode": JSONText(targetPeriod?.code), "forventet": JSONText(expected),
      "forventet-til": JSONText(expectedEnd),
      "avvik": JSONText(deviation), "avvik-av": JSONText(deviationBasis?.rawValue),
      "aret-for": JSONText(yearBefore), "aret-for-forelopig": JSONText(yes: isYearBeforeProvisional),
      "tendens": JSONText(trend?.rawValue),
      "ferskhet": JSONText(freshness?.rawValue),
      "definisjon-sha256": JSONText(terms.definition), "retning": JSONText(terms.direction?.name.nb),
      "opptelling": JSONText(terms.accumulation?.name.nb), "utgangspunkt": JSONText(terms.baseline),
      "utgangspunkt-periode": JSONText(terms.baselinePeriod?.code), "gul": JSONText(terms.yellow),
      "rod": JSONText(terms.red),
      "delmal": terms.milestones.isEmpty ? nil : .array(terms.milestones.map(\.json)),
      "bane": JSONText(terms.path?.name.nb), "slingringsmonn": JSONText(terms.tolerance),
      "rytme": JSONText(terms.cadence?.name.nb), "ventetid": JSONText(terms.grace?.value),
      "brudd": terms.breaks.isEmpty ? nil : .array(terms.breaks.map(\.json)),
    ])
  }
}

extension FrozenMilestone {
  fileprivate var json: JSONText { .record(["periode": JSONText(period?.code), "verdi": JSONText(value)]) }
}

extension FrozenBreak {
  fileprivate var json: JSONText { .record(["periode": JSONText(period?.code)]) }
}

extension ActivityStanding {
  fileprivate var json: JSONText {
    .record([
      "id": JSONText(id), "tittel": JSONText(title), "apen": JSONText(yes: isPublic),
      "akse": JSONText(axis?.name.nb), "eier": JSONText(owner),
      "lys": JSONText(light?.rawValue), "status": JSONText(status?.name.nb),
      "status-dato": JSONText(statusDate?.iso), "senere-status": JSONText(laterStatus?.name.nb),
      "senere-dato": JSONText(laterDate?.iso), "fra": JSONText(from?.iso), "til": JSONText(to?.iso),
      "neste-steg": JSONText(nextStep), "neste-steg-frist": JSONText(nextStepBy?.iso),
      "over-frist": JSONText(yes: isOverdue),
      "gammel": JSONText(yes: isStale), "budsjett": JSONText(budget), "brukt": JSONText(spent),
      "avviksarsak": JSONText(deviationCause), "tiltak": JSONText(measure), "risiko": JSONText(risk),
    ])
  }
}

extension MoneyStanding {
  fileprivate var json: JSONText {
    .record([
      "ar": JSONText(year?.code), "lys": JSONText(light?.rawValue), "mal": JSONText(goal),
      "avtalt-penger": JSONText(agreedMoney), "avtalt-annet": JSONText(agreedInKind),
      "avtalt-uvisst": JSONText(agreedUnknown), "mottatt-penger": JSONText(receivedMoney),
      "mottatt-annet": JSONText(receivedInKind), "mottatt-uvisst": JSONText(receivedUnknown),
      "budsjett": JSONText(budget), "brukt": JSONText(spent),
    ])
  }
}

extension FrozenActivity {
  fileprivate var json: JSONText {
    .record([
      "id": JSONText(id), "tittel": JSONText(title), "lys": JSONText(light?.rawValue),
      "status": JSONText(status?.name.nb), "status-dato": JSONText(statusDate?.iso), "til": JSONText(to?.iso),
      "neste-steg": JSONText(nextStep),
    ])
  }
}

extension AgreementStanding {
  fileprivate var json: JSONText {
    .record([
      "id": JSONText(id), "tittel": JSONText(title), "form": JSONText(form?.name.nb),
      "avtalt": JSONText(agreed), "mottatt": JSONText(received), "fra": JSONText(from?.iso),
      "til": JSONText(to?.iso), "tilstand": JSONText(state?.rawValue),
    ])
  }
}

extension PersonStanding {
  fileprivate var json: JSONText {
    .record([
      "id": JSONText(id), "navn": JSONText(name), "verv": JSONText(post?.name.nb),
    ])
  }
}

extension MeetingStanding {
  fileprivate var json: JSONText {
    .record([
      "id": JSONText(id), "tittel": JSONText(title), "apen": JSONText(yes: isPublic),
      "type": JSONText(type?.name.nb), "dato": JSONText(date?.iso), "tilstand": JSONText(state?.rawValue),
    ])
  }
}
