import Diagnostics
import TestSupport
import Testing
import Tooling

/// Lists of people in files that are published (`people-in-document`).
@Suite struct PeopleInDocumentTests {
  private func sheet(_ cells: [String]) -> [UInt8] {
    let strings = cells.map { "<si><t>\($0)</t></si>" }.joined()
    return zip([
      (name: "[Content_Types].xml", text: "<Types/>"),
      (name: "xl/sharedStrings.xml", text: "<sst>\(strings)</sst>"),
    ])
  }

  private func found(_ cells: [String], _ name: String = "a.xlsx") -> [String] {
    peopleInDocument(sheet(cells), path: name).map(\.message.nb)
  }

  private let private3 = ["kari@gmail.com", "Ola: ola@online.no", "per@hotmail.com."]
  private let mobiles = ["912 34 567", "+47 41234567", "98 76 54 32", "004740000001", "90010203"]

  @Test("Three private addresses, or five mobile numbers below a heading that says so")
  func people() {
    #expect(
      found(["Navn", "E-post"] + private3)
        == ["dokumentet har 3 private e-postadresser, som en liste over deltakere"])
    #expect(found(["Mobil"] + mobiles) == ["dokumentet har 5 mobilnumre, som en liste over deltakere"])
    #expect(
      found(["Telefonnummer", mobiles[0]] + private3)
        == ["dokumentet har 3 private e-postadresser og 1 mobilnummer, som en liste over deltakere"])
  }

  @Test("Fewer, the same one again, addresses at work, and figures that have eight digits are no list")
  func others() {
    #expect(found(Array(private3.prefix(2)) + [private3[0], "KARI@gmail.com"]) == [])
    #expect(found((1...9).map { "navn\($0)@kongsberg.kommune.no" }) == [])
    #expect(found(["Budsjett"] + mobiles) == [])
    #expect(found(["Mobil"] + mobiles.prefix(4)) == [])
    #expect(
      found(["Mobil"] + ["32 86 60 00", "22 22 22 22", "33 33 33 33", "77777777", "66 66 66 66"]) == [])
    #expect(peopleInDocument(Array(sheet(private3).dropLast(40)), path: "a.xlsx").isEmpty)
    #expect(peopleInDocument(Array("kari@gmail.com ola@gmail.com per@gmail.com".utf8), path: "a.pdf").isEmpty)
  }
}
