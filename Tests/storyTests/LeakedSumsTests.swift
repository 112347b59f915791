import Testing

@Suite("What partners have agreed to pay stays inside")
struct LeakedSumsTests {
  private func isFound(_ text: String, fjellet: Int = 480_000) throws -> Bool {
    let workshop = try Workshop(smallSite)
    for (name, title, sum) in [
      ("varden", "Varden Bygg Norge AS", 65_000), ("fjellet", "Fjellet Kraft", fjellet),
    ] {
      try workshop.write("tittel: \(title)\n", to: "content/partnere/\(name).yml")
      try workshop.write(
        "sum: \(sum)\nform: penger\nar: {2027: {avtalt: \(sum)}}\nfra: 2027-01-01\ntil: 2027-12-31\n",
        to: "content/intern/partnere/\(name).yml")
    }
    try workshop.write(
      "---\ntittel: Takk\nsammendrag: Takk til mange.\n---\n\n\(text)\n", to: "content/sider/takk.md")
    let run = try workshop.run("build", "--as-of", "2027-03-01", "--no-search")
    return run.errors.contains("leaked-internal-text")
  }

  @Test(
    "Whole thousands are a sum beside the partner's name, in a sentence or in a row",
    arguments: [
      ("Varden Bygg har en avtale på 65 000 i året.", true),
      ("Av 65 000 fra Varden er halvparten brukt.", true),
      ("| Partner | Beløp |\n|---|---|\n| Varden Bygg AS | 65 000 |", true),
      ("Varden Bygg gir kr 65 000.", true),
      ("Varden Bygg har 65 000 kunder.", false), ("I Norge flyttet 65 000 i fjor.", false),
      ("I skogen står 65 000 trær.", false),
      ("Tallet er 65 000. Det er mye.", false),
    ])
  func rounded(text: String, isLeak: Bool) throws { #expect(try isFound(text) == isLeak, "\(text)") }

  @Test(
    "The sum of all agreements is as secret as its parts, but for what the project asks for",
    arguments: [
      ("Til sammen er 545 000 kroner avtalt.", 480_000, true),
      ("Partnerne har avtalt kr 545 000 i år.", 480_000, true),
      ("Vi trykker 545 000 aviser.", 480_000, false),
      ("Til sammen er 546 000 kroner avtalt.", 480_000, false),
      ("Prosjektet trenger 3 000 000 kroner.", 2_935_000, false),
    ])
  func total(text: String, fjellet: Int, isLeak: Bool) throws {
    #expect(try isFound(text, fjellet: fjellet) == isLeak, "\(text)")
  }
}
