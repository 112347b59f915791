import Foundation
import Testing

/// What was withdrawn goes when the site is published: while anything else has errors nothing is, and that is said.
@Suite struct StillShownTests {
  private static let withdrawals = [
    ("echo 'trukket: 2020-01-01' >>content/intern/samtykker/kari.yml", "/aktuelt/strand/ (samtykket"),
    ("sed -i 's/^sammendrag/utloper: 2020-01-01\\nsammendrag/' content/sider/pris.md", "/pris/ (den utløp"),
    ("sed -i 's/^sammendrag/utkast: ja\\nsammendrag/' content/sider/pris.md", "/pris/ (den er et utkast nå)"),
    (
      "sed -i 's/^title/expire-at: 2020-01-01\\ntitle/' content/sider/pris.en.md", "/en/pris/ (den utløp"
    ),
    (
      "rm content/aktuelt/strand.md content/intern/aktuelt/strand.yml",
      "som bygde på et samtykke og er slettet"
    ),
  ]

  @Test("While another page has an error, what readers still see of it is said, and what takes it away now")
  func refused() throws {
    for (line, words) in Self.withdrawals {
      let workshop = try Workshop(site)
      try workshop.publishFirst()
      try workshop.shell("\(line); sed -i 's/^sammendrag/samendrag/' content/sider/flytt-hit.md")
      let run = try workshop.run("publish", "--if-due", "--language", "nb")
      #expect(run.status == 1 && run.errors.contains("[withdrawn-still-shown]"), "\(line): \(run.errors)")
      #expect(!run.errors.contains("er tatt ut"), "\(line): \(run.errors)")
      let end = run.errors.split(separator: "\n").suffix(2)
      #expect(end.first?.hasPrefix("! Leserne ser fortsatt ") == true, "\(line): \(end)")
      #expect(end.first?.contains(words) == true, "\(line): \(end)")
      #expect(end.last?.contains("«--hold-broken»") == true, "\(line): \(end)")
      let status = try workshop.read("output/internal/funn/index.html")
      let first = try #require(status.firstRange(of: "withdrawn-still-shown"))
      let error = try #require(status.firstRange(of: "unknown-field"))
      #expect(first.lowerBound < error.lowerBound, "\(line)")
      // The same again, of what has not changed since.
      let again = try workshop.run("publish", "--if-due", "--language", "nb")
      #expect(again.errors.contains("! Leserne ser fortsatt "), "\(line): \(again.errors)")
      let held = try workshop.run("publish", "--if-due", "--hold-broken")
      #expect(held.status == 3 && !held.errors.contains("withdrawn-still-shown"), "\(line): \(held.errors)")
    }
  }

  @Test(
    "A build after what is published says it too; one that nobody told of it, and one that goes out, do not")
  func built() throws {
    let workshop = try Workshop(site)
    try workshop.publishFirst()
    try workshop.shell("cp output/.story-release-public liste")
    try workshop.shell("echo 'trukket: 2020-01-01' >>content/intern/samtykker/kari.yml")
    let fine = try workshop.build("--previous", "liste", "--output", "god")
    #expect(fine.status == 0 && !fine.errors.contains("still-shown"), "\(fine.errors)")
    try workshop.shell("sed -i 's/^sammendrag/samendrag/' content/sider/flytt-hit.md")
    let told = try workshop.build("--previous", "liste")
    #expect(told.status == 1 && told.errors.contains("[withdrawn-still-shown]"), "\(told.errors)")
    let sent = try workshop.build("--previous", "liste", "--format", "github")
    #expect(sent.output.contains("withdrawn-still-shown"), "\(sent.output)")
    #expect(!sent.output.contains("samtykket mangler"), "\(sent.output)")
    #expect(try !workshop.build().errors.contains("still-shown"))
  }

  @Test("It is said at a place that is there")
  func place() throws {
    for (line, place) in [
      ("true", "content/nettsted.yml"),
      (
        "echo 'borte: [{adresse: /x/}, {adresse: /pris/}]' >content/publisering.yml; rm content/sider/pris*.md",
        "content/publisering.yml:1:35"
      ),
    ] {
      let workshop = try Workshop(site)
      try workshop.publishFirst()
      try workshop.shell("cp output/.story-release-public liste; rm content/publisering.yml")
      try workshop.shell("rm content/aktuelt/strand.md content/intern/aktuelt/strand.yml; \(line)")
      try workshop.shell("sed -i 's/^sammendrag/samendrag/' content/sider/flytt-hit.md")
      let run = try workshop.build("--previous", "liste", "--format", "oneline")
      let lines = (run.output + run.errors).split(separator: "\n").filter {
        $0.contains("[withdrawn-still-shown]")
      }
      #expect(lines.contains { $0.hasPrefix(place + ":") }, "\(run.errors)")
      #expect(!lines.contains { $0.hasPrefix("content/publisering.yml: ") }, "\(lines)")
    }
  }

  @Test("What only has another name, and what readers are to see, is not told of")
  func renamed() throws {
    let workshop = try Workshop(site)
    try workshop.publishFirst()
    try workshop.shell(
      """
      mv content/sider/pris.md content/sider/priser.md; mv content/sider/pris.en.md content/sider/priser.en.md
      sed -i 's/^sammendrag/samendrag/' content/sider/flytt-hit.md
      """)
    let run = try workshop.run("publish", "--if-due")
    #expect(run.status == 1 && !run.errors.contains("still-shown"), "\(run.errors)")
  }
}

private let site =
  publishedSite + "\n" + """
    -- content/sider/pris.en.md --
    ---
    title: Prices
    summary: What it costs.
    ---

    All is dear.
    -- content/aktuelt/strand.md --
    ---
    tittel: Familien Strand
    type: historie
    dato: 2026-01-10
    utloper: 2199-12-31
    sammendrag: Om familien.
    ---

    De flyttet hit.
    -- content/intern/aktuelt/strand.yml --
    samtykke: kari
    -- content/intern/samtykker/kari.yml --
    person: Kari Strand
    hva: Intervju og bilder på nettstedet.
    dato: 2026-01-01
    utloper: 2199-12-31
    """
