import Testing

/// «Sum», «Totalt» and «I alt» below numbers that make something else.
@Suite struct TableSumsTests {
  private func table(_ rows: [String], heading: String = "Kroner") -> String {
    text("| Hva | \(heading) |\n| --- | --- |\n" + rows.map { "| \($0) |\n" }.joined())
  }

  private func found(_ site: String) async -> [String] {
    await ruleFindings(site).filter { $0.hasPrefix("sum-row-disagrees ") }
  }

  @Test(
    "A sum that is none",
    arguments: [
      (["Leie | 10 000", "Mat | 5 000", "Sum | 16 000"], "16 000"),
      (["Leie | kr 10 000", "Mat | kr 5 000", "**Totalt** | **kr 15 500**"], "**kr 15 500**"),
      (["Leie | 10.000", "Mat | 5.000", "I alt | 1.500"], "1.500"),
      (["Barn | 3", "Unge | 4", "Voksne | 5", "Sum: | 13"], "13"),
      (["A | 1,5 mill.", "B | 2,25 mill.", "Til sammen | 4,75 mill."], "4,75 mill."),
      (["A | 40 %", "B | 35 %", "C | 35 %", "Sum | 100 %"], "100 %"),
      (["A | –", "B | 20", "C | 30", "Sum | 60"], "60"),
      (["Nettside | 100 000", "Offentlig støtte | 50 000", "Sum | 170 000"], "170 000"),
      (["Totalrenovering | 30 000", "Sommerfest | 50 000", "Lesning | 5 000", "Sum | 95 000"], "95 000"),
      (["Leie | 10 000", "Mat | 5 000", "Sum kostnader | 16 000"], "16 000"),
      (["Leie | 10 000", "Mat | 5 000", "Totalt 2027 | 16 000"], "16 000"),
      (["Leie | 1.234,50", "Mat | 5.000,00", "Sum | 6.324,50"], "6.324,50"),
      (["A | 28 500", "B | 104 500", "C | 13 300", "Sum | 147 000"], "147 000"),
      (["Avgifter | 10", "Blandet | 20", "Innkjøp | 30", "Sum | 70"], "70"),
      (["A | 10", "B | 20", "Totalt kostnader | 40"], "40"),
      (["A | 28 000", "B | 104 000", "C | 13 000", "Sum | 154 000"], "154 000"),
    ])
  func wrong(_ rows: [String], _ place: String) async {
    #expect(await found(table(rows)) == ["sum-row-disagrees «\(place)»"], "\(rows)")
  }

  @Test(
    "What is a sum, is rounded, or is no sum at all",
    arguments: [
      ["Leie | 10 000", "Mat | 5 000", "Sum | 15 000"], ["Leie | 10.000", "Mat | 5.000", "Sum | kr 15 000"],
      ["A | 33,3 %", "B | 33,3 %", "C | 33,3 %", "Sum | 100 %"],
      ["A | 143", "B | 57", "C | 96", "Sum | 297"],
      ["A | 40 %", "B | 50 %", "Totalt | 44 %"], ["A | 4,2", "B | 3,9", "Totalt | 4,1"],
      ["Inntekter | 500", "Utgifter | 300", "Sum | 200"],
      ["A | 100", "B | 200", "Sum A og B | 300", "Sum | 350"],
      ["A | 100", "herav barn | 50", "B | 50", "Sum | 150"], ["A | ca. 100", "B | 50", "Sum | 200"],
      ["A | 10", "B | 20", "Resultat | 50"], ["A | 2024", "B | 2025", "Sum | 3"], ["A | 5", "Sum | 7"],
      ["A | 80 %", "B | 100 %", "Totalt | 100 %"], ["A | 10,000", "B | 5,000", "Sum | 16,000"],
      ["A | 3 mill.", "B | 4 mill.", "C | 2 mill.", "Sum | 10 mill."],
      ["A | 28 500", "B | 104 500", "C | 13 300", "Sum | 146 000"],
      ["A | 28 000", "B | 104 000", "C | 13 000", "Sum | 146 000"],
      ["Billetter | 300", "Leie | 100", "Mat | 50", "Sum utgifter | 150"],
      ["Kvinner | 60", "Menn | 40", "av dem under 30 år | 25", "Sum | 100"],
      ["Voksne | 60", "inkludert frivillige | 20", "Barn | 40", "Sum | 100"],
      ["Voksne | 60", "herunder unge | 20", "Barn | 40", "Sum | 100"],
      ["Voksne | 60", "Blant disse studenter | 20", "Barn | 40", "Sum | 100"],
      ["Oslo | 200", "Bergen | 300", "Totalt Norge | 40 000"],
      ["Nord | 20", "Sør | 30", "Totalt Kongsberg | 400"],
      ["Nord | 20", "Sør | 30", "Sum **Norge** | 400"],
      ["Tilskudd | 500 000", "Sponsorer | 200 000", "Lønn og leie | 700 000", "Sum | 0"],
      ["Inn | 5", "Ut | 5", "Mer ut | 10", "Totalt | 0"],
      ["A | 30", "B | 40", "Totalt unike | 60"], ["A | 30", "of which B | 40", "Sum | 80"],
      ["A | 30", "Netto | 40", "Sum | 80"], ["A | 30", "Derav B | 40", "Sum | 80"],
      ["A | -", "B | -", "Sum | 7"], ["A | 0,5", "B | 0,75", "Sum | 1,25"],
    ])
  func right(_ rows: [String]) async { #expect(await found(table(rows)) == [], "\(rows)") }

  @Test("A column that says what it is of, and an English table")
  func columns() async {
    #expect(await found(table(["A | 10", "B | 20", "Sum | 40"], heading: "Pris per stykk")) == [])
    for heading in ["Påmeldte totalt", "Hittil", "Akkumulert", "Samlet antall", "Cumulative"] {
      #expect(
        await found(table(["A | 40", "B | 60", "C | 90", "Totalt | 95"], heading: heading)) == [],
        "\(heading)")
    }
    #expect(await found(table(["A | 40", "B | 60", "Sum | 110"], heading: "Totalt")) != [])
    let english =
      document("sider/a.md", "")
      + document(
        "sider/a.en.md", "sprak: en",
        body: "| What | Kroner |\n| --- | --- |\n| Rent | 10,000 |\n| Food | 5,000 |\n| Total | 16,000 |")
    #expect(await found(english) == ["sum-row-disagrees «16,000»"])
    #expect(await found(english.replacing("16,000", with: "15,000")) == [])
    let decimals = english.replacing("10,000", with: "1,234.50").replacing("16,000", with: "6,334.50")
    #expect(await found(decimals) == ["sum-row-disagrees «6,334.50»"])
    #expect(await found(decimals.replacing("6,334", with: "6,234")) == [])
    let two = text(
      "| Hva | 2026 | 2027 |\n| --- | --- | --- |\n| A | 10 | 20 |\n| B | 5 | 7 |\n| Sum | 15 | 28 |")
    #expect(await found(two) == ["sum-row-disagrees «28»"])
  }

  @Test("Rounded numbers are told by a heading, or by the words around the table")
  func rounded() async {
    let rows = ["A | 3", "B | 4", "C | 2", "Sum | 10"]
    #expect(await found(table(rows)).count == 1)
    for heading in ["Mill. kr", "Beløp (tusen)", "1000 kr", "1 000 kr", "ca. kroner", "MNOK"] {
      #expect(await found(table(rows, heading: heading)) == [], "\(heading)")
    }
    let plain = "| Hva | Kroner |\n| --- | --- |\n" + rows.map { "| \($0) |\n" }.joined()
    #expect(await found(text("Tall i millioner kroner:\n\n" + plain)) == [])
    #expect(await found(text("## Tall\n\n" + plain + "\nTallene er avrundet.")) == [])
    #expect(await found(text("Slik bruker vi pengene:\n\n" + plain + "\nVelkommen.")).count == 1)
    // So far off is no rounding.
    #expect(await found(table(["A | 3", "B | 4", "C | 2", "Sum | 20"], heading: "Mill. kr")).count == 1)
  }

  @Test("A first column of numbers, which the row of the sum has none of")
  func numbered() async {
    func numbered(_ sum: String) -> String {
      text(
        "| Nr | Hva | Kroner |\n| --- | --- | --- |\n| 1 | Leie | 10 000 |\n| 2 | Mat | 5 000 |\n"
          + "|  | Sum | \(sum) |\n")
    }
    #expect(await found(numbered("16 000")) == ["sum-row-disagrees «16 000»"])
    #expect(await found(numbered("15 000")) == [])
    #expect(await found(numbered("16 000").replacing("Mat", with: "Sum mat")) == [])
  }
}
