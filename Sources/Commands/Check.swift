import Content
import Diagnostics
import Files
import Serving

extension Command {
  static let check = Command(
    name: "check", words: Wording(nb: "[FIL …]", en: "[FILE …]"),
    summary: Wording(
      nb: "finn det som må rettes, uten å lage noe", en: "find what must be fixed, without building anything"),
    description: Wording(
      nb: """
        Leser content og themes, prøver alle sidene og skriver ut alt som må rettes, det verste først. Med filer eller mapper
        vises det som gjelder dem; alt blir lest uansett. Ingenting blir skrevet til disken, annet enn det
        «--format FORM=FIL» ber om. Om et bilde er ødelagt innvendig, viser seg først i «story build».
        """,
      en: """
        Reads content and themes, tries every page and prints everything that must be fixed, the worst first. With files or
        folders, what concerns them is shown; everything is read all the same. Nothing is written to the disk except what
        “--format FORMAT=FILE” asks for. Only “story build” can tell whether a picture is damaged inside.
        """),
    options: Request.options + [.previous, .watch],
    places: [.files]
  ) { arguments, environment in
    let request = try Request(arguments, in: environment, words: .files)
    try request.checkPlaces()
    guard arguments.has(.watch) else { return try await checkOnce(arguments, request) }
    var watcher = Watcher(request.root, ["content", "themes"])
    if !watcher.isTold { try printError(Wording.looksByItself[request.language]) }
    while true {
      try printError(Wording.checking[request.language])
      do {
        let result = try await checkOnce(arguments, request.isLive(arguments))
        try printError(Wording.checked(result)[request.language])
      } catch let error as ReadError {
        // A folder that is gone, as while git changes a branch, comes back.
        try printError("story: " + error.message[request.language])
        try printError(Wording.checked(.failed)[request.language])
      }
      // Discarded: whatever changed, everything is checked.
      _ = watcher.waitForChanges()
    }
  }
}

private func checkOnce(_ arguments: Arguments, _ request: Request) async throws -> ExitCode {
  let analysis = try await analyze(request)
  let files = Set(
    (analysis.sources.files + analysis.themeSources.files).map(\.path) + analysis.sources.assets.map(\.path)
  )
  let wanted = try namedFiles(arguments, among: files, root: request.root)
  let found = try await findings(of: analysis, request)
  let shown = wanted.map { names in found.filter { names.contains($0.location.path) } } ?? found
  try request.show(shown, of: analysis.trees, on: .output, among: found)
  let isUncompared = arguments.has(.production) && !arguments.has(.previous)
  if isUncompared, request.talksToPeople, !arguments.has(.watch) {
    try printError(Wording.notCompared[request.language])
  }
  return shown.count(of: .error) == 0 ? .fine : .contentHasErrors
}

extension Wording {
  /// Between these two lines stand the findings; `.vscode/tasks.json` and other programs look for them.
  fileprivate static let checking = Wording(nb: "story: kontrollerer …", en: "story: checking …")

  fileprivate static func checked(_ result: ExitCode) -> Wording {
    switch result {
    case .fine:
      Wording(
        nb: "story: kontrollert, ingen feil. Venter på endringer.",
        en: "story: checked, no errors. Waiting for changes.")
    case .contentHasErrors, .failed, .held, .wrongUsage:
      Wording(
        nb: "story: kontrollert, med feil. Venter på endringer.",
        en: "story: checked, with errors. Waiting for changes.")
    }
  }
}

extension Request {
  /// As of now, unless the clock was set.
  fileprivate func isLive(_ arguments: Arguments) -> Request {
    arguments.value(of: .asOf) == nil ? asOf(.now) : self
  }
}
