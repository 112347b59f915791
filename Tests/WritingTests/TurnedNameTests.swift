import Model
import Testing
import Writing

/// Names that a list has with the last name first.
@Suite struct TurnedNameTests {
  @Test(
    "A name is found with the last name first, and a comma after it",
    arguments: [
      ("Kari Nordåsen", "<li>Nordåsen, Kari</li>", true), ("Kari Nordåsen", "NORDÅSEN,KARI", true),
      ("Kari Nordåsen", "<b>Nordåsen</b>, Kari", true), ("Kari Nordåsen", "Nordåsen;Kari", true),
      ("Kari Nordåsen", "SUMMARY:Nordåsen\\, Kari", true), ("Kari Nordåsen", "Nordåsen,&nbsp;Kari", true),
      ("Vi har snakket med Kari Berg Nordåsen.", "Nordåsen, Kari Berg", true),
      ("Vi har snakket med Kari Berg Nordåsen.", "Berg Nordåsen, Kari", true),
      ("Kari Nordåsen", "familien Nordåsen. Kari er", false), ("Kari Nordåsen", "Nordåsen Kari", false),
      ("Kari Nordåsen", "<tr><td>Nordåsen Kari</td><td>4. klasse</td></tr>", true),
      ("Kari Nordåsen", "<ul><li>Nordåsen Kari</li></ul>", true),
      ("Kari Nordåsen", "<p>Anne Nordåsen Kari Lund</p>", false),
      ("Kari Nordåsen", "<p>Hos Nordåsen Kari</p>", false),
      ("Kari Nordåsen", "<p>Nordåsen – Kari</p>", false),
      ("Kari Nordåsen", "Nordåsen, Karina", false), ("Kari Nordåsen", "Vestnordåsen, Kari", false),
      ("Kari Nordåsen", "Nordåsen – Kari", false),
      ("Kari Berg", "I panelet sitter Anne Berg, Kari Lund og Nils Hansen, Per Olav Moen.", false),
      ("Per Olav Hansen", "Der er Anne Berg, Kari Lund og Nils Hansen, Per Olav Moen.", false),
      ("Kari Berg", "Kontakt Berg, Kari (leder)", true), ("Kari Berg", "Berg, Kari Lund", true),
      ("Kari Berg", "<li>Lie, Ola</li> <li>Berg, Kari</li> <li>Ås, Eva</li>", true),
      ("Kari Berg", "Lie, Ola\nBerg, Kari\nÅs, Eva", true),
    ])
  func turnedOnPage(text: String, page: String, isFound: Bool) async {
    for form in [ConfidentialText.Form.prose, .fact] {
      let found = await !gate([text], form: form).scan(Array(page.utf8), of: "a.html").isEmpty
      #expect(found == isFound, "\(text) in \(page)")
    }
  }

  @Test(
    "A name that is kept with the last name first is found as it is said",
    arguments: [
      ("Nordåsen, Kari", "hos Kari Nordåsen", true), ("Nordåsen, Kari", "<b>Kari</b> Nordåsen", true),
      ("Nordåsen,Kari", "kari nordåsen", true), ("Nordåsen, Kari (mor)", "Kari Nordåsen", true),
      ("Berg Nordåsen, Kari", "Kari Berg Nordåsen", true),
      ("Nordåsen, Kari Anne", "Kari Anne Nordåsen", true),
      ("Samtykke: Nordåsen, Kari (mor)", "Kari Nordåsen", true),
      ("Møtes på: Krona, Kongsberg.", "Vi holder til i Krona, Kongsberg, og", false),
      ("Avdelinger: Drammen, Larvik.", "Drammen, Larvik og Hokksund", false),
      ("Lie, Ola; Nordåsen, Kari", "Kari Nordåsen", true),
      ("Lie, Ola\nNordåsen, Kari", "Kari Nordåsen", true),
      ("Nordåsen, Kari, 912 34 567", "Kari Nordåsen", true),
      ("- Nordåsen, Kari", "Kari Nordåsen", true), ("Ås, Kari", "Ås, Kari", true),
      ("Nordåsen, Kari, Storgata 1", "Kari Nordåsen", true), ("Nordåsen, Kari", "Nordåsen, Kari", true),
      ("Nordåsen, Kari", "Kari. Nordåsen", false), ("Nordåsen, Kari", "Kari–Nordåsen", false),
      ("Nordåsen, Kari og Ola", "Kari Nordåsen", false), ("Oslo, Bergen, Drammen", "Bergen Oslo", false),
      ("Oslo, Bergen og Drammen", "Oslo, Bergen", false),
      ("Vi traff Nordåsen, Kari sa nei", "Kari Nordåsen", false),
      ("Partnere, Møter om partnere og møter", "Møter Partnere", false),
    ])
  func turnedInSecret(text: String, page: String, isFound: Bool) async {
    let found = await !gate([text]).scan(Array(page.utf8), of: "a.html").isEmpty
    #expect(found == isFound, "\(text) in \(page)")
  }

  @Test("A name that is open in one order is open in the other")
  func openNames() async {
    for (secret, title, page) in [
      ("Nordåsen, Kari", "Kari Nordåsen", "Nordåsen, Kari"),
      ("Kari Nordåsen", "Nordåsen, Kari", "Kari Nordåsen"),
      ("Kari Nordåsen", "Kari Nordåsen", "Nordåsen, Kari"),
    ] {
      let open = await gate([secret], openNames: [title])
      #expect(open.scan(Array(page.utf8), of: "a.html").isEmpty, "\(secret), \(title)")
    }
    let menu = await gate(["Kongsberg, Buskerud"], openNames: ["Kongsberg", "Buskerud"])
    #expect(menu.scan(Array("<a>Buskerud</a> <a>Kongsberg</a>".utf8), of: "a.html").isEmpty)
    let allowed = await gate(["Kari Nordåsen"], allowed: ["Nordåsen, Kari"])
    #expect(allowed.scan(Array("Kari Nordåsen".utf8), of: "a.html").isEmpty)
  }
}
