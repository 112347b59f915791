import Foundation
import Testing

@Suite struct PublishCommandTests {
  @Test("Nothing goes out before it is built for publishing, and the message says what readers see")
  func notBuilt() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    let nothing = try workshop.run("publish")
    #expect(nothing.status == 1 && nothing.errors.contains("Ingenting ble publisert"), "\(nothing.errors)")
    #expect(try workshop.run("build", "--no-search").status == 0)
    #expect(
      try workshop.run("publish").status == 1, "a build that is not for publishing leaves nothing to publish")
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/srv"))
  }

  @Test("A release is whole, listed, and published once; what is unchanged is there once")
  func published() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    #expect(try workshop.build().status == 0)
    let first = try workshop.run("publish")
    #expect(first.status == 0 && first.errors.contains("Publisert til «status»"), "\(first.errors)")
    #expect(first.errors.contains("last tjeneren på nytt"), "\(first.errors)")
    let again = try workshop.run("publish")
    #expect(again.status == 0 && again.errors.contains("Ingenting å publisere"), "\(again.errors)")
    #expect(!again.errors.contains("last tjeneren"), "\(again.errors)")
    try workshop.shell(
      "diff -r output/internal srv/status/current/site && grep -q production srv/status/current/manifest && touch same"
    )
    #expect(try workshop.read("same") == "")
    #expect(try workshop.run("releases").output.contains("leserne ser denne"))
    let list = try workshop.run("releases", "--format", "json").output
    #expect(list.contains("\"isCurrent\":true") && list.contains("\"isChecked\":true"))
  }

  @Test("An address whose name leads nowhere is said before anything is put in place")
  func noSuchName() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.write(
      "steder: [{navn: tjener, innhold: nettsted, slag: mappe, mappe: \(workshop.path)/srv/www, adresse: 'http://finnes-ikke.invalid'}]\n",
      to: "content/publisering.yml")
    #expect(try workshop.build("--no-search").status == 0)
    let run = try workshop.run("publish")
    #expect(
      run.status == 1 && run.errors.contains("Ser om http://finnes-ikke.invalid finnes"), "\(run.errors)")
    #expect(run.errors.contains("adressen http://finnes-ikke.invalid finnes ikke"), "\(run.errors)")
    #expect(run.errors.contains("ingenting var publisert der før"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/srv/www/current"))
  }

  @Test("A server that does not answer is asked once, and what was there before is shown again")
  func silentServer() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.write(
      "steder: [{navn: tjener, innhold: nettsted, slag: mappe, mappe: \(workshop.path)/srv/www, adresse: 'http://127.0.0.1:9'}]\n",
      to: "content/publisering.yml")
    #expect(try workshop.build("--no-search").status == 0)
    let run = try workshop.run("publish")
    #expect(run.status == 1 && run.errors.contains("Spør http://127.0.0.1:9 om"), "\(run.errors)")
    #expect(run.errors.contains("svarer ikke"), "\(run.errors)")
  }

  @Test(
    "What is noted of the release that readers see is damaged or gone: nothing goes out as if nothing had been there, and the list says what is wrong"
  )
  func damagedManifest() throws {
    let damaged = (
      "leserne ser denne, «manifest» mangler eller er ødelagt", "mangler eller er ødelagt", "damaged"
    )
    let gone = (
      "leserne sendes hit, men mappen er borte: de får ingenting", ": leserne får ingenting", "gone"
    )
    for (line, (row, error, english)) in [
      ("echo x >srv/status/current/manifest", damaged), ("rm srv/status/current/manifest", damaged),
      ("mv srv/status/releases srv/status/borte", gone), ("rm -r srv/status/releases/*", gone),
      ("mv $(readlink -f srv/status/current) srv/status/borte", gone),
    ] {
      let workshop = try Workshop(publishedSite)
      try workshop.setTarget()
      #expect(try workshop.build().status == 0)
      #expect(try workshop.run("publish").status == 0)
      try workshop.shell("readlink srv/status/current | tr -d '\\n' | cut -c10- | tr -d '\\n' >id; \(line)")
      let run = try workshop.run("publish")
      #expect(run.status == 1 && run.errors.contains(error), "\(line): \(run.errors)")
      #expect(run.errors.contains("Ingenting ble publisert"), "\(line): \(run.errors)")
      let id = try workshop.read("id")
      let list = try workshop.run("releases")
      #expect(list.status == 1 && list.output.hasPrefix(id + "  "), "\(line): \(list.output)")
      #expect(list.output.hasSuffix(row + "\n"), "\(line): \(list.output)")
      #expect(list.errors.contains(error), "\(line): \(list.errors)")
      let json = try workshop.run("releases", "--format", "json", "--language", "en")
      #expect(json.status == 1 && json.errors.contains(english), "\(json.errors)")
      #expect(json.output.contains("\"current\":\"\(id)\""), "\(json.output)")
      #expect(
        json.output.contains("{\"id\":\"\(id)\",\"isCurrent\":true,\"isChecked\":false,\"isDamaged\":true"),
        "\(json.output)")
    }
  }

  @Test(
    "Where current leads elsewhere, or is a folder, nothing goes out and it is left as it is",
    arguments: [
      "ln -s /etc srv/status/current", "mkdir srv/status/current", "ln -s releases srv/status/current",
    ])
  func currentLeadsElsewhere(_ line: String) throws {
    let workshop = try Workshop(publishedSite)
    try workshop.publishToFolder()
    try workshop.shell("rm srv/status/current && \(line)")
    let run = try workshop.run("publish")
    #expect(run.status == 1 && run.errors.contains("fører ikke til en utgave"), "\(run.errors)")
    #expect(run.errors.contains("Ingenting ble publisert"), "\(run.errors)")
    try workshop.shell(
      "[ -L srv/status/current ] && readlink srv/status/current >there || echo folder >there")
    #expect(try !workshop.read("there").contains("releases/2"))
  }

  @Test("A dry run says what would change, and writes nothing")
  func dryRun() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    #expect(try workshop.build().status == 0)
    let run = try workshop.run("publish", "--dry-run")
    #expect(run.status == 0 && run.output.contains("+ index.html"), "\(run.output)")
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/srv"))
  }

  @Test("A file that was changed since the build stops it")
  func changed() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    #expect(try workshop.build().status == 0)
    try workshop.shell("echo >>output/internal/index.html")
    let run = try workshop.run("publish")
    #expect(
      run.status == 1 && run.errors.contains("«index.html» er ikke slik bygget laget den"), "\(run.errors)")
  }

  @Test("A folder with something else in it, and one by way of a link, are refused")
  func others() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    #expect(try workshop.build().status == 0)
    try workshop.shell("mkdir -p srv/status && echo x >srv/status/x")
    #expect(try workshop.run("publish").errors.contains("har noe story ikke har lagt der"))
    try workshop.shell("rm -r srv/status && ln -s ../content srv/status")
    #expect(try workshop.run("publish").errors.contains("er samme sted som"))
  }

  @Test("Files that others have put in the finished site are refused, and named")
  func foreignInOutput() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    #expect(try workshop.build().status == 0)
    try workshop.shell("echo x >output/internal/CNAME")
    let run = try workshop.run("publish")
    #expect(run.status == 1 && run.errors.contains("filer som story ikke har laget (CNAME)"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/srv/status/current"))
  }

  @Test("A target that only has a new name is refused at its place, and the way out is said, and works")
  func renamedTarget() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.publishToFolder()
    try workshop.shell("sed -i 's/navn: status,/navn: statusen,/' content/publisering.yml")
    let run = try workshop.run("publish")
    #expect(run.status == 1 && run.errors.contains("Har «statusen» bare fått nytt navn"), "\(run.errors)")
    try workshop.shell(
      "grep -q 'status$' srv/status/.story-target && sed -i 's/navn: statusen,/navn: status,/' content/publisering.yml"
    )
    #expect(try workshop.run("publish").errors.contains("Ingenting å publisere"))
  }

  @Test("A target inside another one's place is refused, and leaves nothing behind")
  func inside() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    #expect(try workshop.build().status == 0)
    try workshop.shell("mkdir -p srv && printf 'story-target\\t1\\tsite\\tannet\\n' >srv/.story-target")
    let run = try workshop.run("publish")
    #expect(run.status == 1 && run.errors.contains("er stedet til noe annet"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/srv/status"))
  }

  @Test("A dry run of --if-due builds nothing, and says whether anything is due")
  func dryAndDue() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    let first = try workshop.run("publish", "--if-due", "--dry-run")
    #expect(first.status == 0 && first.errors.contains("det er ikke bygd ennå"), "\(first.errors)")
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/output/public"))
    #expect(try workshop.run("publish", "--if-due").status == 0)
    #expect(try workshop.run("publish", "--if-due", "--dry-run").errors.contains("Ingenting er endret"))
  }

  @Test(
    "When the same site is built again, what is noted of it is new, and nothing is due until the next change")
  func renewed() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setHost()
    #expect(try workshop.run("publish", "--if-due").status == 0)
    // A comment changes what was read, and nothing that readers see.
    try workshop.shell("echo '# Eies av kommunen' >>content/nettsted.yml")
    #expect(try workshop.run("publish", "--if-due").errors.contains("Ingenting å publisere"))
    #expect(try workshop.run("publish", "--if-due").errors.contains("Ingenting er endret"))
  }

  @Test(
    "A renamed page gets a way on, and links, references and addresses its present name, from one command")
  func renamed() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.shell(
      "printf '\\nSe [prisen](pris.md), [på engelsk](./pris.md#x) og [igjen](/pris/?a#b).\\n' >>content/sider/flytt-hit.md; printf '\\n## X {#x}\\n' >>content/sider/pris.md; sed -i 's/^personvern: .*/personvern: pris/' content/nettsted.yml"
    )
    #expect(try workshop.build().status <= 1)
    try workshop.shell("sed -i 's/#x//; s/?a#b//' content/sider/flytt-hit.md")
    #expect(try workshop.build().status == 0)
    try workshop.shell(
      "cp output/.story-release-public before; mv content/sider/pris.md content/sider/priser.md")
    let fixed = try workshop.run("fix", "--previous", "before", "--write")
    #expect(fixed.status == 0, "\(fixed.errors)")
    #expect(try workshop.read("content/sider/priser.md").contains("tidligere-adresser: [/pris/]"))
    let page = try workshop.read("content/sider/flytt-hit.md")
    #expect(
      page.contains("[prisen](priser.md)") && page.contains("(./priser.md)") && page.contains("(/priser/)"),
      "\(page)")
    #expect(try workshop.read("content/nettsted.yml").contains("personvern: priser"))
    let check = try workshop.run("check", "--previous", "before")
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("A difference of two releases by what they say of themselves: addresses, languages and what is held")
  func releasesCompared() throws {
    let workshop = try Workshop(publishedSite)
    #expect(try workshop.build().status == 0)
    try workshop.shell("cp output/.story-release-public before; rm content/sider/pris.md")
    try workshop.write("---\ntittel: Ny\nsammendrag: Ny.\n---\n\nNy.\n", to: "content/sider/ny.md")
    #expect(try workshop.build().status == 0)
    let run = try workshop.run("diff", "before", "output/.story-release-public", "--language", "nb")
    #expect(
      run.status == 0 && run.output.contains("/pris/  Priser") && run.output.contains("/ny/  Ny"),
      "\(run.output)")
    #expect(run.output.contains("Bare lister over filer er sammenlignet"))
  }

  @Test("An address that was published and is gone is reported with --previous, and stops the build")
  func previous() throws {
    let workshop = try Workshop(publishedSite)
    #expect(try workshop.build().status == 0)
    try workshop.shell("cp output/.story-release-public before && rm content/sider/pris.md")
    let check = try workshop.run("check", "--previous", "before")
    #expect(check.status == 1 && check.output.contains("[lost-address]"), "\(check.output)")
    #expect(try workshop.build("--previous", "before").status == 1)
    try workshop.write("borte: [{adresse: /pris/, grunn: Slått sammen}]\n", to: "content/publisering.yml")
    #expect(try workshop.run("check", "--previous", "before").status == 0)
  }

  @Test("What is withdrawn after the build does not go out; neither does a page that is put off")
  func withdrawn() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setHost()
    #expect(try workshop.build().status == 0)
    let page = "content/sider/pris.md"
    let text = try workshop.read(page)
    try workshop.write(
      text.replacing("sammendrag", with: "publiseres: 2199-01-01 08:00\nsammendrag"), to: page)
    let run = try workshop.run("publish")
    #expect(
      run.status == 1 && run.errors.contains("det som er bygd, viser noe som ikke skal vises nå"),
      "\(run.errors)")
    #expect(run.errors.contains("Priser: den skal ikke vises før 2199-01-01"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/srv"))
    // No day that is written opens what the clock has not.
    #expect(try workshop.build("--as-of", "2199-01-02").status == 0)
    #expect(try workshop.run("publish", "--as-of", "2199-01-02").status == 1)
    try workshop.write(text, to: page)
    #expect(try workshop.build().status == 0)
    #expect(try workshop.run("publish").status == 0)
  }

  @Test("A folder that was made ready for a host keeps what others have put there since")
  func foreign() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setHost()
    #expect(try workshop.build().status == 0)
    let first = try workshop.run("publish")
    #expect(first.status == 0 && first.errors.contains("Gjort klar for «ute»"), "\(first.errors)")
    try workshop.shell("mkdir srv/ute/.git && echo own >srv/ute/CNAME && cp srv/ute/index.html before")
    try workshop.shell("sed -i s/dyrt/gratis/ content/sider/pris.md")
    #expect(try workshop.build().status == 0)
    let run = try workshop.run("publish")
    #expect(run.status == 1 && run.errors.contains("(.git, CNAME)"), "\(run.errors)")
    #expect(try workshop.read("srv/ute/CNAME") == "own\n")
    try workshop.shell("rm -r srv/ute/.git srv/ute/CNAME")
    #expect(try workshop.run("publish").status == 0)
  }

  @Test("After a way back --if-due waits until the content is another")
  func dueAfterRollback() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    #expect(try workshop.run("publish", "--if-due").status == 0)
    try workshop.shell("sed -i s/dyrt/gratis/ content/sider/pris.md; sleep 1")
    #expect(try workshop.run("publish", "--if-due").status == 0)
    let back = try workshop.run("rollback")
    #expect(back.status == 0, "\(back.errors)")
    #expect(try workshop.run("publish", "--if-due").errors.contains("Ingenting er endret"))
    try workshop.shell("sed -i s/gratis/billig/ content/sider/pris.md")
    #expect(try !workshop.run("publish", "--if-due").errors.contains("Ingenting er endret"))
  }

  @Test("--if-due does nothing when nothing has changed, and builds and publishes when something has")
  func due() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    #expect(try workshop.run("publish", "--if-due").status == 0)
    let idle = try workshop.run("publish", "--if-due")
    #expect(idle.status == 0 && idle.errors.contains("Ingenting er endret"), "\(idle.errors)")
    try workshop.shell("echo 'Mer tekst.' >>content/sider/pris.md")
    #expect(try !workshop.run("publish", "--if-due").errors.contains("Ingenting er endret"))
    #expect(try workshop.run("publish", "--if-due").errors.contains("Ingenting er endret"))
  }
}

extension Workshop {
  func setTarget(signIn: String = "lukket-nett") throws {
    try write(
      "steder: [{navn: status, innhold: statusside, slag: mappe, mappe: \(path)/srv/status, innlogging: \(signIn)}]\n",
      to: "content/publisering.yml")
  }

  /// Builds, and publishes to a folder for the first time.
  func publishToFolder() throws {
    try setTarget()
    #expect(try build().status == 0)
    #expect(try run("publish").status == 0)
  }

  /// Which release readers see.
  func current() throws -> String {
    try shell("basename $(readlink srv/status/current) | tr -d '\\n' >shown")
    return try read("shown")
  }

  func setHost() throws {
    try write(
      "steder: [{navn: ute, innhold: nettsted, slag: github-pages, mappe: \(path)/srv/ute}]\n",
      to: "content/publisering.yml")
  }

  func build(_ words: String...) throws -> Run {
    try run(words: ["build", "--production", "--no-search"] + words)
  }
}

let publishedSite = """
  -- content/nettsted.yml --
  navn: Vekst
  beskrivelse: Vekst.
  domene: https://vekst.no
  sprakvalg: [nb, en]
  meny: [{tekst: {nb: Flytt hit, en: Move here}, side: flytt-hit}]
  personvern: flytt-hit
  tilgjengelighetserklaring: {nb: https://uustatus.no/nb/1, en: https://uustatus.no/en/1}
  kontaktadresse: mailto:post@vekst.no
  -- content/sider/flytt-hit.md --
  ---
  tittel: Flytt hit
  sammendrag: Kom til Kongsberg.
  ---

  Velkommen.
  -- content/sider/pris.md --
  ---
  tittel: Priser
  sammendrag: Hva det koster.
  ---

  Alt er dyrt.
  """
