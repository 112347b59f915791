import Foundation

/// A folder with content of its own and the project's theme, in which the built tool is run as a user would.
final class Workshop {
  let path: String
  private let files = FileManager.default

  /// What a run came to.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  init(_ literal: String, withTheme: Bool = true) throws {
    path = NSTemporaryDirectory() + "story-site-" + UUID().uuidString
    try files.createDirectory(atPath: path + "/content", withIntermediateDirectories: true)
    if withTheme { try files.copyItem(atPath: Self.project + "/themes", toPath: path + "/themes") }
    for (name, text) in Self.parts(of: literal) { try write(text, to: name) }
  }

  /// The real content of the project.
  convenience init(copying folder: String) throws {
    try self.init("")
    try files.removeItem(atPath: path + "/content")
    try files.copyItem(atPath: Self.project + "/" + folder, toPath: path + "/content")
  }

  /// Puts a program in place of Pagefind, in `bin`: it does what `making` says in the folder it works in, and has an answer to each
  /// question.
  func writeIndexer(_ making: String) throws {
    let answering = "while IFS= read -r -d , question; do echo -n eyJwYXlsb2FkIjp7fX0=,; done"
    try write("#!/bin/bash\n\(making)\n\(answering)\n", to: "bin/pagefind")
    try shell("chmod +x bin/pagefind")
  }

  deinit { try? files.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path + "/" + name)
    try files.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// Pages with so many findings that their report fills a pipe (64 KiB, while a hundred of each page are listed): the tool
  /// waits in the middle of its work until somebody reads.
  func writeMoreMistakesThanAPipeHolds() throws {
    let links = (1...100).map { "[borte](borte-\($0).md)\n\n" }.joined()
    for page in 1...10 {
      try write(
        "---\ntittel: Side \(page)\nsammendrag: Side \(page).\nseksjon: om\n---\n\n" + links,
        to: "content/sider/feil-\(page).md")
    }
  }

  func link(_ name: String, to target: String) throws {
    try files.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  /// Runs a line of shell in the folder.
  func shell(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: path)
    try process.run()
    process.waitUntilExit()
  }

  /// Runs the tool; `redirections` are the shell's, such as `>/dev/full`.
  func run(
    _ words: String..., redirections: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    try run(words: words, redirections: redirections, environment: environment)
  }

  func run(
    words: [String], redirections: String = "", environment: [String: String] = [:],
    in access: Access = .readWrite
  ) throws -> Run {
    let process = Process()
    // What guards against hanging is processor time, which does not depend on what else the machine is doing.
    process.executableURL = URL(filePath: "/bin/sh")
    // No library can stand before the calls of a static file.
    let tool = environment["LD_PRELOAD"] == nil ? Self.tool : Self.dynamicTool
    process.arguments = ["-c", access.script(redirections), "sh", tool] + words
    process.currentDirectoryURL = URL(filePath: path)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"].merging(environment) { $1 }
    let (output, errors) = (path + "/.stdout", path + "/.stderr")
    for name in [output, errors] { try Data().write(to: URL(filePath: name)) }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// How the folder is mounted while the tool runs; a read-only one in a mount namespace of its own (unshare(1)).
  enum Access {
    case readWrite, readOnly

    func script(_ redirections: String) -> String {
      let run = "ulimit -t 120; exec \"$@\" \(redirections)"
      switch self {
      case .readWrite: return run
      case .readOnly:
        let mount =
          "mount --bind . . && mount -o remount,bind,ro . . && cd \"$PWD\" && ! touch written 2>/dev/null"
        return "exec unshare --map-root-user --mount sh -c '\(mount) || exit 99; \(run)' sh \"$@\""
      }
    }
  }

  /// Every file below a folder of the output, by its path there.
  func site(_ name: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for file in files.subpaths(atPath: path + "/output/" + name) ?? [] {
      let url = URL(filePath: path + "/output/" + name + "/" + file)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        result[file] = try Data(contentsOf: url)
      }
    }
    return result
  }
}

extension Workshop {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The tool lies beside the test bundle; `STORY` names another build of it.
  static let tool = ProcessInfo.processInfo.environment["STORY"] ?? dynamicTool

  /// The tool as most programs are linked, so that another library can take the C library's place.
  private static let dynamicTool: String = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    let folder = URL(filePath: bundle).deletingLastPathComponent()
    let beside = ["story-dynamic", "story"].map { folder.appending(path: $0).path }
    return beside.first(where: FileManager.default.isExecutableFile) ?? project + "/.build/debug/story"
  }()

  private static func parts(of literal: String) -> [(String, String)] {
    var parts: [(String, [Substring])] = []
    for line in literal.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        parts.append((String(line.dropFirst(3).dropLast(3)), []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].1.append(line)
      }
    }
    return parts.map { ($0.0, $0.1.joined(separator: "\n") + "\n") }
  }
}

/// A site of one page and one campaign that has nothing wrong with it.
let smallSite = """
  -- content/nettsted.yml --
  navn: Vekst i Kongsberg
  beskrivelse: {nb: Et felles prosjekt., en: A joint project.}
  domene: https://vekst.example
  sprakvalg: [nb, en]
  meny:
    - tekst: {nb: Flytt hit, en: Move here}
      side: flytt-hit
  personvern: flytt-hit
  -- content/sider/flytt-hit.md --
  ---
  tittel: Flytt hit
  sammendrag: Kom til Kongsberg.
  seksjon: flytt-hit
  ---

  Velkommen.
  -- content/kampanjer/hjem.md --
  ---
  tittel: Velkommen hjem
  sammendrag: Flytt hjem.
  formal: Flere innbyggere
  kontaktrolle: Prosjektleder
  ---

  Kom hjem.

  """

/// The file of a page of that site, with these fields besides.
func page(_ title: String, _ fields: String, _ text: String) -> String {
  "---\ntittel: \(title)\nsammendrag: Om \(title.lowercased()).\nseksjon: flytt-hit\n\(fields)---\n\n\(text)\n"
}

/// A story that rests on a family's consent, and a page that says the same.
func quotedStory(expires: String, consentEnds: String, _ text: String) -> String {
  """

  -- content/aktuelt/historie.md --
  ---
  tittel: Vi flyttet hit i fjor
  sammendrag: En familie forteller om å flytte.
  type: historie
  dato: 2027-01-01
  utloper: \(expires)
  ---

  \(text)
  -- content/intern/aktuelt/historie.yml --
  samtykke: familien
  -- content/intern/samtykker/familien.yml --
  person: Familien Testesen
  hva: En historie om å flytte
  dato: 2026-01-01
  utloper: \(consentEnds)
  -- content/sider/sitat.md --
  \(page("Sitat", "", text))
  """
}
