import Foundation
import Testing

@Suite struct CommandTests {
  @Test("Help is in bokmål, or in English when the environment or the command line asks for it")
  func help() throws {
    let workshop = try Workshop(smallSite)
    let bokmål = try workshop.run("--help")
    #expect(bokmål.status == 0 && bokmål.output.contains("Kommandoer:"))
    #expect(try workshop.run("--help", environment: ["LANG": "en_GB.UTF-8"]).output.contains("Commands:"))
    #expect(try workshop.run("build", "--help", "--language", "en").output.contains("--as-of TIME"))
  }

  @Test("Wrong usage ends with 64 and the nearest word")
  func usage() throws {
    let workshop = try Workshop(smallSite)
    let command = try workshop.run("bild")
    #expect(command.status == 64 && command.errors.contains("Mente du «build»?"))
    let option = try workshop.run("build", "--prodution")
    #expect(option.status == 64 && option.errors.contains("Mente du «--production»?"))
    for words in [
      ["build", "--jobs", "0"], ["build", "--as-of", "i morgen"], ["build", "--format"], ["build", "her"],
    ] {
      let run =
        try words.count == 3 ? workshop.run(words[0], words[1], words[2]) : workshop.run(words[0], words[1])
      #expect(run.status == 64, "\(words)")
    }
    #expect(try workshop.run("check", "--root", "finnes-ikke").status == 2)
  }

  @Test("Content that is cut off or overwritten anywhere ends with findings and an exit code")
  func brokenContent() throws {
    let workshop = try Workshop(copying: "content")
    let files = ["kampanjer/velkommen-hjem.md", "maltall/netto-innbyggere.yml", "nettsted.yml"]
    for name in files.map({ "content/" + $0 }) {
      let text = try String(contentsOfFile: workshop.path + "/" + name, encoding: .utf8)
      let half = text.index(text.startIndex, offsetBy: text.count / 2)
      for broken in [
        String(text[..<half]), text.replacing("\n", with: "\u{0}"), String(text[half...]) + "```{",
      ] {
        try workshop.write(broken, to: name)
        let run = try workshop.run("check", "--format", "oneline")
        #expect(
          run.status == (run.output.contains(": FEIL ") ? 1 : 0), "\(run.status) \(run.errors.prefix(300))")
      }
      try workshop.write(text, to: name)
    }
  }

  @Test("A code is explained in both languages, and an unknown one offers the nearest")
  func explain() throws {
    let workshop = try Workshop(smallSite)
    #expect(try workshop.run("explain", "unknown-field").output.contains("tittel: Velkommen hjem"))
    #expect(try workshop.run("explain", "unknown-field", "--language", "en").output.hasPrefix("ERROR"))
    let unknown = try workshop.run("explain", "unknown-feld")
    #expect(unknown.status == 64 && unknown.errors.contains("Mente du «unknown-field»?"))
    #expect(try workshop.run("explain").output.split(separator: "\n").count > 60)
  }

  @Test("Findings come as text, as one line each and as JSON")
  func formats() throws {
    let workshop = try Workshop(smallSite)
    try workshop.write("---\ntittle: A\nsammendrag: A.\n---\n", to: "content/sider/a.md")
    let text = try workshop.run("check")
    #expect(
      text.status == 1 && text.errors.isEmpty && text.output.contains("tittle: A")
        && text.output.contains("hjelp: mente du «tittel»?"))
    let line = try workshop.run("check", "--format", "oneline")
    #expect(line.output.contains("content/sider/a.md:2:1: FEIL ukjent felt «tittle»"))
    let json = try workshop.run("check", "--format=json", "--language", "en")
    #expect(
      json.output.contains("\"code\":\"unknown-field\"") && json.output.contains("unknown field “tittle”"))
  }

  @Test("Without its own file, or the program that makes pictures, that is reported once")
  func missing() throws {
    let workshop = try Workshop(smallSite + "-- content/sider/torget.jpg --\nx\n")
    let tools = try workshop.run("check", "--format", "oneline", environment: ["PATH": "/nonexistent"])
    #expect(
      tools.output.components(separatedBy: "[libvips-missing]").count == 2
        && tools.output.contains("content/sider/torget.jpg"), "\(tools.output)")
    let plain = try Workshop("-- content/sider/a.md --\n---\ntittel: A\nsammendrag: A.\n---\n")
    let check = try plain.run("check", "--format", "oneline")
    #expect(check.output.contains("content/nettsted.yml") && check.output.contains("[missing-site]"))
  }

  @Test("A statistics file is registered with its checksum, once, and a KPI is then read from it")
  func data() throws {
    let workshop = try Workshop(smallSite)
    try workshop.write("region;tid;verdi\n3303;2026;5\n", to: "content/datakilder/folk.csv")
    let made = try workshop.run(
      "data", "add", "folk.csv", "--source", "https://data.ssb.no/tabell", "--licence", "CC BY 4.0",
      "--municipality", "3303", "--as-of", "2027-02-03")
    #expect(made.status == 0, "\(made.errors)")
    let record = try String(
      contentsOfFile: workshop.path + "/content/datakilder/folk.yml", encoding: .utf8)
    // printf 'region;tid;verdi\n3303;2026;5\n' | sha256sum
    #expect(
      record == """
        tittel: folk
        fil: folk.csv
        nettsted: https://data.ssb.no/tabell
        hentet: 2027-02-03
        sha256: 3b481cefdf1795d5ea1b4b146bf72a6eb7899ec4829694af3958df180ff5a25d
        lisens: CC BY 4.0
        kommune: "3303"

        """)
    let check = try workshop.run("check", "--format", "oneline", "--as-of", "2027-02-03")
    #expect(!check.output.contains("datakilder"), "\(check.output)")
    let source = ["--source", "https://data.ssb.no/tabell"]
    #expect(
      try workshop.run(words: ["data", "add", "folk.csv"] + source).status == 2,
      "what is there is not written over")
    #expect(try workshop.run(words: ["data", "add", "annet.csv"] + source).status == 64)
    #expect(try workshop.run("data").status == 64)
  }

  @Test(
    "The municipality of a file of one is written in its record; another than the site's is said, or refused",
    arguments: [
      ("3303", "", "kommune: \"3303\""), ("K-3303", "", "kommune: \"K-3303\""),
      ("0604", "", "kommune: \"0604\""),
      ("0301", "", nil), ("0301", "0301", "kommune: \"0301\""), ("33", "", ""), ("3303;2025;4\n0301", "", ""),
    ])
  func municipality(region: String, said: String, written: String?) throws {
    let numbers = "personvern: flytt-hit\nkommunenumre: [\"3303\", \"0604\"]"
    let workshop = try Workshop(smallSite.replacingOccurrences(of: "personvern: flytt-hit", with: numbers))
    try workshop.write("region;tid;verdi\n\(region);2026;5\n", to: "content/datakilder/folk.csv")
    let option = said.isEmpty ? [] : ["--municipality", said]
    let made = try workshop.run(
      words: ["data", "add", "folk.csv", "--source", "https://data.ssb.no/t"] + option)
    #expect(made.status == (written == nil ? 2 : 0), "\(made.errors)")
    let path = workshop.path + "/content/datakilder/folk.yml"
    let record = try? String(contentsOfFile: path, encoding: .utf8)
    guard let written else {
      #expect(record == nil && made.errors.contains("--municipality 0301"), "\(made.errors)")
      return
    }
    let line = record?.split(separator: "\n").first { $0.hasPrefix("kommune:") } ?? ""
    #expect(line == written, "\(record ?? "–")")
  }

  @Test(
    "A file that cannot be read as statistics, or whose source is not said, is not registered",
    arguments: [
      ("folk.json", "{\"a\": 1}", "https://data.ssb.no/t", 2, "er ikke et JSON-stat-datasett"),
      ("folk.json", "ikke json", "https://data.ssb.no/t", 2, "folk.json"),
      ("folk.json", "", "https://data.ssb.no/t", 2, "folk.json"),
      ("folk.csv", "region;tid;verdi\n3303;2026;fem\n", "https://data.ssb.no/t", 2, "«fem» er ikke et tall"),
      ("folk.csv", "region;tid;verdi\n3303;2026\n", "https://data.ssb.no/t", 2, "verdier"),
      ("folk.csv", "region;tid;verdi\n", "https://data.ssb.no/t", 2, "ingen rader"),
      ("folk.csv", "region;tid;verdi\n3303;2026;5\n", "data.ssb.no", 64, "--source"),
      ("folk.csv", "region;tid;verdi\n3303;2026;5\n", "https://data.ssb.no/a b", 2, "nettadresse"),
      ("folk.csv", "region;tid;verdi\n3303;2026;5\n", nil, 64, "--source"),
    ] as [(String, String, String?, Int32, String)])
  func unreadableData(name: String, text: String, source: String?, status: Int32, saying: String) throws {
    let workshop = try Workshop(smallSite)
    try workshop.write(text, to: "content/datakilder/" + name)
    let run = try workshop.run(words: ["data", "add", name] + (source.map { ["--source", $0] } ?? []))
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(saying), "\(run.errors)")
    #expect(throws: (any Error).self) { try workshop.read("content/datakilder/folk.yml") }
  }

  @Test("Coming changes are listed with their minutes, as text, JSON and a calendar")
  func schedule() throws {
    let workshop = try Workshop(smallSite)
    try workshop.write(
      """
      ---
      tittel: Ny side
      sammendrag: En side.
      publiseres: 2027-03-02 08:30
      utloper: 2027-04-01
      ---

      Tekst.

      """, to: "content/sider/ny-side.md")
    let text = try workshop.run("schedule", "--as-of", "2027-03-01")
    #expect(text.status == 0)
    #expect(
      text.output == """
        2027-03-02 08:30  blir synlig  Ny side  (content/sider/ny-side.md)
        2027-04-02        blir borte   Ny side  (content/sider/ny-side.md)

        """)
    let json = try workshop.run("schedule", "--as-of", "2027-03-02T08:30", "--format", "json")
    #expect(!json.output.contains("\"appears\"") && json.output.contains("2027-04-02"))
    let calendar = try workshop.run("schedule", "--as-of", "2027-03-01", "--format", "ics")
    // 08.30 in Oslo is 07.30 UTC in winter.
    #expect(calendar.output.contains("DTSTART:20270302T073000Z\r\n"))
    #expect(calendar.output.hasSuffix("END:VCALENDAR\r\n"))
    let timer = try workshop.run("schedule", "--as-of", "2027-03-01", "--format", "systemd").output
    // What is shown on its last day is gone when the next begins.
    #expect(
      timer.contains(
        """
        [Timer]
        OnCalendar=2027-03-02 08:30:30 Europe/Oslo
        OnCalendar=2027-04-02 00:00:30 Europe/Oslo
        OnCalendar=*-*-* 03:17:00 Europe/Oslo

        """))
    #expect(try workshop.run("schedule", "--format", "xml").status == 64)
    #expect(
      try workshop.run("schedule", "--as-of", "2028-01-01").output == "Ingenting er satt opp framover.\n")
  }
}
