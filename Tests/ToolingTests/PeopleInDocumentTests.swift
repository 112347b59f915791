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
    documentFindings(sheet(cells), path: name).filter { $0.code.name == "people-in-document" }.map(
      \.message.nb)
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
    let codes = { (bytes: [UInt8], path: String) in documentFindings(bytes, path: path).map(\.code.name) }
    #expect(codes(Array(sheet(private3).dropLast(40)), "a.xlsx") == ["unreadable-document"])
    let plain = Array("kari@gmail.com ola@gmail.com per@gmail.com".utf8)
    #expect(codes(plain, "a.pdf") == ["unreadable-document"])
  }

  @Test("A national identity number in a cell, a property or a hidden row is an error, and is not repeated")
  func personNumbers() {
    let number = "01010750160"
    let wrong = documentFindings(sheet(["Navn", "Kari Nordli", number]), path: "a.xlsx")
    #expect(wrong.map(\.code.name) == ["person-number"])
    #expect(wrong.allSatisfy { !$0.message.nb.contains(number) && !($0.help?.nb.contains(number) ?? false) })
    #expect(found(["Navn", "01010750161"]).isEmpty)
    let property = zip([
      (name: "[Content_Types].xml", text: "<Types/>"),
      (name: "docProps/core.xml", text: "<a><subject>010107 50160</subject></a>"),
    ])
    #expect(documentFindings(property, path: "a.docx").map(\.code.name) == ["person-number"])
  }
}
