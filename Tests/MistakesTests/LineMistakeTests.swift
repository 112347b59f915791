import Diagnostics
import TestSupport
import Testing

@Suite struct LineMistakeTests {
  @Test(
    "The sign of a number that begins a line right below a text that goes on is no point of a list",
    arguments: [
      ("Resultatet ble\n- 250 000 kroner.", "- 250 000"), ("Vi fikk\n+ 350 nye innbyggere.", "+ 350"),
      ("Ute er det\n- 5 grader", "- 5"), ("Saldoen er nå\n-  1,5 millioner", "-  1,5"),
      ("Det ble\n- 40.", "- 40"), ("+ 5 prosent", "+ 5"), ("Slik gikk det:\n\n+ 350 innbyggere", "+ 350"),
      ("> 3 000 nye boliger", "> 3 000"), ("Målet er klart:\n\n> 50 % av alle", "> 50"),
      (">100 arbeidsplasser", ">100"),
    ])
  func signs(_ written: String, _ marked: String) async {
    #expect(await findings(inText: written).hasSuffix(" «\(marked)»"))
    #expect(await findings(inText: written).hasPrefix("sign-as-point "))
  }

  @Test(
    "Points are a list: below a colon, a sentence or an empty line, two of them, and without a number",
    arguments: [
      "Resultatet ble:\n- 250 000 kroner.", "Resultatet ble\n\n- 250 000 kroner.",
      "Vi har\n- 3 skoler\n- 4 barnehager", "Resultatet ble bra.\n- 250 000 kroner.",
      "Vi har\n- kaffe", "Vi møtes\n- 17. juni", "Program i dag\n- 18.30 Åpning", "Vi åpner\n- 18:30",
      "Resultatet ble\n−250 000 kroner.", "+ 3 skoler\n+ 4 barnehager", "+47 32 86 60 00", "+ kaffe",
      "+ 17. juni",
      "> 3 000 boliger trengs.", "> 40 år har gått\n> siden da", "> 17. mai", "\\> 3 000 nye boliger",
      "> Vi vil ha 3 000",
      "> 18:30 begynte det", "- 5 prosent rabatt",
    ])
  func points(_ written: String) async {
    #expect(await !findings(inText: written).contains("sign-as-point"))
  }

  @Test("Numbers that count down are published as others, and the same number at each point is not")
  func countdown() async {
    #expect(await findings(inText: "3. Tre\n2. To\n1. En").hasPrefix("changed-number"))
    #expect(await findings(inText: "1. Tre\n1. To\n1. En") == "")
  }

  @Test(
    "A date or an ordinal that begins a line is no list, and is repaired to stand as written",
    arguments: [
      ("17. mai feirer vi.", "17\\. mai feirer vi."),
      ("3. klasse drar på tur.", "3\\. klasse drar på tur."),
      ("2. verdenskrig tok slutt.", "2\\. verdenskrig tok slutt."),
      ("1. juni\n15. juni\n20. juni", "- 1\\. juni\n- 15\\. juni\n- 20\\. juni"),
      ("1. juni: åpner\n\n15. juni: stenger", "1\\. juni: åpner\n\n15\\. juni: stenger"),
      ("1. etasje: kafé\n2. etasje: kino", "- 1\\. etasje: kafé\n- 2\\. etasje: kino"),
      ("1. og 2. juni er vi på torget.", "1\\. og 2. juni er vi på torget."),
      ("1. – 3. klasse er gratis.", "1\\. – 3. klasse er gratis."),
      ("1. - 3. juni er vi på torget.", "1\\. - 3. juni er vi på torget."),
      ("- 17. mai: tog\n- 18. mai: fri", "- 17\\. mai: tog\n- 18\\. mai: fri"),
      ("> 17. mai er vi så glad i.", "> 17\\. mai er vi så glad i."),
      ("17. mai-komiteen møtes.", "17\\. mai-komiteen møtes."),
      ("```{sitat} En\n17. Mai er dagen.\n```", "```{sitat} En\n17\\. Mai er dagen.\n```"),
      ("1. June: sign-up opens\n15. June: it closes", "- 1\\. June: sign-up opens\n- 15\\. June: it closes"),
      ("1. søndag i advent tenner vi lys.", "1\\. søndag i advent tenner vi lys."),
      ("2027. Det var året vi begynte.", "2027\\. Det var året vi begynte."),
      ("6. jan. er det juletrefest.", "6\\. jan. er det juletrefest."),
    ])
  func ordinals(_ written: String, _ meant: String) async {
    #expect(await findings(inText: written).split(separator: " ").first == "ordinal-as-list")
    #expect(await repaired(written) == meant)
    #expect(await findings(inText: meant) == "")
  }

  @Test(
    "A numbered list stays one",
    arguments: [
      "1. Søk om tomt\n2. Vent på svar", "1. januar\n2. februar\n3. mars", "1. August Hansen er leder",
      "1. Mai Olsen\n2. August Hansen", "1. klasseromsregler\n2. etasjeskillere", "1. a\n1. b\n1. c",
      "1) juni\n2) juli", "3. Økonomi\n4. Bolig", "1. kjeller\n2. etasje\n3. loft",
      "1. Les\n2. Skriv\n2. Send",
      "1. Maister\n2. Junior", "1. Kom 17. mai\n2. Gå 18. mai", "40. juni\n41. juni",
    ])
  func lists(_ text: String) async { #expect(await findings(inText: text) == "") }

  @Test("What may be both is reported, and not repaired")
  func doubtful() async {
    #expect(await findings(inText: "1. mai er fristen\n2. Send skjemaet") == "ordinal-as-list 0 «1. mai»")
    #expect(await findings(inText: "17. mai:\n\n    Vi går i tog.") == "ordinal-as-list 0 «17. mai»")
  }

  @Test("Numbers with gaps, which the list does not keep, are reported")
  func gaps() async {
    #expect(await findings(inText: "1. Kom\n2. Se\n5. Gå") == "changed-number 13 «5.»")
    #expect(await findings(inText: "1996. Et år\n2004. Et annet") == "changed-number 13 «2004.»")
  }

  @Test(
    "Points indented too little below a number are moved below its text",
    arguments: [
      ("1. Søk.\n  - skjema\n  - kart\n2. Vent.", "1. Søk.\n   - skjema\n   - kart\n2. Vent."),
      ("1. Søk.\n - skjema\n2. Vent.", "1. Søk.\n   - skjema\n2. Vent."),
      ("9. A\n10. B\n   - skjema", "9. A\n10. B\n    - skjema"),
      ("1. Søk.\n  1. skjema\n  2. kart\n2. Vent.", "1. Søk.\n   1. skjema\n   2. kart\n2. Vent."),
      ("- A\n  1. Søk.\n    - skjema", "- A\n  1. Søk.\n     - skjema"),
      ("1. Søk.\n\n  - skjema\n    med vedlegg", "1. Søk.\n\n   - skjema\n     med vedlegg"),
    ])
  func sublists(_ written: String, _ meant: String) async {
    #expect(await findings(inText: written).split(separator: " ").first == "shallow-sublist")
    #expect(await repaired(written) == meant)
    #expect(await findings(inText: meant) == "")
  }

  @Test("A list beside a numbered one, and numbers lined up, are left alone")
  func besides() async {
    for text in ["1. A\n\n- B", " 9. A\n10. B", "1. A\n   - B\n2. C", "> 1. A\n\n  - B"] {
      #expect(await findings(inText: text) == "", "\(text)")
    }
  }
}
