import Diagnostics
import TestSupport
import Testing

/// What Markdown reads otherwise than it was meant, without a sign of it in the file.
@Suite struct ChangedMeaningTests {
  @Test(
    "A line right below a quotation, a point or a footnote that begins something else is told of",
    arguments: [
      ("> Vi bygger.\nDet sier ordføreren.", "Det sier ordføreren."),
      ("> Vi bygger\nDet sier ordføreren.", "Det sier ordføreren."),
      ("> Vi bygger!\n\n> Kom hit!\n**Meld deg på.**", "**Meld deg på.**"),
      ("> > Vi bygger.\n> Det sier hun.", "Det sier hun."),
      ("- Boliger.\nVi bygger mer.", "Vi bygger mer."),
      ("- Boliger\n- Arbeid\nLes mer her.", "Les mer her."),
      ("1. Søk.\n2. Vent.\nVi svarer innen en uke.", "Vi svarer innen en uke."),
      ("- Boliger\n– Dette er bra, sier Kari.", "– Dette er bra, sier Kari."),
      ("- [ ] Søk om plass.\nHusk matpakke.", "Husk matpakke."),
      ("Folk[^1].\n\n[^1]: SSB, 2026.\nKom og se.", "Kom og se."),
    ])
  func taken(_ text: String, _ line: String) async {
    let found = await findings(inText: text)
    #expect(found.hasPrefix("line-taken-in ") && found.contains("«\(line)»"), "\(found)")
  }

  @Test(
    "A sentence that goes on over lines, lines with their signs, and what is kept apart are left alone",
    arguments: [
      "> Vi bygger boliger\nog skoler.", "> Vi bygger.\n> Det sier vi.", "> Vi bygger.\n\nDet sier vi.",
      "- Vi bygger boliger\nog skoler.", "- Vi bygger.\n  Det sier vi.", "- Vi bygger.\n\nDet sier vi.",
      "> Vi bygger.\n— Kari Nordmann", "> Vi bygger.\\\nDet sier vi.", "> Vi bygger,\n> sier vi.\n\nTekst.",
      "> Vi bygger boliger for alle som vil flytte hit til byen ved elva i\nKongsberg.",
      "- En\n- To\n\nTre", "Tekst.\nMer tekst.", "1. En\n   To", "- Det koster\n30 kroner.",
    ])
  func notTaken(_ text: String) async { #expect(await findings(inText: text) == "") }

  @Test(
    "What is no sentence after «>» and a number has lost its sign, with a full stop too",
    arguments: [
      ("> 18 år for å delta.", "> 18"), ("> 40 prosent av alle.", "> 40"),
      ("> 3 000 nye boliger.", "> 3 000"),
      ("> 50 % av budsjettet!", "> 50"),
    ])
  func quotations(_ text: String, _ marked: String) async {
    #expect(await findings(inText: text) == "sign-as-point 0 «\(marked)»")
  }

  @Test(
    "What somebody says about a number is a quotation",
    arguments: [
      "> 3 000 boliger trengs.", "> 18 år er ingen alder.", "> 40 prosent av oss har flyttet.",
      "> «18 år for å delta.»", "> 200 personer deltok på møtet.",
    ])
  func sentences(_ text: String) async { #expect(await findings(inText: text) == "") }

  @Test(
    "Degrees below zero, sums and numbers to call that begin a line are no lists",
    arguments: [
      ("- 15 grader", "- 15"), ("Det blir kaldt.\n\n- 3,5 °C i natt", "- 3,5"),
      ("- 20 degrees at night", "- 20"), ("## Resultat\n\n- 250 000 kroner.", "- 250 000"),
      ("- 3 prosent", "- 3"), ("+ 32 86 60 00\n+ 32 86 60 01", "+ 32 86 60 00"),
      ("+ 5 prosent i år\n+ 7 prosent i fjor", "+ 5"), ("+ 250 kroner\n+ 300 kr", "+ 250"),
      ("+ 5 grader\n- 3 grader", "+ 5"),
    ])
  func signs(_ text: String, _ marked: String) async {
    let found = await findings(inText: text)
    #expect(found.hasPrefix("sign-as-point ") && found.contains("«\(marked)»"), "\(found)")
    #expect(!found.contains("list-sign"), "\(found)")
  }

  @Test(
    "Lists of what is counted are lists",
    arguments: [
      "- 15 stoler", "- 5 prosent rabatt", "I natt:\n\n- 15 grader", "- 15 grader\n- 20 grader",
      "- Natt:\n  - 15 grader", "+ 3 skoler\n+ 4 barnehager", "+ Kaffe\n+ Kake", "* 15 grader",
      "Vi sparer:\n\n- 250 000 kroner",
    ])
  func counts(_ text: String) async { #expect(await findings(inText: text) == "") }

  @Test(
    "Points that begin with other signs, or behind a no-break space, become points of the same list",
    arguments: [
      ("- Boliger\n* Arbeid\n- Skole", "- Boliger\n- Arbeid\n- Skole"),
      ("* En\n* To\n+ Tre", "* En\n* To\n* Tre"),
      ("- [ ] En\n- [ ] To\n* [ ] Tre", "- [ ] En\n- [ ] To\n- [ ] Tre"),
      ("- Boliger\n- Arbeid\n– Nei", "- Boliger\n- Arbeid\n- Nei"),
      ("- Boliger\n– Nei\n- Arbeid", "- Boliger\n- Nei\n- Arbeid"),
      ("- boliger\n• arbeid\n- skole", "- boliger\n- arbeid\n- skole"),
      ("- Boliger\n  – Nei", "- Boliger\n  - Nei"), ("– Boliger\n- Arbeid", "- Boliger\n- Arbeid"),
      ("- Boliger\n\u{A0}- Arbeid", "- Boliger\n - Arbeid"),
      ("- Boliger\n\u{A0}\u{A0}- Arbeid", "- Boliger\n  - Arbeid"), ("\u{A0}- Boliger", " - Boliger"),
      ("\u{A0}1. Søk", " 1. Søk"), ("[ ] Søk\n[x] Pakk", "- [ ] Søk\n- [x] Pakk"),
      ("Husk:\n\n[ ] Søk\n[ ] Pakk\n[ ] Flytt", "Husk:\n\n- [ ] Søk\n- [ ] Pakk\n- [ ] Flytt"),
      ("Husk:\n[ ] Søk\n[x] Pakk", "Husk:\n- [ ] Søk\n- [x] Pakk"),
    ])
  func points(_ text: String, _ meant: String) async {
    let found = await findings(inText: text)
    #expect(found.hasPrefix("list-sign "), "\(found)")
    #expect(await repaired(text) == meant)
    #expect(await findings(inText: meant) == "")
  }

  @Test("What may be nested, or has no box, is told of and left as it is")
  func doubtful() async {
    #expect(await findings(inText: "- Boliger\n * Arbeid") == "list-sign 11 «*»")
    #expect(await findings(inText: "- [ ] En\n- [ ] To\n- Tre") == "list-sign 18 «-»")
    #expect(await findings(inText: "- [x] En\n- To\n- [ ] Tre") == "list-sign 9 «-»")
    #expect(await findings(inText: "- [ ] En\n- [ ] To\n* Tre").hasPrefix("list-sign 18 «*»"))
  }

  @Test(
    "Two lists, dashes of sentences and no-break spaces within them are left alone",
    arguments: [
      "- Boliger\n- Arbeid\n\n* Skole", "- Boliger\n  * Arbeid", "- Vi bygger boliger\n  – og skoler.",
      "\u{A0}17. mai feirer vi dagen.", "\u{A0}1. mai går vi i tog.",
      "- kafé og møterom i\n2. etasje på Krona",
      "- Hva nå?\n\n– Nei, sier Kari.", "- Det er 5\u{A0}grader", "- [ ] En\n- [x] To", "- Ja\n- – Nei",
      "> - Boliger\n\n* Arbeid", "- Boliger\n–5 grader", "[x] betyr at noe er gjort.",
      "[ ] står ved det som\nikke er gjort.", "[her] og\n[der]",
    ])
  func others(_ text: String) async {
    let found = await findings(inText: text)
    #expect(!found.contains("list-sign"), "\(text): \(found)")
  }

  @Test("Each sign for another program is told of, and footnotes that are no footnotes")
  func other() async {
    #expect(
      await findings(inText: "Se ==viktig== her, og {% x %} mer ++nå++.")
        == "other-markup 3 «==viktig==»\nother-markup 22 «{% x %}»\nother-markup 34 «++nå++»")
    #expect(await findings(inText: "Folk^[SSB 2026] flytter.") == "other-markup 4 «^[SSB 2026]»")
    #expect(
      await findings(inText: "Folk^[Se [SSB](https://www.ssb.no/a)] flytter.")
        == "other-markup 4 «^[Se [SSB](https://www.ssb.no/a)]»")
    #expect(await findings(inText: "Folk ^[Om *dette*.] flytter.") == "other-markup 5 «^[Om *dette*.]»")
    #expect(
      await findings(inText: "Folk[^ssb.no] flytter[^1 a] hit[^*].")
        == "unknown-footnote 4 «[^ssb.no]»\nunknown-footnote 21 «[^1 a]»\nunknown-footnote 31 «[^*]»")
    for text in [
      "Folk[^1].\n\n[^1]: SSB", "Folk\\^[SSB] flytter", "`^[SSB]` og 2^10 [se]", "[^ssb.no]\n\n[^ssb.no]: A",
    ] {
      let found = await findings(inText: text)
      #expect(!found.contains("note") && !found.contains("other-markup"), "\(text): \(found)")
    }
  }

  @Test(
    "A link whose address stands first, or has a lone parenthesis, is repaired",
    arguments: [
      ("Se (https://a.no)[programmet] her.", "Se [programmet](https://a.no) her."),
      ("Se (program.md)[programmet] her.", "Se [programmet](program.md) her."),
      ("(../kart.pdf)[Kartet]", "[Kartet](../kart.pdf)"),
      ("Se [programmet](a(b.html) her.", "Se [programmet](a%28b.html) her."),
      ("Se [kartet](https://a.no/a(b) her.", "Se [kartet](https://a.no/a%28b) her."),
      ("Se [kartet](https://a.no/(a)(b) her.", "Se [kartet](https://a.no/%28a%29%28b) her."),
    ])
  func links(_ text: String, _ meant: String) async {
    let found = await findings(inText: text)
    #expect(found.hasPrefix("link-form "), "\(found)")
    #expect(await repaired(text) == meant)
  }

  @Test(
    "A link the wrong way round is told of where only the writer knows the address, and the likelier half is proposed as it",
    arguments: [
      ("Fyll ut (skjemaet)[her nede] nå.", "[skjemaet](https://…)"),
      ("Les (vg.no)[saken i avisa].", "[saken i avisa](vg.no)"),
      ("Les (saken i avisa)[vg.no/sport].", "[saken i avisa](vg.no/sport)"),
      ("(om-prosjektet)[Om prosjektet]", "[Om prosjektet](om-prosjektet)"),
      ("Se (kartet)[kart-over-byen].", "[kartet](kart-over-byen)"),
    ])
  func turnedLinks(_ text: String, _ right: String) async {
    let page = "-- content/sider/a.md --\n---\ntittel: A\nsammendrag: A.\n---\n\n\(text)\n"
    let found = await resolved(page).findings.filter { $0.code.name == "link-form" }
    #expect(found.count == 1 && found[0].severity == .warning, "\(found)")
    #expect(found.first?.help?.nb.contains("«\(right)»") == true && found[0].fixIts.isEmpty, "\(found)")
  }

  @Test(
    "Parentheses before brackets that are no links are left alone",
    arguments: [
      "Planen (2027)[^1] er ny.\n\n[^1]: A", "Se (program.md) her.", "Se [kartet](https://a.no/a(b)c) her.",
      "Filen (plan.pdf)[2] er ny.", "Det er f(x)[her] vi ser det.", "Vi vant (igjen)[sic] i fjor.",
      "(kart)[her](https://a.no)", "(kart)[her][kart]\n\n[kart]: https://a.no", "(kart) [her]",
      "Feltet (a)[b] er tomt.", "`(kart)[her]`",
    ])
  func noLinks(_ text: String) async {
    let found = await findings(inText: text)
    #expect(!found.contains("link-form"), "\(found)")
  }
}
