import Content
import Diagnostics
import Model
import Writing

extension Command {
  static let data = Command(
    name: "data", words: Wording(nb: "add FIL", en: "add FILE"),
    summary: Wording(nb: "registrer en statistikkfil", en: "register a statistics file"),
    description: Wording(
      nb: """
        Lager kilden til en statistikkfil som du har lastet ned og lagt i content/datakilder: hvor den er hentet, når,
        og kontrollsummen. Ingenting blir hentet fra nettet, verken nå eller når nettstedet bygges. En fil som ikke kan
        leses som statistikk, blir ikke registrert. Er filen for én kommune, skrives den i kilden; er det en annen enn
        nettstedets, må du si det med --municipality.
        """,
      en: """
        Writes the source record of a statistics file that you have downloaded into content/datakilder: where it is from,
        when, and its checksum. Nothing is ever downloaded, neither now nor during a build. A file that cannot be read as
        statistics is not registered. The municipality of a file of one is written in the record; if it is not that of the
        site, say so with --municipality.
        """),
    options: [.root, .source, .licence, .municipality, .asOf],
    places: [.choices(["add"]), .file]
  ) { arguments, environment in
    let language = try environment.language(arguments)
    let words = arguments.words.dropFirst()
    guard words.first == "add" else { throw UsageError.missingWord(Wording(nb: "«add»", en: "“add”")) }
    guard let name = words.dropFirst().first else {
      throw UsageError.missingWord(Wording(nb: "filen", en: "the file"))
    }
    let source = try sourceAddress(arguments)
    let root = arguments.value(of: .root) ?? "."
    // Discarded: what is wrong with the folder is what «check» reports.
    let sources = try await readFolder(root, "content", jobs: 1).value
    let file = try statisticsFile(named: name, among: sources, root: root)
    let moment = try Request.moment(arguments, in: environment)
    let municipality = try await municipality(of: file, among: sources, arguments, at: moment)
    let record = sourceRecord(
      of: file, source: source, licence: arguments.value(of: .licence), municipality: municipality,
      today: moment.today)
    let broken = await errors(in: record, of: file, at: moment)
    guard broken.isEmpty else {
      let files = [file.path: file.bytes, record.path: Array(record.text.utf8)]
      try printError(
        format(
          broken, as: .text, in: language, style: .plain, columns: environment.outputColumns, limit: 20,
          sources: { files[$0] }))
      throw DataRefusal(path: file.path)
    }
    try writeNewFile(Array(record.text.utf8), to: record.path, below: root)
    try printOut(
      Wording(
        nb: "Laget \(record.path). Se at tittelen er riktig, og kjør «story check».",
        en: "Created \(record.path). See that the title is right, and run “story check”.")[language])
    return .fine
  }
}

extension Option {
  static let source = Option(
    name: "--source", value: Wording(nb: "ADRESSE", en: "URL"),
    help: Wording(nb: "hvor filen er hentet", en: "where the file was downloaded"))
  static let licence = Option(
    name: "--licence", value: Wording(nb: "LISENS", en: "LICENCE"),
    help: Wording(nb: "lisensen, for eksempel «CC BY 4.0»", en: "the licence, for example “CC BY 4.0”"))
  static let municipality = Option(
    name: "--municipality", value: Wording(nb: "KODE", en: "CODE"),
    help: Wording(
      nb: "kommunen tallene gjelder, for eksempel K-3303",
      en: "the municipality they are about, for example K-3303"))
}

/// Why a statistics file was not registered; what is wrong with it has been shown.
struct DataRefusal: ReportableError {
  let path: String

  var message: Wording {
    Wording(
      nb: "\(path) er ikke registrert: rett det som står over, først.",
      en: "\(path) was not registered: fix what is listed above first.")
  }
}

/// Where the file is from, without which its numbers cannot be traced.
private func sourceAddress(_ arguments: Arguments) throws(UsageError) -> String {
  let expected = Wording(
    nb: "adressen filen er hentet fra, for eksempel https://data.ssb.no/…",
    en: "the address it was downloaded from, such as https://data.ssb.no/…")
  guard let source = arguments.value(of: .source) else { throw .missingValue("--source", expected) }
  guard ["https://", "http://"].contains(where: source.lowercased().hasPrefix) else {
    throw .badValue("--source", source, expected)
  }
  return source
}

/// The municipality that the numbers are said to be of, or else the one that the file is of, when the site is about it.
private func municipality(
  of file: SourceFile, among sources: SourceTree, _ arguments: Arguments, at moment: Moment
) async throws -> String? {
  if let said = arguments.value(of: .municipality) { return said }
  let settings = sources.files.filter { ["content/nettsted.yml", "content/site.yml"].contains($0.path) }
  let record = sourceRecord(of: file, source: "", licence: nil, municipality: nil, today: moment.today)
  let written = SourceFile(path: record.path, bytes: Array(record.text.utf8))
  // Discarded: what is wrong in the files is found when the record is checked.
  let site = await readModel(of: SourceTree(files: settings + [file, written]), at: moment, jobs: 1).value
  guard let place = site.onlyMunicipality(of: file) else { return nil }
  let ours = site.site?.facts.municipalities ?? []
  guard ours.isEmpty || ours.contains(where: { isSameMunicipality($0, place.code) }) else {
    throw OtherMunicipality(path: file.path, code: place.code, name: place.label, ours: ours[0])
  }
  return place.code
}

/// Why a statistics file of another municipality was not registered.
struct OtherMunicipality: ReportableError {
  let path: String
  let code: String
  let name: String
  let ours: String

  var message: Wording {
    let place = name == code ? code : "\(code) \(name)"
    return Wording(
      nb:
        "\(path) er ikke registrert: tallene er for kommune \(place), men nettstedet er for \(ours). Hent filen på nytt, eller skriv --municipality \(code) hvis den er til sammenligning.",
      en:
        "\(path) was not registered: its numbers are of municipality \(place), but the site is of \(ours). Download it again, or write --municipality \(code) if it is for comparison."
    )
  }
}

/// What is wrong with a file and its record, as a check would find it once they lie in the content.
private func errors(in record: NewFile, of file: SourceFile, at moment: Moment) async -> [Diagnostic] {
  let written = SourceFile(path: record.path, bytes: Array(record.text.utf8))
  let found = await readModel(of: SourceTree(files: [file, written]), at: moment, jobs: 1).findings
  return found.filter { $0.severity == .error && [file.path, record.path].contains($0.location.path) }
}

private func statisticsFile(
  named word: String, among sources: SourceTree, root: String
) throws(UsageError) -> SourceFile {
  let folders = ["content/datakilder/", "content/data-sources/"]
  let files = sources.files.filter { file in
    folders.contains { file.path.hasPrefix($0) }
      && (file.path.hasSuffix(".json") || file.path.hasSuffix(".csv"))
  }
  let name = word.split(separator: "/").last.map(String.init) ?? word
  let found = files.filter { $0.path == word || $0.path.hasSuffix("/" + name) }
  guard let file = found.first, found.count == 1 else {
    throw .unknownFile(
      word, nearest: nearestName(to: "content/datakilder/" + name, among: files.map(\.path).sorted()))
  }
  return file
}
