import Foundation
import Testing

/// What a person at a terminal is told, and where it goes.
@Suite struct TerminalTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop(smallSite)
    try workshop.write("---\ntittle: A\nsammendrag: A.\n---\n", to: "content/sider/a.md")
    try workshop.write("---\ntittel: B\nsammendrag: B.\ntittle: C\n---\n", to: "content/sider/under/b.md")
  }

  @Test("The findings of a check go where its output goes, all of them, the worst first and without colours")
  func check() throws {
    for number in 10..<40 {
      try workshop.write("---\ntittle: A\nsammendrag: A.\n---\n", to: "content/sider/s\(number).md")
    }
    let run = try workshop.run("check")
    #expect(run.status == 1 && run.errors.isEmpty)
    let words = run.output.split(separator: "\n").compactMap { line in
      ["FEIL  ", "ADVARSEL  ", "RÅD  "].firstIndex { line.hasPrefix($0) }
    }
    #expect(words == words.sorted() && Set(words).count == 3)
    #expect(
      run.output.components(separatedBy: "[unknown-field]").count == 32
        && !run.output.contains("til av samme"))
    #expect(!run.output.contains("\u{1B}"))
    let build = try workshop.run("build", "--no-search")
    #expect(build.output.isEmpty)
    #expect(
      build.errors.contains(
        "… og 11 til av samme slag: Ukjent felt [unknown-field]. «story check --format oneline» viser alle, «story check FIL» alt i én fil."
      ), "\(build.errors)")
  }

  @Test(
    "A check of files shows what is in them, however they are named",
    arguments: [
      ("content/sider/a.md", ["a.md"]), ("./content/sider/a.md", ["a.md"]),
      ("content/sider", ["a.md", "under/b.md"]),
      ("content/sider/under/", ["under/b.md"]), ("lenke/b.md", ["under/b.md"]),
      ("HERE/content/sider/a.md", ["a.md"]),
      ("content/kampanjer/hjem.md", []),
    ])
  func files(_ name: String, _ found: [String]) throws {
    try workshop.link("lenke", to: "content/sider/under")
    let run = try workshop.run("check", name.replacing("HERE", with: workshop.path), "--format", "oneline")
    let paths = Set(
      run.output.split(separator: "\n").filter { $0.contains(" FEIL ") }.compactMap {
        $0.split(separator: ":").first
      })
    #expect(
      paths == Set(found.map { "content/sider/" + $0 }[...].map { $0[...] }), "\(run.output) \(run.errors)")
    #expect(run.status == (found.isEmpty ? 0 : 1))
  }

  @Test("A file that is not there is wrong usage, with the nearest name")
  func noFile() throws {
    let run = try workshop.run("check", "content/sider/aa.md")
    #expect(run.status == 64)
    #expect(
      run.errors.contains("ingen fil «content/sider/aa.md» i innholdet. Mente du «content/sider/a.md»?"),
      "\(run.errors)")
  }

  @Test("A code is explained as it stands behind a finding, in small letters or capitals")
  func explain() throws {
    let plain = try workshop.run("explain", "unknown-field")
    for written in ["[unknown-field]", "Unknown-Field", "[UNKNOWN-FIELD] "] {
      #expect(try workshop.run("explain", written).output == plain.output && plain.status == 0, "\(written)")
    }
    let unknown = try workshop.run("explain", "[unknown-feld]")
    #expect(unknown.status == 64 && unknown.errors.contains("Mente du «unknown-field»?"))
  }

  @Test("Help on a command is found both ways")
  func help() throws {
    for command in ["build", "check", "new"] {
      let help = try workshop.run("help", command)
      #expect(try help.status == 0 && help.output == workshop.run(command, "--help").output)
    }
    #expect(try workshop.run("help").output == workshop.run("--help").output)
    let unknown = try workshop.run("help", "bild")
    #expect(unknown.status == 64 && unknown.errors.contains("Mente du «build»?"))
  }

  @Test("On a narrow terminal help is broken into lines that fit; NO_COLOR and TERM=dumb mean no colours")
  func narrow() throws {
    func atTerminal(_ line: String) throws -> String {
      try workshop.shell(
        "script -qec \"stty cols 50; \(line)\" /dev/null </dev/null | tr -d '\\r' >.seen")
      return try String(contentsOfFile: workshop.path + "/.seen", encoding: .utf8)
    }
    let help = try atTerminal("'\(Workshop.tool)' help build --language nb")
    let table = help.split(separator: "\n").drop { $0 != "Valg:" }.dropFirst()
    #expect(table.count > 12 && table.allSatisfy { $0.count <= 50 }, "\(help)")
    let coloured = try atTerminal("env -u NO_COLOR TERM=xterm '\(Workshop.tool)' check")
    #expect(coloured.contains("\u{1B}[1;31mFEIL"), "\(coloured)")
    for variable in ["NO_COLOR=1 TERM=xterm", "TERM=dumb"] {
      let plain = try atTerminal("env \(variable) '\(Workshop.tool)' check")
      #expect(plain.contains("FEIL  ") && !plain.contains("\u{1B}"), "\(variable)")
    }
  }

  @Test(
    "Without words, new lists the kinds; a new file has its own fields first, with the choices, in the language asked for"
  )
  func new() throws {
    let list = try workshop.run("new")
    #expect(
      list.status == 64 && list.output.contains("\n  arrangement ")
        && list.output.contains("content/arrangementer/"))
    #expect(try workshop.run("new", "--language", "en").output.contains("\n  event "))
    #expect(try workshop.run("new", "arrangement", "Kveld").status == 0)
    let text = try String(contentsOfFile: workshop.path + "/content/arrangementer/kveld.md", encoding: .utf8)
    #expect(
      text.contains(
        "i «Tidligere start». Velg mellom planlagt, avlyst, utsatt, flyttet, gjennomfort.\n# status:"))
    #expect(text.contains("\n# Om det går som planlagt. «Utsatt» betyr at ny dag ikke er bestemt"))
    let own = try #require(text.range(of: "# serie:")),
      common = try #require(text.range(of: "# hovedomrader:"))
    #expect(own.lowerBound < common.lowerBound)
    #expect(try workshop.run("new", "event", "Evening", "--language", "en").status == 0)
    let english = try String(
      contentsOfFile: workshop.path + "/content/arrangementer/evening.md", encoding: .utf8)
    #expect(english.contains("\n# Whether it is going ahead as planned. “Postponed” means that no new day"))
    #expect(english.contains("in “Former start”. Choose from planned, cancelled,"))
    #expect(english.contains("\norganizer:\n") && english.hasSuffix("\n[Write the text here]\n"))
  }

  @Test("A new file that is filled in as its own comments say brings no finding")
  func filled() throws {
    let filling = [
      "arrangement": [
        "sammendrag": "En kveld.", "start": "2027-10-20 18:00", "sted": "{navn: Krona}",
        "arrangor": "Kommunen",
      ],
      "kampanje": [
        "sammendrag": "Flytt hjem.", "formal": "Flere innbyggere", "kontaktrolle": "Prosjektleder",
        "handling": "{tekst: Flytt hit, adresse: ../sider/flytt-hit.md}",
      ],
      "side": ["sammendrag": "Om oss."], "artikkel": ["sammendrag": "Nytt.", "dato": "2027-03-01"],
    ]
    try workshop.shell("rm -r content/sider/a.md content/sider/under")
    for (kind, fields) in filling {
      let made = try workshop.run("new", kind, "Prøve", "--as-of", "2027-03-01")
      let file = try #require(
        made.output.split(separator: " ").dropFirst().first.map { String($0.dropLast()) })
      var text = try String(contentsOfFile: workshop.path + "/" + file, encoding: .utf8)
      for (name, value) in fields { text = text.replacing("\n\(name):\n", with: "\n\(name): \(value)\n") }
      try workshop.write(text.replacing("[Skriv teksten her]", with: "Dette er teksten."), to: file)
      let run = try workshop.run("check", file, "--as-of", "2027-03-01", "--format", "oneline")
      #expect(run.status == 0 && run.output.isEmpty, "\(kind): \(run.output) \(run.errors)")
    }
  }
}
