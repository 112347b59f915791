import Content
import Diagnostics

/// What a report said and how the project stood, as it was written down when the report was frozen.
///
/// A command writes it, whole; nobody changes it afterwards, which its checksum shows.
package struct Snapshot: ContentFacts {
  package var common = Common()

  package init() {}

  /// All of it, since it lies under `content/intern/`; `FrozenReport` has what may be shown.
  package struct Internal: InternalFacts {
    package var recordHead = RecordHead()
    /// What the report said already when it was frozen; both may be added later.
    package var sent: CalendarDate?
    package var archiveReference: String?
    package var texts: [FrozenText] = []
    /// What else the report’s files said, and what was added to them since; empty when it was not written down.
    package var fields: [FrozenField] = []
    /// The periods whose reports were frozen already, so that one that is lost later is missed; those made up left out.
    package var alsoFrozen: [FrozenPeriod] = []
    /// What addenda were found to speak of when they were written down.
    package var corrections: [RecordedCorrection] = []
    package var standing = Standing()
    /// The files that it was made from.
    package var files: [FileDigest] = []
    /// The SHA-256 of all that stands before it.
    package var checksum: String?
    /// Whether the file is as it was written.
    package internal(set) var isIntact = true

    package init() {}
  }

  package static let kindID = KindID("snapshot")

  package static let mayBeProjectOnly = true

  package static let kind = Kind<Snapshot>(
    id: kindID, name: Wording(nb: "øyeblikksbilde", en: "snapshot"),
    folder: FieldName("oyeblikksbilder", "snapshots"),
    form: .internalRecord, addresses: .nowhere, fields: [],
    internalFields: head + Standing.fields.map { $0.within(\Internal.standing) } + proof)

  private static let head: [Field<Internal>] =
    RecordHead.fields(for: .projectOnlyUnsearched).map { $0.within(\Internal.recordHead) } + [
      Field(
        "sendt", "sent", \.sent,
        for: .projectOnlyUnsearched,
        help: Wording(nb: "Dagen rapporten ble sendt.", en: "The day the report was sent."),
        example: "2027-05-20"),
      Field(
        verbatim: "arkivreferanse", "archive-reference", \.archiveReference, for: .projectOnlyUnsearched,
        help: Wording(nb: "Saksnummeret i arkivet.", en: "The case number in the archive."),
        example: "27/01234"
      ),
      Field(
        "tekster", "texts", list: \.texts,
        for: .projectOnlyUnsearched,
        help: Wording(
          nb: "Det rapporten sier, på hvert språk.", en: "What the report says, in each language."),
        example: "[{sprak: nb, tittel: Tertialrapport}]"),
      FrozenField.field(\Internal.fields, for: .projectOnlyUnsearched),
      Field(
        "ogsa-frosset", "also-frozen", list: \.alsoFrozen, for: .projectOnlyUnsearched,
        help: Wording(
          nb: "Periodene som hadde en frosset rapport fra før.",
          en: "The periods that had a frozen report already."),
        example: "[{periode: 2026-T3}]"),
      Field(
        "rettet", "corrections", list: \.corrections,
        for: .projectOnlyUnsearched,
        help: Wording(
          nb: "Det tilleggene gjaldt da de ble ført inn.",
          en: "What the addenda spoke of when they were written down."),
        example: "[{oppforing: kpi/nye-henvendelser, felt: observasjoner, sa: 133, tillegg: 1}]"),
    ]

  private static let proof: [Field<Internal>] = [
    Field(
      "filer", "files", list: \.files,
      for: .projectOnlyUnsearched,
      help: Wording(nb: "Filene verdiene kom fra.", en: "The files that the values came from."),
      example: "[{fil: content/rapporter/2027-t1.md, sha256: 9f86d081884c7d65}]"),
    Field(
      verbatim: "kontrollsum", "checksum", \.checksum, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Viser at ingen har endret filen.", en: "Shows that nobody has changed the file."),
      example: "9f86d081884c7d65"),
  ]
}

extension Snapshot.Internal: DescribedRecord {}

/// What a report said in one language.
package struct FrozenText: FieldGroup {
  package var tag: String?
  package var title: String?
  package var summary: String?
  package var lines: [String] = []
  /// Markdown, in which numbers that change have been written out.
  package var body: String?
  /// The SHA-256 of the Markdown as it was written, without what spaces and line ends may differ in.
  package var written: String?

  package init() {}

  package var language: Language? { tag.flatMap { Language($0) } }

  package static let fields: [Field<FrozenText>] = [
    Field(
      verbatim: "sprak", "language", \.tag, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Språket.", en: "The language."), example: "nb"),
    Field(
      verbatim: "tittel", "title", \.title, for: .everyone,
      help: Wording(nb: "Rapportens tittel.", en: "The title of the report."), example: "Tertialrapport"),
    Field(
      verbatim: "sammendrag", "summary", \.summary, for: .everyone,
      help: Wording(nb: "Rapportens sammendrag.", en: "The summary of the report."), example: "Vi er i rute."),
    Field(
      verbatim: "linjer", "lines", list: \.lines, for: .everyone,
      help: Wording(nb: "Det viktigste, i fem linjer.", en: "The main points, in five lines."),
      example: "[Kampanjen er i rute.]"),
    Field(
      verbatim: "tekst", "text", \.body, for: .everyone,
      help: Wording(nb: "Teksten i rapporten.", en: "The text of the report."), example: "Vi er i rute."),
    Field(
      verbatim: "tekst-sha256", "text-sha256", \.written, for: .projectOnlyUnsearched,
      help: Wording(nb: "Kontrollsummen av teksten i filen.", en: "The checksum of the text in the file."),
      example: "9f86d081884c7d65"),
  ]
}

/// A period whose report was frozen.
package struct FrozenPeriod: FieldGroup, Hashable {
  package var period: ReportingPeriod?

  package init() {}

  init(_ period: ReportingPeriod) { self.period = period }

  package static let fields: [Field<FrozenPeriod>] = [
    Field(
      "periode", "period", \.period, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Perioden.", en: "The period."), example: "2026-T3")
  ]
}

/// A file of the content and its SHA-256.
package struct FileDigest: FieldGroup, Hashable {
  package var path: String?
  package var sha256: String?

  package init() {}

  package init(_ path: String, _ sha256: String) {
    self.path = path
    self.sha256 = sha256
  }

  package static let fields: [Field<FileDigest>] = [
    Field(
      verbatim: "fil", "file", \.path, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Stien.", en: "The path."), example: "content/rapporter/2027-t1.md"),
    Field(
      verbatim: "sha256", "sha256", \.sha256, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Kontrollsummen.", en: "The checksum."), example: "9f86d081884c7d65"),
  ]
}
