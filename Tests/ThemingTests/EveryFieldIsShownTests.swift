import Content
import Model
import Testing
import Theming

/// What is documented, and filled in, stands where somebody reads it: a field that no page shows is a field that vanishes unheard.
@Suite struct EveryFieldIsShownTests {
  @Test(
    "Every documented field that holds words or a number stands on the public site or on the status page",
    arguments: AnyKind.all.filter { !$0.form.isRecord && !isOfTheTool.contains($0.id) }.map(\.folder.nb))
  func shown(folder: String) async throws {
    let kind = try #require(AnyKind.all.first { $0.folder.nb == folder })
    let entry = FilledEntry(kind)
    let site = try await publicPages(entry.files, on: (2027, 3, 1))
    let status = try await statusSite(
      of: entry.files.merging(["nettsted.yml": siteFile]) { own, _ in own }.map {
        SourceFile(path: "content/" + $0.key, bytes: Array($0.value.utf8))
      }, on: CalendarDate(year: 2027, month: 3, day: 1) ?? CalendarDate(dayNumber: 0))
    let pages = site.pages.map(\.html).map(asRead).joined()
    let inside = status.filter { $0.key.hasSuffix(".html") }.map { asRead($0.value) }.joined()
    #expect(!pages.isEmpty && !inside.isEmpty)
    let vanished = entry.markers.filter { marker in
      !(inside.contains(marker.text) || !marker.isInternal && pages.contains(marker.text))
    }
    let unheard = vanished.map(\.field).filter { shownOtherwise(than: $0, of: folder) == nil }
    #expect(unheard == [], "no page shows them")
    // What has got its page is no exception any more.
    let shown = entry.markers.map(\.field).filter { field in !vanished.contains { $0.field == field } }
    #expect(shown.filter { exceptions["\(folder): \($0)"] != nil } == [], "they are shown now")
  }
}

/// Kinds that steer the tool and have no readers.
private let isOfTheTool: Set<KindID> = [KindID("allowed-text"), KindID("publication")]

/// Fields that stand on no page, and why.
private func shownOtherwise(than field: String, of folder: String) -> String? {
  exceptions["\(folder): \(field)"] ?? exceptions[field]
}

private let exceptions: [String: String] = [
  "tidligere-adresser": "they lead on to the page, in the rules for the server",
  "sokeord": "the search reads them, of what has a page",
  "beslutninger.vedtak": "a decision that is made waits for nobody; the log of reports has it",
  "rapportlogg: rapporter.fil": "a fingerprint, which rules compare",
  "samtykker: kanaler": "rules compare them with where it is shown",
  "rapporter: kilder.tittel": "the report of the test is not sent, and has no public page",
  "rapporter: kilder.adresse": "the report of the test is not sent, and has no public page",
  "rapporter: sammendrag": "the report of the test is not sent, and has no public page",
  "rapporter: arkivreferanse": "it is shown once the report is sent",
  "partnere: organisasjonsnummer": "rules tell companies of one name apart by it",
  "partnere: ar.godkjent": "it is shown of goods and services, and the test has no form",
  "partnere: ar.betalt": "it is shown of money, and the test has no form",
  "datakilder: nettsted": "the source stands with the KPIs that refer to it, and the test has none",
  "datakilder: lisens": "the source stands with the KPIs that refer to it, and the test has none",
  "datakilder: merknader": "the notes stand with the KPIs that refer to it, and the test has none",
  "datakilder: sha256": "a fingerprint, which rules compare",
  "datakilder: kodeliste": "rules read it",
  "datakilder: kommune": "rules read it",
  // Not shown, and left so: a source has no page of its own.
  "datakilder: kilder.tittel": "a source of a source", "datakilder: kilder.adresse": "a source of a source",
  "datakilder: sammendrag": "a source has no page and no list",
  "maltall: mal.delmal.verdi": "a milestone bends the way to the target, which is drawn",
  "maltall: mal.slingringsmonn": "the light follows from it",
  "maltall: ventetid": "the light follows from it", "maltall: storste-hopp": "a rule compares with it",
  "maltall: utvalg.dimensjon": "it finds the series", "maltall: utvalg.kode": "it finds the series",
  "arrangementer: kontakt.telefon": "a word is no number that one can call",
  // Not shown, and left so: no card of the status page is about single events.
  "arrangementer: budsjett": "no card is about events", "arrangementer: deltakere": "no card is about events",
  "nettsted: tidligere-mapper": "they lead on, in the rules for the server",
  "nettsted: meny.tekst": "the page that it leads to is not in the test",
  "nettsted: kommunenumre": "rules read them",
  "nettsted: verdier.navn": "they stand on the page about the project, which the test lacks",
  "nettsted: verdier.beskrivelse": "they stand on the page about the project, which the test lacks",
  "nettsted: faser.navn": "they stand on the page about the project, which the test lacks",
  "nettsted: roller": "they are read where a role is named",
  "nettsted: kontakttelefon": "a word is no number that one can call",
  "nettsted: pressekontakt.rolle": "it stands on the page for the media, which the test lacks",
  "nettsted: pressekontakt.adresse": "it stands on the page for the media, which the test lacks",
  "nettsted: pressekontakt.telefon": "a word is no number that one can call",
  "nettsted: sikkerhetskontakt": "it stands in security.txt",
  "nettsted: klarsprak.lix": "a limit of a rule", "nettsted: klarsprak.setning": "a limit of a rule",
  "nettsted: regler.kode": "it weighs a rule",
  "nettsted: eier-innhold": "it is shown when the content waits for somebody",
]

/// An entry of a kind with every documented field that holds words or a number, each with a word of its own.
private struct FilledEntry {
  struct Marker {
    let field: String
    let text: String
    let isInternal: Bool
  }

  private(set) var files: [String: String] = [:]
  private(set) var markers: [Marker] = []
  private let given: [String: String]
  private var isInternal = false

  init(_ kind: AnyKind) {
    given = givenValues[kind.folder.nb] ?? [:]
    let own = kind.form.isInternal ? [] : lines(of: kind.fields)
    isInternal = true
    let inside = lines(of: kind.internalFields)
    let name = kind.folder.nb
    switch kind.form {
    case .document: files["\(name)/fylt.md"] = "---\n\(own.joined())---\n\nEn tekst.\n"
    case .register: files["\(name)/fylt.yml"] = own.joined()
    case .single: files["\(name).yml"] = own.joined()
    case .internalRegister, .internalRecord, .record: break
    }
    let folder = kind.form == .single ? "intern/\(name).yml" : "intern/\(name)/fylt.yml"
    if !inside.isEmpty { files[folder] = inside.joined() }
    if name == "nettsted" {
      files["sider/om.md"] = "---\ntittel: Om\nsammendrag: Om oss.\n---\n\nEn tekst.\n"
    }
  }

  private mutating func lines(of fields: [FieldDescription]) -> [String] {
    fields.compactMap { field in
      value(of: field, at: field.name.nb).map { "\(field.name.nb): \($0)\n" }
    }
  }

  private mutating func value(of field: FieldDescription, at path: String) -> String? {
    if let value = given[path] ?? common[path] { return value.isEmpty ? nil : value }
    return value(of: field.type, at: path) ?? (field.requirement == .required ? field.example : nil)
  }

  private mutating func value(of type: FieldType, at path: String) -> String? {
    switch type {
    case .text: return "Ordet \(word(at: path)) her"
    case .wholeNumber, .decimalNumber, .kroner: return number(at: path)
    case .webAddress, .destination: return "https://www.eksempel.no/\(word(at: path))"
    case .sitePath: return "/\(word(at: path))/"
    case .localized(let inner): return value(of: inner, at: path)
    case .list(let element): return value(of: element, at: path).map { "[\($0)]" }
    case .group(let fields): return group(fields, at: path)
    case .byYear(let fields): return group(fields, at: path).map { "{2027: \($0)}" }
    // Days, choices and what is ticked are shown by words of the theme.
    case .yesNo, .date, .dateAndTime, .period, .reportingPeriod, .fileName, .choice, .language, .reference:
      return nil
    }
  }

  private mutating func group(_ fields: [FieldDescription], at path: String) -> String? {
    let parts = fields.compactMap { field in
      value(of: field, at: "\(path).\(field.name.nb)").map { "\(field.name.nb): \($0)" }
    }
    return parts.isEmpty ? nil : "{\(parts.joined(separator: ", "))}"
  }

  private mutating func word(at path: String) -> String {
    let word = "zq\(markers.count + 100)ekt"
    markers.append(Marker(field: path, text: word, isInternal: isInternal))
    return word
  }

  private mutating func number(at path: String) -> String {
    let number = String(71_301 + markers.count * 17)
    markers.append(Marker(field: path, text: number, isInternal: isInternal))
    return number
  }
}

/// Without what stands between the digits of a number.
private func asRead(_ html: String) -> String {
  html.filter { $0 != "\u{a0}" && $0 != "\u{202f}" && $0 != "\u{2060}" && $0 != " " }
}

/// What is to stand in a field that not any word fits, or that would hide the others; nothing leaves the field out.
private let common: [String: String] = [
  "sprak": "", "publiseres": "", "utloper": "", "utkast": "", "eksempel": "", "oversatt-fra": "",
  "adresse": "", "bilde": "", "bilde-alt": "", "bilde-pynt": "", "bilde-fokus": "", "bilde-kreditering": "",
  "bilde-lisens": "", "bilde-samtykke": "", "bilder": "", "rekkefolge": "",
]

private let givenValues: [String: [String: String]] = [
  // The former place is shown of what is moved.
  "arrangementer": ["start": "2027-06-17 18:30", "slutt": "2027-06-17 20:30", "status": "flyttet"]
]
