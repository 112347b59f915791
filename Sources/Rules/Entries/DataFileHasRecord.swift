import Diagnostics
import Model

extension Rule {
  /// A statistics file without a record is read by nobody: neither its numbers nor its source are shown.
  static let dataFileHasRecord = Rule(.dataFileUnused) { site in
    let sources = site.all(DataSource.self)
    let named = Set(sources.compactMap(\.dataPath))
    // A record that cannot be read, or that leads to no file, may be the one that means it.
    let areKnown = sources.allSatisfy { source in
      !source.head.isUnreadable && source.dataPath.map { site.dataFiles[$0] != nil } ?? false
    }
    guard areKnown else { return [] }
    // Last year’s file may be kept beside this year’s: the last of a series is the one in use.
    let last = Dictionary(named.map { (series(of: $0), $0) }, uniquingKeysWith: max)
    let unused = site.dataFiles.keys.sorted().filter { path in
      liesAmongSources(path) && !named.contains(path) && !(last[series(of: path)].map { $0 > path } ?? false)
    }
    return unused.map { path in
      Diagnostic(
        .dataFileUnused,
        Wording(nb: "ingen datakilde bruker filen", en: "no data source uses the file"),
        at: Location(path, 0..<0),
        help: Wording(
          nb:
            "\(run: "story data add \(path.split(separator: "/").last ?? "") --source https://…"), eller slett filen",
          en:
            "\(run: "story data add \(path.split(separator: "/").last ?? "") --source https://…"), or delete the file"
        ))
    }
  }

  /// The file was fetched after the statistics that it holds were made.
  static let dataFileIsFetchedInTime = Rule(.fetchedBeforeMade, each: DataSource.self) { source, site in
    guard source.common.isExample != true, let path = source.dataPath,
      let made = site.datasets[path]?.dataset?.updated,
      let fetched = source.fetched,
      // It may be the day before in another zone of time.
      fetched < made.adding(days: -1)
    else { return [] }
    return [
      Diagnostic(
        .fetchedBeforeMade,
        Wording(
          nb: "filen sier at tallene er fra \(made.iso), som er etter at den er hentet",
          en: "the file says that its numbers are of \(made.iso), which is after it was fetched"),
        at: source.head.place(of: "hentet"),
        help: Wording(
          nb: "skriv dagen denne filen ble hentet", en: "write the day that this file was fetched"))
    ]
  }
}

/// What the files of each year are called alike: «tall-2026.csv» without its year, or without its day.
private func series(of path: String) -> String {
  var name = ""
  var hasYear = false
  var rest = path[...]
  while let start = rest.firstIndex(where: \.isNumber) {
    let digits = rest[start...].prefix(while: \.isNumber)
    let isYear = [4, 6, 8].contains(digits.count) && (digits.hasPrefix("19") || digits.hasPrefix("20"))
    hasYear = hasYear || isYear
    name += rest[..<start] + (isYear || hasYear && digits.count < 3 ? "#" : digits)
    rest = rest[digits.endIndex...]
  }
  return name + rest
}

private func liesAmongSources(_ path: String) -> Bool {
  let folder = path.split(separator: "/").dropLast().last
  return folder.map { [DataSource.kind.folder.nb, DataSource.kind.folder.en].contains(String($0)) } ?? false
}

extension Code {
  static let dataFileUnused = Code(
    "data-file-unused", .warning,
    title: Wording(nb: "Datafilen er ikke i bruk", en: "A data file that is not used"),
    explanation: Wording(
      nb:
        "Filen ligger blant datakildene, men ingen datakilde nevner den i «fil». Da leses ikke tallene, og ingen får vite hvor de er fra. Fjorårets fil kan ligge ved siden av årets, når bare årstallet i navnet er et annet.",
      en:
        "The file lies among the data sources, but no data source names it in “file”. Its numbers are not read, and nobody is told where they are from. Last year’s file may lie beside this year’s, when only the year in the name is another."
    ),
    steps: Wording(
      nb: "Registrer filen med «story data add», skriv navnet i «fil» i datakilden, eller slett den.",
      en:
        "Register the file with “story data add”, write its name in “file” of the data source, or delete it.")
  )

  static let fetchedBeforeMade = Code(
    "fetched-before-made", .warning,
    title: Wording(nb: "Hentet før tallene var laget", en: "Fetched before the numbers were made"),
    explanation: Wording(
      nb:
        "Filen sier selv når statistikken sist ble oppdatert. Er den byttet ut, skal «hentet» være dagen den nye ble hentet; siden viser den til leserne.",
      en:
        "The file itself says when the statistics were last updated. When it has been replaced, “fetched” is the day that the new one was fetched; the page shows it to readers."
    ),
    steps: Wording(
      nb: "Skriv dagen filen ble hentet, i «hentet».", en: "Write the day the file was fetched in “fetched”.")
  )
}
