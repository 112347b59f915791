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
      ["A | -", "B | -", "Sum | 7"], ["A | 0,5", "B | 0,75", "Sum | 1,25"],
    ])
  func right(_ rows: [String]) async { #expect(await found(table(rows)) == [], "\(rows)") }

  @Test("A column that says what it is of, and an English table")
  func columns() async {
    #expect(await found(table(["A | 10", "B | 20", "Sum | 40"], heading: "Pris per stykk")) == [])
    let english =
      document("sider/a.md", "")
      + document(
        "sider/a.en.md", "sprak: en",
        body: "| What | Kroner |\n| --- | --- |\n| Rent | 10,000 |\n| Food | 5,000 |\n| Total | 16,000 |")
    #expect(await found(english) == ["sum-row-disagrees «16,000»"])
    #expect(await found(english.replacing("16,000", with: "15,000")) == [])
    let two = text(
      "| Hva | 2026 | 2027 |\n| --- | --- | --- |\n| A | 10 | 20 |\n| B | 5 | 7 |\n| Sum | 15 | 28 |")
    #expect(await found(two) == ["sum-row-disagrees «28»"])
  }
}
