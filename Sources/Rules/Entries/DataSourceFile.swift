import Diagnostics
import Model

extension Rule {
  /// The statistics file is checked in, and is the one that was fetched.
  static let dataSourceFile = Rule(.dataFileMissing, .dataFileChanged, each: DataSource.self) {
    source, site in
    guard let path = source.dataPath, !site.unreadable.contains(path) else { return [] }
    guard let file = site.dataFiles[path] else { return [missing(source, site)] }
    guard let written = source.sha256?.lowercased(), written != file.sha256 else { return [] }
    return [
      Diagnostic(
        .dataFileChanged,
        Wording(
          nb: "filen er en annen enn den som ble registrert",
          en: "the file is not the one that was registered"
        ),
        at: source.head.place(of: "sha256"),
        help: Wording(
          nb:
            "filen har «\(file.sha256)», her står «\(written)». Hent den på nytt, eller rett linjen og «hentet»",
          en:
            "the file has “\(file.sha256)”, but this says “\(written)”. Download the file again, or correct this and “fetched”"
        )
      )
    ]
  }
}

private func missing(_ source: Entry<DataSource>, _ site: SiteModel) -> Diagnostic {
  let name = source.file?.text ?? ""
  let beside = site.dataFiles.keys.filter { $0.hasPrefix(source.head.folder + "/") }
    .map { String($0.dropFirst(source.head.folder.count + 1)) }.sorted()
  let nearest = nearestName(to: name, among: beside)
  return Diagnostic(
    .dataFileMissing,
    Wording(
      nb: "det ligger ingen JSON- eller CSV-fil her med navnet «\(name)»",
      en: "there is no JSON or CSV file here called “\(name)”"),
    at: source.head.place(of: "fil"),
    help: Proposal(nearest, insteadOf: name).map(Wording.didYouMean)
      ?? Wording(
        nb: "legg filen i «\(source.head.folder)»", en: "put the file in “\(source.head.folder)”"),
    fixIts: certainName(for: name, among: beside.map { [$0] }).map {
      [FixIt(at: source.head.place(of: "fil"), replacement: $0)]
    } ?? [])
}

extension Code {
  static let dataFileMissing = Code(
    "data-file-missing", .error, title: Wording(nb: "Datafilen mangler", en: "The data file is missing"),
    explanation: Wording(
      nb:
        "Statistikken hentes aldri mens nettstedet bygges. Filen ligger ved siden av, som JSON-stat eller CSV.",
      en:
        "Statistics are never downloaded during a build. The file must be beside this one, as JSON-stat or CSV."
    ),
    example: Code.Example(wrong: "fil: folketall.csv", right: "fil: eksempel.csv"))

  static let dataFileChanged = Code(
    "data-file-changed", .error, title: Wording(nb: "Datafilen er endret", en: "The data file has changed"),
    explanation: Wording(
      nb: "Sjekksummen (sha256) viser at filen er den som ble hentet. Nå stemmer den ikke.",
      en: "The checksum (sha256) shows whether the file is the one that was downloaded. It no longer matches."
    ),
    example: Code.Example(
      wrong: "sha256: 00ff", right: "sha256: 47ba714a5518029d6bc2c2a5d25eab8cfec87913e599dd26e47ec6e0266116af"
    ))
}
