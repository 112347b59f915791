import Foundation
import Testing

@Suite struct TranslationsCommandTests {
  private let path = "content/sider/om.en.md"

  private func workshop() throws -> Workshop {
    try Workshop(
      """
      -- content/nettsted.yml --
      navn: N
      beskrivelse: B.
      sprakvalg: [nb, en]
      domene: https://x.example
      meny: []
      -- content/sider/om.md --
      ---
      tittel: Om oss
      sammendrag: Om oss.
      eier: Redaktør
      ---

      Vi hjelper deg.

      ## Påmelding

      Meld deg på innen 1. mars. Det er gratis.
      -- content/sider/om.en.md --
      ---
      title: About
      summary: About us.
      ---

      We help you.

      ## Sign up

      Sign up by 1 March. It is free.
      -- content/sider/to.md --
      ---
      tittel: To
      sammendrag: To.
      ---
      """)
  }

  private func change(_ workshop: Workshop) throws {
    let main = try workshop.read("content/sider/om.md")
    try workshop.write(main.replacing("1. mars", with: "15. mars"), to: "content/sider/om.md")
  }

  @Test("What is repaired with certainty leaves a translation as current as it was, and no more")
  func repaired() throws {
    let workshop = try workshop()
    let main = try workshop.read("content/sider/om.md").replacing("1. mars", with: "1.mars")
    try workshop.write(main, to: "content/sider/om.md")
    #expect(try workshop.run("translations", "mark", path).status == 0)
    let marked = try workshop.read(path)
    let shown = try workshop.run("fix")
    #expect(shown.output.contains("\n+Meld deg på innen 1. mars. Det er gratis.\n"))
    #expect(
      shown.errors.contains(
        "1 rettelse i 1 fil. En oversettelse følger fortsatt teksten som rettes, og får det notert. Ingenting er skrevet"
      ), "\(shown.errors)")
    #expect(try workshop.read(path) == marked)
    // Only the file that is named is repaired; its translation goes with it.
    #expect(try workshop.run("fix", "--write", "content/sider/om.md").status == 0)
    #expect(try workshop.read(path) != marked)
    #expect(try workshop.run("translations").output.hasPrefix("1 mangler, 1 oversatt\n"))
    #expect(try workshop.run("fix").output.isEmpty)
    // What it did not follow before, it does not follow afterwards.
    let other = try workshop.read("content/sider/om.md").replacing(
      "Vi hjelper deg.", with: "Vi hjelper alle."
    )
    .replacing("1. mars", with: "1.mars")
    try workshop.write(other.replacing("1.mars", with: "1. mars"), to: "content/sider/om.md")
    let behind = try workshop.run("translations").output
    #expect(behind.hasPrefix("1 utdatert, 1 mangler\n"), "\(behind)")
    try workshop.write(other, to: "content/sider/om.md")
    #expect(try workshop.run("fix", "--write").status == 0)
    #expect(try workshop.run("translations").output.hasPrefix("1 utdatert, 1 mangler\n"))
  }

  @Test("A page is marked, its main file is changed, and the list says which sentence was which")
  func story() throws {
    let workshop = try workshop()
    let first = try workshop.run("translations")
    #expect(first.status == 0 && first.output.hasPrefix("1 mangler, 1 ikke registrert\n"))
    let before = try workshop.read(path)
    let mark = try workshop.run("translations", "mark", path)
    #expect(mark.status == 0 && mark.output == "Registrert: \(path)\n")
    #expect(
      try workshop.read(path).split(separator: "\n").filter { !$0.hasPrefix("translated-from: ") }
        == before.split(separator: "\n"))
    let again = try workshop.run("translations", "mark", path)
    #expect(again.status == 0 && again.output == "Ingenting å skrive: alt er registrert som det er.\n")
    // What was marked before it was committed is found all the same.
    try workshop.git("init -q . && git add content && git commit -qm en && git gc -q")
    #expect(try workshop.run("translations").output.hasPrefix("1 mangler, 1 oversatt\n"))
    try change(workshop)
    let list = try workshop.run("translations")
    #expect(list.status == 1)
    #expect(
      list.output.contains(
        """
          content/sider/om.en.md  (en, Redaktør)
            avsnittet «Påmelding» er endret siden oversettelsen
              før: Meld deg på innen 1. mars.
              nå:  Meld deg på innen 15. mars.

        """))
    let english = try workshop.run("translations", "content/sider/om.en.md", "--language", "en")
    #expect(english.output.contains("the section “Påmelding” has changed since the translation\n"))
    #expect(english.output.contains("      now:    Meld deg på innen 15. mars."))
    #expect(!english.output.contains("to.md"))
    let json = try workshop.run("translations", "--format", "json")
    #expect(
      json.output.contains(
        "\"differences\":[{\"before\":\"Meld deg på innen 1. mars.\",\"after\":\"Meld deg på innen 15. mars.\"}]"
      ))
  }

  @Test("A check says it at the translation's own heading, and reads git on a disk that it cannot write to")
  func check() throws {
    let workshop = try workshop()
    #expect(try workshop.run("translations", "mark", "--all").status == 0)
    try workshop.git("init -q . && git add content && git commit -qm en")
    try change(workshop)
    let run = try workshop.run(words: ["check", "--format", "oneline"], in: .readOnly)
    let line = try #require(run.output.split(separator: "\n").first { $0.contains("[outdated-translation]") })
    #expect(
      line.hasPrefix(
        "content/sider/om.en.md:9:1: ADVARSEL avsnittet «Påmelding» er endret siden oversettelsen"))
    #expect(line.contains("«story translations mark content/sider/om.en.md»") && !line.contains("git"))
  }

  @Test("Without git, or with a history that lacks the text, the section is named, and why no sentence is")
  func withoutHistory() throws {
    let workshop = try workshop()
    #expect(try workshop.run("translations", "mark", path).status == 0)
    try change(workshop)
    for prepare in ["true", "git init -q . && git add content && git commit -qm en", "echo tull > .git/HEAD"]
    {
      try workshop.git("--version && \(prepare)")
      let run = try workshop.run("translations")
      #expect(run.status == 1 && run.output.contains("avsnittet «Påmelding» er endret siden oversettelsen"))
      #expect(run.output.contains("(teksten den ble laget av, ligger ikke i git her)"), "\(prepare)")
    }
  }

  @Test("--all leaves what is outdated, and says so; so does a folder, which means the translations in it")
  func all() throws {
    let workshop = try workshop()
    #expect(try workshop.run("translations", "mark", "content/sider").output == "Registrert: \(path)\n")
    try change(workshop)
    let folder = try workshop.run("translations", "mark", "content/sider")
    #expect(
      folder.status == 0 && folder.output.contains("Utdatert, og ikke registrert på nytt"), "\(folder.output)"
    )
    #expect(try workshop.run("translations").status == 1)
    let run = try workshop.run("translations", "mark", "--all")
    #expect(run.status == 0 && run.output.contains("Utdatert, og ikke registrert på nytt"))
    #expect(try workshop.run("translations").status == 1)
    #expect(try workshop.run("translations", "mark", path).output == "Registrert: \(path)\n")
    #expect(try workshop.run("translations").status == 0)
  }

  @Test("What is no translation, or is not there, is refused, and then nothing is written")
  func refused() throws {
    let workshop = try workshop()
    let before = try workshop.read(path)
    let main = try workshop.run("translations", "mark", path, "content/sider/om.md")
    #expect(main.status == 1 && main.errors.contains("dette er hovedfilen. Mente du content/sider/om.en.md?"))
    #expect(try workshop.run("translations", "mark", "content/sider/no.en.md").status == 64)
    #expect(try workshop.run("translations", "mark").status == 64)
    #expect(try workshop.run("translations", "--all").status == 64)
    #expect(try workshop.run("translations", "--format", "ics").status == 64)
    #expect(try workshop.run("translations", "nei").status == 64)
    #expect(try workshop.read(path) == before)
  }
}
