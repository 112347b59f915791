import Foundation
import Testing

/// What a browser without script meets in the forms of «story serve»: what was sent is what a page holds, with some controls changed.
@Suite(.serialized) struct EditorServerTests {
  private let page = "/-story/rediger/skjema?fil=content/kampanjer/hjem.md"
  private let history = "/-story/rediger/historikk"

  private func repository() throws -> Workshop {
    let workshop = try Workshop(smallSite)
    try workshop.shell(
      """
      export GIT_CONFIG_GLOBAL=/dev/null; git init -q --bare -b hoved sted.git && git init -q -b hoved . &&
      printf 'sted.git\\n.story\\noutput\\n.out\\n.err\\n.request\\n.answer\\n' >.git/info/exclude &&
      git config user.name Kari && git config user.email kari@vekst.example && git add content &&
      git commit -qm Alt && git remote add origin sted.git && git push -q -u origin hoved
      """)
    return workshop
  }

  @Test("What was saved and not delivered is found again after a restart, and «Lever» commits and sends it")
  func pendingCommits() throws {
    let workshop = try repository()
    do {
      let server = try ServedSite(workshop, "--collect")
      let saved = try server.send(page, ["main/tittel": "Velkommen tilbake", "gjor": "lagre"])
      #expect(saved.contains("Lagret."), "\(saved)")
      #expect(try server.get(history).contains("Én fil er lagret, men ikke levert: «kampanjer/hjem.md»."))
      #expect(try workshop.log("hoved") == "Alt\n")
    }
    let server = try ServedSite(workshop, "--collect")
    #expect(
      server.greeting.contains("Én fil er lagret, men ikke levert: «kampanjer/hjem.md»."),
      "\(server.greeting)")
    _ = try server.send(history, ["gjor": "lever"])
    let said = try server.wait(for: history) { $0.contains("er levert.") }
    #expect(!said.contains("ikke levert"), "\(said)")
    #expect(try workshop.log("sted.git hoved").hasPrefix("Endret Velkommen hjem: Tittel"))
  }

  @Test(
    "A save that was undone is not waited for: nothing of it is left to deliver, and git gets what was saved besides"
  )
  func undoneIsDelivered() throws {
    let workshop = try repository()
    let server = try ServedSite(workshop, "--collect")
    let other = "/-story/rediger/skjema?fil=content/sider/flytt-hit.md"
    #expect(try server.send(page, ["main/tittel": "Velkommen tilbake", "gjor": "lagre"]).contains("Lagret."))
    #expect(try server.send(other, ["main/sammendrag": "Kom hit.", "gjor": "lagre"]).contains("Lagret."))
    #expect(
      try server.get(history).contains(
        "2 filer er lagret, men ikke levert: «kampanjer/hjem.md», «sider/flytt-hit.md»."))
    _ = try server.send("/-story/rediger/angre?fil=content/kampanjer/hjem.md", ["gjor": "angre"])
    let left = try server.wait(for: history) { !$0.contains("«kampanjer/hjem.md»") }
    #expect(left.contains("Én fil er lagret, men ikke levert: «sider/flytt-hit.md»."), "\(left)")
    _ = try server.send(history, ["gjor": "lever"])
    #expect(try server.wait(for: history) { $0.contains("er levert.") } != "")
    #expect(try workshop.log("sted.git hoved") == "Endret Flytt hit: Sammendrag (bokmål)\nAlt\n")
    // What is undone after it was delivered is to be delivered itself.
    _ = try server.send("/-story/rediger/angre?fil=content/sider/flytt-hit.md", ["gjor": "angre"])
    #expect(
      try server.wait(for: history) { $0.contains("men ikke levert") }.contains("«sider/flytt-hit.md»"))
  }

  @Test(
    "An event that is called off or postponed, and given another start, is told of before its first one is lost"
  )
  func unsaidMoves() throws {
    let event = { (status: String) in
      "---\ntittel: Fest\nsammendrag: Kom.\nstart: 2027-06-17 18:30\nstatus: \(status)\nsted: {navn: Krona}\narrangor: Vekst\n---\n\nKom.\n"
    }
    let files = ["planlagt", "utsatt", "avlyst"].map { ("content/arrangementer/\($0).md", event($0)) }
    let workshop = try Workshop(smallSite + files.map { "\n-- \($0.0) --\n\($0.1)" }.joined())
    let server = try ServedSite(workshop)
    let start = ["main/start": "2027-09-01", "main/start~tid": "18:30", "gjor": "lagre"]
    for (path, status) in [(files[0].0, "utsatt"), (files[1].0, nil), (files[2].0, nil)] {
      let form = "/-story/rediger/skjema?fil=\(path)"
      let sent = start.merging(status.map { ["main/status": $0] } ?? [:]) { $1 }
      let held = try server.send(form, sent)
      #expect(held.contains("Ikke lagret ennå: se under «Status»."), "\(held)")
      #expect(held.contains("fra 2027-06-17 18:30 til 2027-09-01 18:30"))
      #expect(
        held.contains(
          "velg «Flyttet» i feltet «Status», og skriv «2027-06-17 18:30» i feltet «Tidligere start»"))
      #expect(try workshop.read(path).contains("start: 2027-06-17 18:30"))
      #expect(try server.send(form, ["gjor": "lagre"], of: held).contains("Lagret."))
      #expect(try workshop.read(path).contains("start: 2027-09-01 18:30"))
    }
    // One that is moved says so, and another field of one that is postponed is saved at once.
    let moved = ["main/status": "flyttet", "main/tidligere-start": "2027-09-01", "main/start": "2027-10-01"]
    let form = "/-story/rediger/skjema?fil=\(files[0].0)"
    #expect(try server.send(form, moved.merging(["gjor": "lagre"]) { $1 }).contains("Lagret."))
    #expect(
      try server.send("/-story/rediger/skjema?fil=\(files[1].0)", ["main/pris": "90", "gjor": "lagre"])
        .contains("Lagret."))
  }

  @Test("A file that stands for itself is called by what it is, and one that is not there is not offered")
  func filesOfTheirOwn() throws {
    let server = try ServedSite(try Workshop(smallSite))
    let start = try server.get("/-story/rediger/")
    #expect(start.contains("content/nettsted.yml&amp;post=nettsted\">Nettstedet</a></h2>"), "\(start)")
    #expect(!start.contains("Rapportlogg") && !start.contains("value=\"publication\""))
    // Of what nobody has written there is nothing to unfold, and a way to make it.
    let campaigns = try #require(
      start.firstMatch(of: /<section[^>]*slags-article.*?<\/section>/.dotMatchesNewlines()))
    #expect(
      campaigns.0.contains("(0)") && !campaigns.0.contains("<details") && campaigns.0.contains("ny?slags="))
    let form = "/-story/rediger/skjema?fil=content/nettsted.yml"
    #expect(try server.get(form).contains("<h1>Nettstedet</h1>"))
    #expect(
      try server.send(form, ["main/domene": "https://ny.example", "gjor": "lagre"]).contains("Lagret."))
    #expect(try server.get(history).contains("Endret nettstedet: Domene"))
  }

  @Test(
    "Who saves something with an error in it is told that it is saved, and that the error is left, with the way to it"
  )
  func savedWithErrors() throws {
    let server = try ServedSite(try Workshop(smallSite))
    let saved = try server.send(page, ["main/kontaktrolle": "", "main/utloper": "i morgen", "gjor": "lagre"])
    #expect(
      saved.firstMatch(of: /<p>Lagret\..* 2 feil her må rettes før nettstedet kan publiseres\./) != nil,
      "\(saved)")
    #expect(saved.firstMatch(of: /href="#f-main[^"]*">Neste funn</) != nil)
    #expect(
      try server.get("/-story/rediger/skjema?fil=content/sider/flytt-hit.md").contains("href=\"#\" hidden>"))
  }

  @Test("A push that is refused is said on every page until it is sent, in words for whoever has no terminal")
  func refusedPush() throws {
    let workshop = try repository()
    try workshop.shell(
      """
      export GIT_CONFIG_GLOBAL=/dev/null; git clone -q sted.git annen && cd annen && echo x >x && git add x &&
      git -c user.name=x -c user.email=x@x.no commit -qm Deres && git push -q; echo annen >>../.git/info/exclude
      """)
    let server = try ServedSite(workshop, "--collect")
    _ = try server.send(page, ["main/tittel": "Velkommen tilbake", "gjor": "lagre"])
    _ = try server.send(history, ["gjor": "lever"])
    let said = try server.wait(for: page) { $0.contains("Ikke sendt: ") }
    #expect(said.contains("Be den som har satt opp programmet på maskinen det går på, om å hente"), "\(said)")
    #expect(said.contains("«Lever det som er lagret»"))
    try workshop.shell("GIT_CONFIG_GLOBAL=/dev/null git pull -q --rebase")
    _ = try server.send(history, ["gjor": "lever"])
    #expect(try server.wait(for: history) { $0.contains("er levert.") } != "")
    #expect(try !server.get(page).contains("Ikke sendt"))
    #expect(try workshop.log("sted.git hoved").contains("Deres\nAlt\n"))
  }

  private let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>"

  @Test("A drawing that is dropped stands in the form, is stored with the save, and can be taken out again")
  func drawings() throws {
    let workshop = try Workshop(smallSite)
    let server = try ServedSite(workshop)
    let sent = try server.send(
      page, ["main/bilde-alt": "En tegning.", "gjor": "lagre"],
      files: [("fil main/bilde", "tegning.svg", drawing)])
    #expect(sent.contains("Lagret."), "\(sent)")
    let text = try workshop.read("content/kampanjer/hjem.md")
    let name = try #require(text.split(separator: "\n").first { $0.hasPrefix("bilde: ") }?.dropFirst(7))
    #expect(
      name.hasSuffix(".svg")
        && FileManager.default.fileExists(atPath: workshop.path + "/content/kampanjer/\(name)"))
    let form = try server.get(page)
    #expect(form.contains("src=\"/-story/rediger/bilde?fil=content/kampanjer/\(name)\""), "\(form)")
    #expect(form.contains("value=\"uten fil main/bilde\""))
    let without = try server.send(page, ["gjor": "uten fil main/bilde"])
    #expect(without.contains("Bildet er tatt ut av skjemaet."))
    #expect(try workshop.read("content/kampanjer/hjem.md") == text)
  }

  @Test("Of two pictures that are dropped on one field the first is taken, and the other is not stored")
  func twoPictures() throws {
    let workshop = try Workshop(smallSite)
    let server = try ServedSite(workshop)
    let files = [
      ("fil main/bilde", "en.svg", drawing), ("fil main/bilde", "to.svg", drawing + "<!-- to -->"),
    ]
    let sent = try server.send(page, ["main/bilde-alt": "En tegning.", "gjor": "lagre"], files: files)
    #expect(sent.contains("Her er det plass til ett bilde: «en.svg» er satt inn i skjemaet"), "\(sent)")
    let stored = try FileManager.default.contentsOfDirectory(atPath: workshop.path + "/content/kampanjer")
    #expect(stored.filter { $0.hasSuffix(".svg") }.count == 1, "\(stored)")
  }

  @Test(
    "What two have changed of one list in two languages is put together row by row, and each row can be chosen"
  )
  func rows() throws {
    let workshop = try Workshop(smallSite)
    let (path, english) = ("content/kampanjer/hjem.md", "content/kampanjer/hjem.en.md")
    let rows = { (names: [String]) in
      "malgrupper:\n" + names.map { "  - navn: \($0)\n" }.joined()
    }
    try workshop.write(
      workshop.read(path).replacing("formal:", with: rows(["En", "To"]) + "formal:"), to: path)
    try workshop.write("---\ntitle: Welcome home\n\(rows(["One", "Two"]))---\n\nText.\n", to: english)
    let server = try ServedSite(workshop)
    let opened = try server.get(page)
    #expect(
      try server.send(page, ["en/malgrupper.1.navn": "Two of the other", "gjor": "lagre"]).contains("Lagret.")
    )
    let without = try server.send(page, ["gjor": "fjern main/malgrupper.0"], of: opened)
    let both = try server.send(page, ["gjor": "lagre"], of: without)
    #expect(both.contains("<legend>Målgrupper: To</legend>") && both.contains("Two of the other"), "\(both)")
    let choices = try #require(both.firstMatch(of: /valg (main\/malgrupper#\d+)" value="deres" checked/)?.1)
    let merged = try server.send(page, ["valg \(choices)": "deres", "gjor": "fortsett"], of: both)
    #expect(!merged.contains("faller bort"), "\(merged)")
    #expect(try server.send(page, ["gjor": "lagre"], of: merged).contains("Lagret."))
    #expect(try workshop.read(path).contains(rows(["To"]) + "formal:"))
    #expect(
      try workshop.read(english) == "---\ntitle: Welcome home\n\(rows(["Two of the other"]))---\n\nText.\n")
  }

  @Test("A translation that was begun by mistake is taken away, and can be brought back")
  func translation() throws {
    let workshop = try Workshop(smallSite)
    let english = workshop.path + "/content/kampanjer/hjem.en.md"
    let server = try ServedSite(workshop)
    #expect(try !server.get(page).contains("versjon=en"))
    #expect(try server.send(page, ["en/tittel": "Welcome", "gjor": "lagre"]).contains("Lagret."))
    #expect(FileManager.default.fileExists(atPath: english))
    let removal = "/-story/rediger/slett?fil=content/kampanjer/hjem.md&versjon=en"
    #expect(try server.get(page).contains("Ta bort oversettelsen (engelsk)"))
    #expect(try server.get(removal).contains("«content/kampanjer/hjem.en.md» slettes."))
    #expect(try server.send(removal, ["gjor": "slett"]).contains("Oversettelsen er tatt bort."))
    #expect(!FileManager.default.fileExists(atPath: english))
    #expect(try server.get(history).contains("Hent tilbake"))
  }

  @Test(
    "A creation that was undone is made again from the history, and from the page that says that it is gone")
  func undoneCreation() throws {
    let workshop = try Workshop(smallSite)
    let server = try ServedSite(workshop)
    _ = try server.send(
      "/-story/rediger/ny?slags=campaign", ["slags": "campaign", "tittel": "Bli her", "gjor": "lag"])
    let path = "content/kampanjer/bli-her.md"
    let (form, undo) = ("/-story/rediger/skjema?fil=\(path)", "/-story/rediger/angre?fil=\(path)")
    let made = try workshop.read(path)
    #expect(try server.send(form, ["main/sammendrag": "Bli i byen.", "gjor": "lagre"]).contains("Lagret."))
    let filled = try workshop.read(path)
    #expect(try server.send(undo, ["gjor": "angre"]).contains("Angret."))
    _ = try server.send(undo, ["gjor": "angre"])
    let listed = try server.get(history)
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/" + path))
    #expect(listed.contains("Laget Bli her</a><br>Angret ") && listed.contains(" kl. "), "\(listed)")
    #expect(listed.components(separatedBy: "value=\"igjen\"").count == 2, "\(listed)")
    let gone = try server.get(form)
    #expect(
      gone.contains("«Laget Bli her»: Angret ") && gone.contains("Gjør om igjen: Laget Bli her"), "\(gone)")
    #expect(try server.send(undo, ["gjor": "igjen"]).contains("Gjort om igjen."))
    #expect(try workshop.read(path) == made)
    #expect(
      try server.send(undo, ["nummer": "2", "gjor": "igjen"], of: server.get(history)).contains("igjen."))
    #expect(try workshop.read(path) == filled)
    // A file that was there before any save, and that something else took away, is not made by doing an edit again.
    _ = try server.send(page, ["main/tittel": "Hjem igjen", "gjor": "lagre"])
    _ = try server.send(
      "/-story/rediger/angre?fil=content/kampanjer/hjem.md", ["gjor": "angre"], of: server.get(page))
    try workshop.shell("rm content/kampanjer/hjem.md")
    let lost = try server.wait(for: page) { $0.contains("Her er det ikke noe innhold") }
    #expect(lost.contains("er ikke der lenger") && !lost.contains("Gjør om igjen"), "\(lost)")
  }
}

extension Workshop {
  /// The subjects of commits, newest first: of a branch here, or of one in another folder.
  fileprivate func log(_ words: String) throws -> String {
    let parts = words.split(separator: " ")
    let place = parts.count == 2 ? "-C \(parts[0]) " : ""
    try shell("git -c safe.directory='*' \(place)log --format=%s \(parts.last ?? "") >../\(logName)")
    defer { try? FileManager.default.removeItem(atPath: path + "/../" + logName) }
    return try String(contentsOfFile: path + "/../" + logName, encoding: .utf8)
  }

  private var logName: String { URL(filePath: path).lastPathComponent + ".log" }
}

/// «story serve» of a workshop while it goes on, and somebody's browser.
final class ServedSite {
  private let workshop: Workshop
  private let process = Process()
  private let port: UInt16
  let greeting: String

  init(_ workshop: Workshop, _ words: String...) throws {
    self.workshop = workshop
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      [
        "-c", "ulimit -t 120; exec \"$@\" >.out 2>.err", "sh", Workshop.tool, "serve", "--as-of",
        "2027-03-01",
      ]
      + words
    process.currentDirectoryURL = URL(filePath: workshop.path)
    // What an earlier one said is not taken for what this one says.
    try workshop.write("", to: ".out")
    try process.run()
    var found: UInt16?
    while found == nil, process.isRunning {
      usleep(20_000)
      let said = (try? workshop.read(".out")) ?? ""
      found = said.firstMatch(of: /http:\/\/localhost:(\d+)\//).flatMap { UInt16($0.1) }
    }
    port = try #require(found)
    usleep(100_000)
    greeting = try workshop.read(".out")
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  func get(_ path: String) throws -> String { try ask("GET", path, []).body }

  /// Asks until a page says what it is waited for, or a minute at least has passed.
  func wait(for path: String, _ isThere: (String) -> Bool) throws -> String {
    var said = try get(path)
    for _ in 0..<1_200 where !isThere(said) && process.isRunning {
      usleep(50_000)
      said = try get(path)
    }
    return said
  }

  /// Sends the form of a page with some controls changed, and gives the page that is the answer, or that it leads to.
  func send(
    _ path: String, _ changes: [String: String], of opened: String? = nil,
    files: [(name: String, file: String, text: String)] = []
  ) throws -> String {
    let page = try opened ?? get(path)
    var values = page.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)"/).map {
      (plain($0.1), plain($0.2))
    }
    // A page may hold several forms, each with the token.
    var seen: Set<String> = []
    values = values.filter { $0.0 != "nokkel" || seen.insert($0.0).inserted }
    values += changes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let mark = "grense7d9f"
    var body = values.map {
      "--\(mark)\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n"
    }.joined()
    body += files.map {
      "--\(mark)\r\nContent-Disposition: form-data; name=\"\($0.name)\"; filename=\"\($0.file)\"\r\n\r\n\($0.text)\r\n"
    }.joined()
    body += "--\(mark)--\r\n"
    let answer = try ask(
      "POST", path,
      ["Content-Type: multipart/form-data; boundary=\(mark)", "Content-Length: \(body.utf8.count)"], body)
    if let place = answer.head.firstMatch(of: /\r\nLocation: ([^\r]+)/) { return try get(String(place.1)) }
    return answer.body
  }

  private func ask(
    _ method: String, _ path: String, _ headers: [String], _ body: String = ""
  ) throws -> (head: String, body: String) {
    let own = ["Host: localhost:\(port)", "Origin: http://localhost:\(port)", "Connection: close"]
    let text = "\(method) \(path) HTTP/1.1\r\n" + (own + headers).map { $0 + "\r\n" }.joined() + "\r\n" + body
    try workshop.write(text, to: ".request")
    // A shell with sockets of its own: nothing else need be installed.
    try workshop.shell("bash -c 'exec 3<>/dev/tcp/127.0.0.1/\(port); cat .request >&3; cat <&3' >.answer")
    let said = String(
      decoding: try Data(contentsOf: URL(filePath: workshop.path + "/.answer")), as: UTF8.self)
    let end = said.range(of: "\r\n\r\n")
    let body = end.map { String(said[$0.upperBound...]) } ?? ""
    return (end.map { String(said[..<$0.lowerBound]) } ?? said, body)
  }
}

/// What a value in HTML says.
private func plain(_ text: Substring) -> String {
  String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
    .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}
