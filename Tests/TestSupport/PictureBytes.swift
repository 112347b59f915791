/// The beginnings of pictures, and what cameras and programs write into them, byte by byte.
package enum PictureBytes {
  /// EXIF with a GPS position and the orientation that turns the picture a quarter (CIPA DC-008).
  package static func exif(orientation: Int = 6) -> [UInt8] {
    let directory = [2, 0] + entry(0x0112, 3, 1, orientation) + entry(0x8825, 4, 1, 38) + little(0, 4)
    let gps =
      [3, 0] + entry(1, 2, 2, 0x4E) + entry(2, 5, 3, 92) + entry(3, 2, 2, 0x45) + little(0, 4)
      + [UInt8](repeating: 0, count: 12) + [59, 40, 8].flatMap { little($0, 4) + little(1, 4) }
    return Array("II*\0".utf8) + little(8, 4) + directory + gps + Array("SECRETPLACE".utf8)
  }

  /// EXIF with an orientation alone, written as a type of TIFF 6.0 §2 in so many bytes.
  package static func exif(
    orientation: Int, type: Int, width: Int, count: Int = 1, isLittle: Bool
  ) -> [UInt8] {
    let number = { (value: Int, count: Int) in isLittle ? little(value, count) : big(value, count) }
    let value = number(orientation, width) + [UInt8](repeating: 0, count: 4 - width)
    return Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(1, 2)
      + number(0x0112, 2) + number(type, 2) + number(count, 4) + value + number(0, 4)
  }

  package static let xmp = Array(
    "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator>SECRETNAME</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
      .utf8)

  /// The by-line of IPTC in a Photoshop resource (IIM 4.2).
  package static let iptc: [UInt8] =
    Array("Photoshop 3.0\0".utf8) + Array("8BIM".utf8) + [4, 4, 0, 0, 0, 0, 0, 17] + [0x1C, 2, 80, 0, 12]
    + Array("SECRETBYLINE".utf8) + [0]

  /// A JPEG with all of it, made of a plain one.
  package static func withMetadata(_ jpeg: [UInt8], orientation: Int = 6) -> [UInt8] {
    Array(jpeg.prefix(2)) + segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation: orientation))
      + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + xmp) + segment(0xED, iptc)
      + segment(0xFE, Array("SECRETCOMMENT".utf8)) + jpeg.dropFirst(2)
  }

  /// A PNG that says how large it is and holds nothing.
  package static func emptyPNG(width: Int, height: Int) -> [UInt8] {
    let header = big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunk("IDAT", [])
      + chunk("IEND", [])
  }

  /// A JPEG that says how large it is and holds nothing.
  package static func emptyJPEG(width: Int, height: Int) -> [UInt8] {
    [0xFF, 0xD8] + segment(0xC0, [8] + big(height, 2) + big(width, 2) + [3]) + [0xFF, 0xD9]
  }

  package static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + data
    return big(data.count, 4) + named + crc(named)
  }

  package static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(body.count + 2, 2) + body
  }

  package static func big(_ number: Int, _ count: Int) -> [UInt8] { little(number, count).reversed() }

  package static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: Int) -> [UInt8] {
    little(tag, 2) + little(type, 2) + little(count, 4) + little(value, 4)
  }

  private static func crc(_ bytes: [UInt8]) -> [UInt8] {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return big(Int(~value), 4)
  }
}
