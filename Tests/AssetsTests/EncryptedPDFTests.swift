import Assets
import Diagnostics
import Foundation
import Testing

/// A PDF that is encrypted to keep people from changing it, and that every reader shows.
@Suite struct EncryptedPDFTests {
  private func bytes(_ file: EncryptedPDF) throws -> [UInt8] {
    Array(try #require(Data(base64Encoded: file.base64)))
  }

  @Test(
    "What opens without a password is read as every other document",
    arguments: [EncryptedPDF.rc4Short, .rc4, .aes128, .aes256Early, .aes256])
  func open(file: EncryptedPDF) throws {
    let bytes = try bytes(file)
    #expect(documentText(bytes).paragraphs == ["Kari Hansen skrev dette."])
    #expect(documentText(bytes).remarks.contains("Stryk dette"))
    #expect(
      inspectDocument(bytes, path: "a.pdf").map { "\($0.code.name): \($0.message.nb)" } == [
        "reviewed-document: dokumentet har 1 kommentar (Ola 1)",
        "document-author: dokumentet forteller mer enn det viser: Per Lie (forfatter)",
      ])
  }

  @Test("What asks for a password is not")
  func locked() throws {
    let bytes = try bytes(.locked)
    #expect(documentText(bytes).paragraphs.isEmpty)
    #expect(inspectDocument(bytes, path: "a.pdf").map(\.code.name) == ["unreadable-document"])
  }

  @Test(
    "However a file is cut or changed, it is read or said to be unreadable", arguments: EncryptedPDF.allCases)
  func damaged(file: EncryptedPDF) throws {
    let bytes = try bytes(file)
    for place in stride(from: 0, to: bytes.count, by: 149) {
      var changed = bytes
      changed[place] ^= 0x41
      // Discarded: that they end is what is asked.
      _ = (documentText(changed), inspectDocument(changed, path: "a.pdf"))
      _ = (
        documentText(Array(bytes.prefix(place))), inspectDocument(Array(bytes.prefix(place)), path: "a.pdf")
      )
    }
  }
}
