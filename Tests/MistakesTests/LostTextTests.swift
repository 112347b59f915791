import Diagnostics
import TestSupport
import Testing

/// What an editor writes that is left out of the page, becomes another thing or is shown as it is written.
@Suite struct LostTextTests {
  @Test(
    "A line that is read as an address nobody asks for is reported whole",
    arguments: [
      ("[Pris]: gratis", "unused-definition 0 «[Pris]: gratis»"),
      ("Kom!\n\n[Kveld]: torsdag \"kl. 18\"", "unused-definition 6 «[Kveld]: torsdag \"kl. 18\"»"),
      ("[Sted]: Krona\nog mer tekst.", "unused-definition 0 «[Sted]: Krona»"),
      ("- [Sted]: Krona\n- To", "unused-definition 2 «[Sted]: Krona»"),
      ("1. [Sted]: Krona\n2. To", "unused-definition 3 «[Sted]: Krona»"),
      ("> [Merk]: sitat", "unused-definition 2 «[Merk]: sitat»"),
      ("[1]: https://a.no", "unused-definition 0 «[1]: https://a.no»"),
      ("[a]: x.md\n[b]: y.md\n\nSe [prisen][b].", "unused-definition 0 «[a]: x.md»"),
      ("Se [a].\n\n[a]: x.md\n[a]: y.md", "unused-definition 19 «[a]: y.md»"),
      ("```{sitat} Kari\n[Sted]: Krona\n```", "unused-definition 16 «[Sted]: Krona»"),
      ("[Adresse]:\nKrona", "unused-definition 0 «[Adresse]:»"),
    ])
  func definitions(text: String, expected: String) async { #expect(await findings(inText: text) == expected) }

  @Test(
    "Definitions that links use, remarks, code and what is shown are left alone",
    arguments: [
      "Se [prisen][p].\n\n[p]: pris.md", "Se [Prisen].\n\n[prisen]: pris.md",
      "Se [pris][].\n\n[pris]: pris.md",
      "![Torget][t]\n\n[t]: torget.jpg \"Torget\"", "[//]: # (Husk bildet)", "[merknad]: <> (Husk bildet)",
      "[NB]: husk dette", "[NB]: kl. 18 \"i dag\"", "Kom!\n[Pris]: gratis", "```\n[a]: b\n```",
      "```{fakta}\n- \"[a]: b\": c\n```", "Se [a].\n\n[a]: x.md\n[a]: x.md",
      "Se [*den*][a b].\n\n[A  B]: x.md",
      "Se[^1].\n\n[^1]: SSB", "\\[Pris]: gratis",
      "Se [p].\n\n```{sitat} Kari\nSe [p].\n```\n\n[p]: x.md", "`a`\n[b]: c",
    ])
  func otherDefinitions(text: String) async {
    #expect(!(await findings(inText: text)).contains("unused-definition"))
  }

  @Test(
    "Text right below a table is told from its rows, and put apart when that is certain",
    arguments: [
      ("| A | B |\n|---|---|\n| 1 | 2 |\nKilde: SSB", "| A | B |\n|---|---|\n| 1 | 2 |\n\nKilde: SSB"),
      (
        "| A | B |\n|---|---|\n| 1 | 2 |\nTo linjer\n*om* dette.\n\nSlutt.",
        "| A | B |\n|---|---|\n| 1 | 2 |\n\nTo linjer\n*om* dette.\n\nSlutt."
      ),
      (
        "> | A | B |\n> |---|---|\n> | 1 | 2 |\n> Kilde", "> | A | B |\n> |---|---|\n> | 1 | 2 |\n> \n> Kilde"
      ),
      ("| A |\n|---|\n| 1 |\nKilde", "| A |\n|---|\n| 1 |\n\nKilde"),
      ("| A | B |\r\n|---|---|\r\n| 1 | 2 |\r\nKilde", "| A | B |\r\n|---|---|\r\n| 1 | 2 |\r\n\r\nKilde"),
      ("| A | B |\n|---|---|\nKilde", "| A | B |\n|---|---|\n\nKilde"),
    ])
  func textInTable(text: String, meant: String) async {
    #expect(await findings(inText: text).hasPrefix("text-in-table"))
    #expect(await repaired(text) == meant)
    #expect(await findings(inText: meant) == "")
  }

  @Test(
    "Where a row may go on, the line is reported and left as it is",
    arguments: [
      ("A | B\n---|---\n1 | 2\nTekst", "text-in-table 20 «Tekst»"),
      ("| A | B |\n|---|---|\n| 1 | 2\ner mer |", ""),
      ("| A | B |\n|---|---|\n| 1 | 2 |\nSum\n| 3 | 4 |", "text-in-table 30 «Sum»"),
      ("| A | B |\n|---|---|\n| 1 | a \\|\nb", "text-in-table 31 «b»"),
      ("| A | B |\n|---|---|\n| 1 |\n| 2 | 3 |\n\nTekst", ""),
      ("| A | B |\n|---|---|\n| 1 | 2 |\n## Neste", ""),
      ("| A | B |\n|---|---|\n| 1 | 2 |\n- punkt", ""),
    ])
  func rows(text: String, expected: String) async {
    #expect(await findings(inText: text) == expected)
    #expect(await repaired(text) == text)
  }

  @Test(
    "Lines that are counted by letters, Roman numerals, sections or decimals become points",
    arguments: [
      ("a. skjema\nb. kart\nc. pass", "- a. skjema\n- b. kart\n- c. pass"),
      ("i. skjema\nii. kart", "- i. skjema\n- ii. kart"), ("i) skjema\nii) kart", "- i) skjema\n- ii) kart"),
      ("(i) skjema\n(ii) kart", "- (i) skjema\n- (ii) kart"),
      ("I. Formål\nII. Virkeområde", "- I. Formål\n- II. Virkeområde"),
      ("Du trenger:\nA. Skjema\nB. Kart", "Du trenger:\n- A. Skjema\n- B. Kart"),
      ("§ 1 Formål\n§ 2 Virkeområde", "- § 1 Formål\n- § 2 Virkeområde"),
      ("§1 Formål\n§2 Virkeområde", "- §1 Formål\n- §2 Virkeområde"),
      ("2.1 Formål\n2.2 Virkeområde", "- 2.1 Formål\n- 2.2 Virkeområde"),
      ("a. et skjema som er\n   fylt ut\nb. kart", "- a. et skjema som er\n   fylt ut\n- b. kart"),
      ("> a. skjema\n> b. kart", "> - a. skjema\n> - b. kart"),
    ])
  func counted(text: String, meant: String) async {
    #expect(await findings(inText: text).hasPrefix("lines-run-together"))
    #expect(await repaired(text) == meant)
    #expect(await findings(inText: meant) == "")
  }

  @Test(
    "Letters and numbers that a sentence was broken before are no points",
    arguments: [
      "Boka om byen og folkene i den er skrevet av forfatterne\nA. Hansen og\nB. Olsen i fjor.",
      "a. skjema\\\nb. kart", "a. skjema",
      "Vi viser til\n§ 12 og\n§ 13 i loven.", "Vi så 1.5 og\n1.6 prosent.", "a. skjema\n\nb. kart",
      "Alt er som i\nfjor.", "i. e. noe\nannet her",
    ])
  func sentences(text: String) async { #expect(await findings(inText: text) == "") }

  @Test(
    "A picture's size in its brackets is taken out",
    arguments: [
      ("![Torget](torget.jpg =300x200)", "![Torget](torget.jpg)"),
      ("![](torget.jpg =300x)", "![](torget.jpg)"),
      ("Her: ![Torget](bilder/torget.png =50%x*) er", "Her: ![Torget](bilder/torget.png) er"),
    ])
  func sizes(text: String, meant: String) async {
    #expect(await findings(inText: text).hasPrefix("link-form"))
    #expect(await repaired(text) == meant)
  }

  @Test(
    "Signs for other programs are reported where they stand",
    arguments: [
      ("![Torget](torget.jpg){width=300}", "other-markup 21 «{width=300}»"),
      ("![Torget](torget.jpg){ width=50% .ramme }", "other-markup 21 «{ width=50% .ramme }»"),
      ("## Program {.klasse}", "other-markup 11 «{.klasse}»"),
      ("## Program {#program}", "other-markup 11 «{#program}»"),
      ("[Program](program.md){.knapp}", "other-markup 21 «{.knapp}»"),
      ("{: .merknad}", "other-markup 0 «{: .merknad}»"),
      ("Pris\n{:target=\"_blank\"}", "other-markup 5 «{:target=\"_blank\"}»"),
      ("![Hus|300](h.jpg)", "other-markup 5 «|300»"), ("![Hus|300x200](h.jpg)", "other-markup 5 «|300x200»"),
      ("- [] gjør dette", "other-markup 2 «[]»"), ("- [ ]gjør dette", "other-markup 2 «[ ]»"),
      ("- [v] ferdig", "other-markup 2 «[v]»"),
      ("Se [[program]] her.", "other-markup 3 «[[program]]»"),
      ("Se [[program|Programmet]].", "other-markup 3 «[[program|Programmet]]»"),
      ("[TOC]", "other-markup 0 «[TOC]»"), ("[[TOC]]", "other-markup 0 «[[TOC]]»"),
      ("> [!NOTE]\n> Husk pass.", "other-markup 2 «[!NOTE]»"),
      ("{% include kart.html %}", "other-markup 0 «{% include kart.html %}»"),
      ("Det er ==viktig== nå.", "other-markup 7 «==viktig==»"),
      ("==Ta med pass==", "other-markup 0 «==Ta med pass==»"), ("Hei :smile:", "other-markup 4 «:smile:»"),
      ("Velkommen :tada:!", "other-markup 10 «:tada:»"),
      ("Det er ++nytt++ her.", "other-markup 7 «++nytt++»"),
      ("Kom mandag. %%Ola er ikke spurt%%", "other-markup 12 «%%Ola er ikke spurt%%»"),
      ("Vi får {++ny++}{--gammel--} bru.", "other-markup 8 «{++ny++}»\nother-markup 16 «{--gammel--}»"),
      ("{==Bru==}", "other-markup 0 «{==Bru==}»"),
      ("Bru. {>>Spør Kari<<}", "other-markup 5 «{>>Spør Kari<<}»"),
      ("%% Ola\ner ikke spurt %%", "other-markup 0 «%% Ola»"),
      ("%% Ola er ikke spurt.\n\nEr han med? %%", "other-markup 0 «%% Ola er ikke spurt.»"),
      ("Bra :thumbs_up: sagt", "other-markup 4 «:thumbs_up:»"),
    ])
  func otherMarkup(text: String, expected: String) async { #expect(await findings(inText: text) == expected) }

  @Test(
    "Braces and brackets that are about something are left alone",
    arguments: [
      "Mengden {x=1} er tom.", "Fargen {rød} og {#1}.", "`{.klasse}` er kode.", "\\{.klasse\\}", "\\[[side]]",
      "Metoden [TOC] er kjent.", "Et tall [1] og [sic].", "Se [[1]](https://a.no/a) her.", "{maltall}`a`",
      "{} og { }",
      "a == b og c == d", "== b ==", "x==y", "====", "`==viktig==`", "\\==viktig==", "kl. 10:30:15 og 1:2:3",
      "Se https://a.no:80:x", "Husk: ta med pass: det er viktig", "Forholdet a:b:c", "Han sa :a: der",
      "C++ og Java++", "Sett {+} eller {--}", "{>> a", "\\{++a++}", "Ring ++47 nå", "1 ++ 2 ++ 3",
      "50%% og 60%%", "Det er 100 %.", "%%%", "\\%%a%%",
      "Vi øker 5 % + 5 %.", "`%%a%%`", "Han sa [!] det.", "{% }", "Det er [a] og [b].",
    ])
  func otherBraces(text: String) async {
    #expect(!(await findings(inText: text)).contains("other-markup"))
  }
}
