import Assets
import Diagnostics
import TestSupport
import Testing

/// Pictures within documents that say where on earth they were taken.
@Suite struct PicturePositionTests {
  private let types = ZipPart(name: "[Content_Types].xml", bytes: Array("<Types/>".utf8))

  /// A TIFF file whose directory of GPS has a version, and a latitude of so many degrees (Exif 2.32 §4.6.6).
  private func tiff(latitude: UInt8?) -> [UInt8] {
    func field(_ tag: UInt8, _ high: UInt8, _ type: UInt8, _ count: UInt8, _ value: UInt8) -> [UInt8] {
      [tag, high, type, 0, count, 0, 0, 0, value, 0, 0, 0]
    }
    let first = [1, 0] + field(0x25, 0x88, 4, 1, 26) + [0, 0, 0, 0]
    let version = field(0, 0, 1, 4, 2)
    let second = latitude == nil ? [1, 0] + version : [2, 0] + version + field(2, 0, 5, 3, 56)
    let degrees = [latitude ?? 0, 0, 0, 0, 1, 0, 0, 0] + [UInt8](repeating: 0, count: 16)
    return [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0] + first + second + [0, 0, 0, 0] + degrees
  }

  private func jpeg(_ segment: [UInt8]) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(segment.count + 2)] + segment + [0xFF, 0xDA, 0, 2, 1, 0xFF, 0xD9]
  }

  private func jpeg(latitude: UInt8?) -> [UInt8] { jpeg(Array("Exif\0\0".utf8) + tiff(latitude: latitude)) }

  private func found(_ parts: [ZipPart], _ path: String) -> [String] {
    inspectDocument(zip(parts), path: path).map { "\($0.code.name): \($0.message.nb)" }
  }

  private let one = "hidden-in-document: dokumentet har med seg et bilde som forteller hvor det er tatt (GPS)"

  @Test(
    "In Word, PowerPoint and OpenDocument, of several kinds",
    arguments: [
      ("word/media/image1.jpeg", "a.docx", "jpeg"), ("ppt/media/image2.png", "a.pptx", "png"),
      ("xl/media/image3.tiff", "a.xlsx", "tiff"), ("word/media/image4.heic", "a.docx", "heic"),
      ("ppt/media/image5.webp", "a.pptx", "webp"), ("word/media/image6.jpg", "a.docx", "xmp"),
    ])
  func office(name: String, path: String, kind: String) {
    let exif = tiff(latitude: 59)
    let bytes: [UInt8] =
      switch kind {
      case "jpeg": jpeg(latitude: 59)
      case "png":
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, UInt8(exif.count)] + Array("eXIf".utf8) + exif
      case "heic": [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 1, 2] + Array("Exif\0\0".utf8) + exif
      case "webp": Array("RIFF".utf8) + [9, 9, 0, 0] + Array("WEBPEXIF".utf8) + [9, 0, 0, 0] + exif
      case "xmp":
        jpeg(
          Array(
            "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><d exif:GPSLatitude=\"59,40.1N\"/></x:xmpmeta>".utf8))
      default: exif
      }
    #expect(found([types, ZipPart(name: name, bytes: bytes)], path) == [one])
  }

  @Test("Several are counted, and OpenDocument keeps them in a folder of its own")
  func several() {
    let content = ZipPart(name: "content.xml", bytes: Array("<office/>".utf8))
    let pictures = (1...2).map { ZipPart(name: "Pictures/\($0).jpg", bytes: jpeg(latitude: 59)) }
    #expect(
      found([content] + pictures, "a.odt") == [
        "hidden-in-document: dokumentet har med seg 2 bilder som forteller hvor de er tatt (GPS)"
      ])
  }

  @Test("A picture without a place, of a camera that had not found itself, or that is none, is not told of")
  func spared() {
    let others = [jpeg(latitude: nil), jpeg(latitude: 0), jpeg(Array("Exif\0\0II*\0".utf8)), [1, 2, 3], []]
    for (index, bytes) in others.enumerated() {
      #expect(
        found([types, ZipPart(name: "word/media/image1.jpeg", bytes: bytes)], "a.docx") == [], "\(index)"
      )
    }
    // What only looks like it, cut off anywhere, ends.
    for length in 0..<jpeg(latitude: 59).count {
      let part = ZipPart(name: "word/media/image1.jpeg", bytes: Array(jpeg(latitude: 59).prefix(length)))
      #expect(found([types, part], "a.docx").count <= 1)
    }
  }

  @Test("In a PDF that keeps the camera's file")
  func pdf() {
    func file(_ picture: [UInt8]) -> [UInt8] {
      let before =
        "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n2 0 obj << /Type /XObject /Subtype /Image /Filter /DCTDecode "
        + "/Length \(picture.count) >> stream\n"
      return Array(before.utf8) + picture + Array("\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF".utf8)
    }
    let said = { (bytes: [UInt8]) in
      inspectDocument(bytes, path: "a.pdf").map { "\($0.code.name): \($0.message.nb)" }
    }
    #expect(said(file(jpeg(latitude: 59))) == [one])
    #expect(said(file(jpeg(latitude: nil))) == [])
  }
}
