import Diagnostics
import TestSupport
import Testing
import Tooling

/// What is said of a PDF before it is published.
@Suite struct DocumentFindingsTests {
  private func pdf(_ content: String, _ font: String = "/Type /Font /Encoding /WinAnsiEncoding") -> [UInt8] {
    Array(
      ("%PDF-1.4 1 0 obj << /Type /Page /Contents 2 0 R /Resources << /Font << /F1 << \(font) >> >>"
        + " /XObject << /X 3 0 R >> >> >> endobj 2 0 obj << >> stream\n\(content)\nendstream endobj"
        + " 3 0 obj << /Type /XObject /Subtype /Image >> endobj").utf8)
  }

  private func found(_ bytes: [UInt8]) -> [String] {
    documentFindings(bytes, path: "a.pdf").map { "\($0.code.name): \($0.message.nb)" }
  }

  @Test(
    "A scanned page, and letters that the file does not name, are said not to be searched (document-not-searched)"
  )
  func notSearched() {
    let scanned = pdf("q 595 0 0 842 0 0 cm /X Do Q")
    #expect(
      found(scanned) == [
        "document-not-searched: dokumentet er ikke gjennomsøkt: siden er bilde uten tekst, som fra en skanner"
      ])
    let unknown = pdf("BT /F1 9 Tf <\(String(repeating: "01", count: 60))> Tj ET", "/Subtype /Type0")
    #expect(
      found(unknown) == [
        "document-not-searched: dokumentet er ikke gjennomsøkt: skriftene i det sier ikke hvilke bokstaver de viser"
      ])
    #expect(found(pdf("q 595 0 0 842 0 0 cm /X Do Q BT /F1 9 Tf (Programmet for hele dagen) Tj ET")) == [])
    #expect(found(pdf("BT /F1 9 Tf (A) Tj ET")) == [])
  }

  @Test("National identity numbers and lists of people in a PDF are found, also over lines")
  func people() {
    let said = "person-number: i dokumentet står det et fødselsnummer, i teksten"
    #expect(found(pdf("BT /F1 9 Tf 14 TL (Kari Nordli 010107) Tj (50160) ' ET")) == [said])
    #expect(found(pdf("BT /F1 9 Tf 14 TL (Kari Nordli) Tj (01010750160) ' ET")) == [said])
    #expect(found(pdf("BT /F1 9 Tf 14 TL (Kari Nordli) Tj (01010750161) ' ET")) == [])
    let unshown = pdf("") + Array(" 9 0 obj << /Title (Liste) /Kunde (Kari 01010750160) >> endobj".utf8)
    #expect(
      found(unshown) == [
        "person-number: i dokumentet står det et fødselsnummer, i dokumentegenskapene (Fil → Egenskaper)"
      ])
    let mails = "BT /F1 9 Tf 14 TL (kari@gmail.com) Tj (ola@online.no) ' (per@hotmail.com) ' ET"
    #expect(
      found(pdf(mails)) == [
        "people-in-document: dokumentet har 3 private e-postadresser, som en liste over deltakere"
      ])
  }
}
