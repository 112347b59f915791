import Diagnostics
import TestSupport
import Testing

@Test(
  "What a text must not hold is found at its place",
  arguments: [
    ("Hei <b>x</b> og <i><u>y</u></i>", "raw-html 4 «<b>»\nraw-html 16 «<i>»"),
    ("<div>\nhei\n</div>\n\nx", "raw-html 0 «<div>\nhei\n</div>»"),
    ("[x](javascript:a)", "unsafe-address 4 «javascript:a»"),
    ("[x](java&#10;script:x \"t\")", "unsafe-address 4 «java&#10;script:x»"),
    ("![x](<data:image/png>)", "unsafe-address 6 «data:image/png»"),
    ("[x](//a.no) <vbscript:x>", "unsafe-address 4 «//a.no»\nunsafe-address 13 «vbscript:x»"),
    ("[x](/a:b) [y](mailto:a@b.no) [z](#a:b) [w](HTTPS://a.no)", ""),
    ("Se https://a.no/b. Og [https://a.no](https://a.no)", "bare-address 3 «https://a.no/b»"),
    ("#Overskrift", "heading-space 0 «#Overskrift»"),
    ("#Overskrift\n\nTekst", "heading-space 0 «#Overskrift» fix 0..<1 «## »"),
    ("#emneknagg\n\n## Program\n", ""), ("#Kongsberg2027 er i gang. Bli med!\n\nTekst", ""),
    ("#Boligdag er dagen for deg som leter\n\nTekst", ""),
    ("Linje\n##To", "heading-space 6 «##To» fix 8..<8 « »"),
    ("#1 i Norge", ""),
    ("x[^a] y\n\n[^b]: z", "unknown-footnote 1 «[^a]»"),
    ("```{}\nx\n```", "directive-name 3 «{}»"),
    ("```{events}\n\nx", "unclosed-directive 0 «```{events}»"),
    ("~~~\nx", "unclosed-code 0 «~~~»"),
    ("> ```{events}\n> ```", "directive-in-quote 2 «```{events}»"),
    ("```{facts}\n- adresse: https://a.no\n```", ""),
  ])
func refused(text: String, expected: String) async { #expect(await findings(inText: text) == expected) }

@Test("What is to be written in a letter keeps its spaces, the address loses them")
func subject() async {
  for (text, right) in [
    (
      "[Kari](mailto:post@knf.no?subject=Hei der&body=To ord)",
      "[Kari](mailto:post@knf.no?subject=Hei%20der&body=To%20ord)"
    ),
    ("[Kari](mailto: post@knf.no)", "[Kari](mailto:post@knf.no)"),
    ("[Ring](tel:32 86 60 00)", "[Ring](tel:32866000)"),
  ] {
    #expect(
      await findings(inText: text)
        == "link-form 0 «\(text)» fix 0..<\(text.utf8.count) «\(right)»")
  }
}

@Test("A picture that stays text for a space in its name is reported whole, also without a description")
func pictureForm() async {
  for text in ["![](Bilde 1.JPG)", "![Folk](Bilde 1.JPG)"] {
    let right = text.replacing(" ", with: "%20")
    #expect(
      await findings(inText: "Se \(text) her.")
        == "link-form 3 «\(text)» fix 3..<\(3 + text.utf8.count) «\(right)»")
  }
}

@Test("An address that cannot be used is reported once, and nobody looks for the file that it seems to name")
func explainedAddress() async {
  #expect(
    await findingsOfSite(withText: "[x](<//a.md>) ![y](<//b.jpg>)") == [
      "unsafe-address", "unsafe-address",
    ])
  #expect(await findingsOfSite(withText: "! [Torget](torget.jpg)") == ["link-form"])
  #expect(await findingsOfSite(withText: "[x](b.md)") == ["broken-link"])
}

/// The codes of what reading and resolving a site of one page with this text find.
private func findingsOfSite(withText text: String) async -> [String] {
  let page = "-- content/sider/a.md --\n---\ntittel: A\nsammendrag: A.\n---\n\n\(text)\n"
  return await resolved(page).findings.map(\.code.name)
}

@Test(
  "Components and roles that stay text are found by the names of the site's components",
  arguments: [
    ("```arrangementer\n```", "component-form 3 «arrangementer» fix 3..<16 «{arrangementer}»"),
    ("```swift\n```", ""),
    ("{arrangement} 'boligdag'", "role-form 0 «{arrangement}»"),
    ("{arrangementer}", "role-form 0 «{arrangementer}»"), ("{noe} 'annet'", ""),
    (
      "```{arrangementer}\nantall: 3\n```",
      "component-body 19 «antall: 3» fix 19..<28 «:antall: 3»"
    ),
    ("```{arrangementer}\nVelkommen!\n```", "component-body 19 «Velkommen!»"),
    ("```{steg}\n1. Velkommen!\n```", ""),
    ("Vi møtes {dato}2027-06-17.", "role-form 10 «{dato}2027-06-17» fix 10..<26 «{dato}`2027-06-17`»"),
    ("Det koster {kr:15000} nå.", "role-form 11 «{kr:15000}» fix 11..<21 «{kr}`15000`»"),
    ("Vi møtes {dato=2027-06-17}.", "role-form 10 «{dato=2027-06-17}» fix 10..<27 «{dato}`2027-06-17`»"),
    ("{kr=15000} er nok.", "role-form 0 «{kr=15000}» fix 0..<10 «{kr}`15000`»"),
    ("Det koster {kr}15 000 nå.", "role-form 11 «{kr}15»"),
    ("Det koster {kr}15000–20000 nå.", "role-form 11 «{kr}15000»"),
    ("Se {sprak-en}Welcome home.", "role-form 3 «{sprak-en}Welcome»"),
    ("Målet er {maltall}.", "role-form 10 «{maltall}»"), ("Vi møtes på {sted}.", "role-form 14 «{sted}»"),
    ("{maltall}", "role-form 0 «{maltall}»"),
    ("Det koster `{kr}15000` nå.", "role-form 11 «`{kr}15000`» fix 11..<22 «{kr}`15000`»"),
    ("Det koster `{kr}`15000 nå.", "role-form 11 «`{kr}`15000» fix 11..<22 «{kr}`15000`»"),
    (
      "Kom `{arrangement:boligdag}`!",
      "role-form 4 «`{arrangement:boligdag}`» fix 4..<28 «{arrangement}`boligdag`»"
    ),
    (
      "``{steg}\n1. Flytt.\n2. Bo.\n``",
      "component-fence 0 «``{steg}» fix 0..<8 «```{steg}» fix 26..<28 «```»"
    ),
    ("`{steg}`\n\n1. Flytt.", "component-fence 0 «`{steg}`»"),
    (
      "``{arrangementer}\n:antall: 3\n``",
      "component-fence 0 «``{arrangementer}» fix 0..<17 «```{arrangementer}» fix 29..<31 «```»"
    ),
    ("Skriv `{dato}` eller `{steg}` foran, og \\{dato\\} er ingen.", ""),
    ("`{navn}`\n\n{navn} og {a: 1}", ""),
    ("Du får {tall}`3` av dem, {kr}`200-500`.", ""), ("Prisen {krone} og {tallet} er holdt.", ""),
  ])
func components(text: String, expected: String) async { #expect(await findings(inText: text) == expected) }

@Test(
  "A row that an empty line parts from its table, or that has none, is no row",
  arguments: [
    ("| Tirsdag | 11 |", "table-without-line 45 «| Tirsdag | 11 |» fix 43..<45 «\n»"),
    ("| Tirsdag | 11 |\n| Onsdag | 12 |", "table-without-line 45 «| Tirsdag | 11 |»"),
    ("| Tirsdag | 11 |\n|---|---|\n| Onsdag | 12 |", ""),
    ("Tirsdag | 11", ""), ("Kilde: SSB | Oppdatert: 15. januar", ""), ("[A](a.md) | [B](b.md)", ""),
    ("| Tirsdag | 11 | 12 |", "table-without-line 45 «| Tirsdag | 11 | 12 |»"),
    ("Vi åpner tirsdag klokka 11.", ""), ("Velg ja | nei | kanskje.", ""), ("Hei.\n\nEn | to", ""),
    ("Hei.\n\n| Tirsdag | 11 |", "table-without-line 51 «| Tirsdag | 11 |»"), ("Hei.\n\n|x| er et tall.", ""),
    ("Hei.\n\n|x|", ""),
  ])
func rowAfterGap(text: String, expected: String) async {
  let table = "| Dag | Tid |\n|-----|-----|\n| Mandag | 10 |\n\n"
  #expect(await findings(inText: table + text) == expected)
}
