import Diagnostics
import TestSupport
import Testing

@Suite struct RunTogetherTests {
  @Test(
    "Lines of their own that run together are told apart",
    arguments: [
      ("Mandag 10–16\nTirsdag 12–18", "Mandag 10–16\\\nTirsdag 12–18"),
      ("Man–fre: 10–16\nLørdag: 10–14\nSøndag: stengt", "Man–fre: 10–16\\\nLørdag: 10–14\\\nSøndag: stengt"),
      ("Monday 10–4\nSunday closed", "Monday 10–4\\\nSunday closed"),
      ("18.00 Åpning\n18.30 Foredrag", "18.00 Åpning\\\n18.30 Foredrag"),
      ("Kl. 18 Åpning \nKl. 19 Mat", "Kl. 18 Åpning\\\nKl. 19 Mat"),
      (
        "Viktige dager:\n15. juni: frist\n20. juni: svar", "Viktige dager:\n15. juni: frist\\\n20. juni: svar"
      ),
      ("Kongsberg kommune\nKirkegata 1\n3616 Kongsberg", "Kongsberg kommune\nKirkegata 1\\\n3616 Kongsberg"),
      ("Telefon: 32 86 60 00\nBesøk: Kirkegata 1", "Telefon: 32 86 60 00\\\nBesøk: Kirkegata 1"),
      ("✅ Ta med mat\n✅ Ta med drikke", "- ✅ Ta med mat\n- ✅ Ta med drikke"),
      ("Dette får du:\n➡️ Mat\n➡️ Drikke", "Dette får du:\n- ➡️ Mat\n- ➡️ Drikke"),
      ("a) skjema\nb) kart", "- a) skjema\n- b) kart"),
      ("> ✅ Mat\n> ✅ Drikke", "> - ✅ Mat\n> - ✅ Drikke"),
      (
        "Åpning ved ordføreren\nKunstnerisk innslag\nServering i foajeen",
        "Åpning ved ordføreren\\\nKunstnerisk innslag\\\nServering i foajeen"
      ),
      ("- Kontoret\n  Kirkegata 1\n  3616 Kongsberg", "- Kontoret\n  Kirkegata 1\\\n  3616 Kongsberg"),
    ])
  func lines(_ written: String, _ meant: String) async {
    #expect(await findings(inText: written).split(separator: " ").first == "lines-run-together")
    #expect(await repaired(written) == meant)
    #expect(await findings(inText: meant) == "")
  }

  @Test("Cells of a spreadsheet are reported, and what only their writer knows is not repaired")
  func cells() async {
    #expect(await findings(inText: "Dag\tTid\nMandag\t10–16") == "lines-run-together 0 «Dag\tTid»")
    #expect(await findings(inText: "Dag\tTid\tSted") == "lines-run-together 0 «Dag\tTid\tSted»")
    #expect(
      await findings(inText: "Dag      Tid\nMandag   10–16") == "lines-run-together 0 «Dag      Tid»")
    #expect(await findings(inText: "Dag     Tid\nMandag  kveld") == "lines-run-together 0 «Dag     Tid»")
    #expect(
      await findings(inText: "✅ Mat\n✅ Drikke\nVelkommen!") == "lines-run-together 0 «✅ Mat»")
    #expect(
      await findings(inText: "E-post: <post@a.no>\nTelefon: 32 86 60 00")
        == "lines-run-together 0 «E-post: <post@a.no>»")
  }

  @Test(
    "Running text that is broken in the file flows together as meant",
    arguments: [
      "Vi inviterer alle som bor her, og alle som\nvil bo her, til en stor dag på torget i\nKongsberg sentrum.",
      "Vi vokser.\nDet merkes.\nKom og se.",
      "Tenk deg at du lurer på hva klokka er, og at den er\n11.00. Spør noen hva den blir om fire timer, er svaret\n15:00, men i dagligtale sier de fleste tre.",
      "Vi åpner dørene til den store salen på Krona klokka\n18.00 og holder det gående helt til klokka blir\n22.30 samme kveld, med musikk og mat.",
      "Alle som vil være med på turen over fjellet, møtes\nmandag 14. juni klokka ti utenfor stasjonen, og de andre\ntirsdag 15. juni samme sted.",
      "Mandag møtes vi på torget klokka\nfem for å snakke.",
      "Kommunen og\nKongsberg Næringsforum samarbeider.", "Mandag 10–16\\\nTirsdag 12–18",
      "Mandag 10–16  \nTirsdag 12–18",
      "- ✅ Mat\n- ✅ Drikke", "✅ Mat", "Vi bor i\n3616 byer",
      "Målet er 350 nye innbyggere innen\n2030 og flere arbeidsplasser.",
      "En tabulator\tmidt i.", "•\tEn\n•\tTo", "Vi har:\n·\tmat og\n·\tdrikke",
      "Vi  flytter hjem\nog bygger  nytt.", "Han sa «ja.»  Så\ngikk han  videre.",
      "Merk: dette er\nViktig: for oss alle som bor i Kongsberg og omegn og vil være med på festen i år.",
    ])
  func running(_ text: String) async { #expect(await findings(inText: text) == "") }
}
