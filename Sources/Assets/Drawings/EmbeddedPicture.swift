import Diagnostics

/// A photo that stands inside a drawing, without what the camera or the program wrote beside the pixels; nil when it is no
/// whole PNG or JPEG.
///
/// `address` is a `data:` address (RFC 2397) in base64.
func cleanEmbeddedPicture(_ address: String) -> String? {
  let head = address.prefix { $0 != "," }.lowercased()
  let kind = head.dropFirst("data:".count).prefix { $0 != ";" }
  guard head.hasPrefix("data:image/"), head.hasSuffix(";base64"),
    let bytes = decodedBase64(address.utf8.dropFirst(head.utf8.count + 1))
  else { return nil }
  switch kind {
  case "image/png": return barePNG(bytes).map { "data:image/png;base64," + encodedBase64($0) }
  case "image/jpeg", "image/jpg": return bareJPEG(bytes).map { "data:image/jpeg;base64," + encodedBase64($0) }
  default: return nil
  }
}

/// The chunks that make the picture (ISO/IEC 15948 §5.3, §11.2–11.3).
private func barePNG(_ bytes: [UInt8]) -> [UInt8]? {
  let mark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  guard bytes.starts(with: mark) else { return nil }
  var result = mark
  var position = mark.count
  while position + 12 <= bytes.count {
    guard let length = fileNumber(bigEndian: bytes[position..<position + 4]) else { return nil }
    let end = position + 12 + length
    guard end <= bytes.count else { return nil }
    let name = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
    if pictureChunks.contains(name) { result += bytes[position..<end] }
    if name == "IEND" { return result }
    position = end
  }
  return nil
}

private let pictureChunks: Set<String> = [
  "IHDR", "PLTE", "tRNS", "pHYs", "sRGB", "gAMA", "cHRM", "IDAT", "IEND",
]

/// The segments that make the picture (ITU-T T.81 §B.1.1): no comments, and of the applications' own only JFIF's and the
/// one that says how colours are stored. Nil for one that its camera turned: without the mark it would lie on its side.
private func bareJPEG(_ bytes: [UInt8]) -> [UInt8]? {
  guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
  var result: [UInt8] = [0xFF, 0xD8]
  var position = 2
  while position + 4 <= bytes.count, bytes[position] == 0xFF {
    let marker = bytes[position + 1]
    if marker == 0xDA {
      return endOfScans(bytes, from: position).map { result + bytes[position..<$0] }
    }
    guard let length = fileNumber(bigEndian: bytes[position + 2..<position + 4]) else { return nil }
    let end = position + 2 + length
    guard end <= bytes.count, end >= position + 4 else { return nil }
    let isApplication = (0xE0...0xEF).contains(marker) && marker != 0xE0 && marker != 0xEE
    if marker == 0xE1, isTurned(bytes[position + 4..<end]) { return nil }
    if !isApplication, marker != 0xFE { result += bytes[position..<end] }
    position = end
  }
  return nil
}

/// After the mark that ends the picture; what somebody has put behind it is left out.
private func endOfScans(_ bytes: [UInt8], from start: Int) -> Int? {
  (start..<max(start, bytes.count - 1)).first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xD9 }.map { $0 + 2 }
}

/// Whether an EXIF segment says that the picture is to be turned: tag 0x0112, an integer, other than 1 (CIPA DC-008 §4.6.5).
private func isTurned(_ segment: ArraySlice<UInt8>) -> Bool {
  let bytes = Array(segment)
  return bytes.indices.dropLast(11).contains { index in
    let tag = bytes[index..<index + 4]
    // Big-endian, what is one of two or four bytes stands in the last; little-endian, in the first.
    let place: Int? =
      if tag.starts(with: [0x01, 0x12, 0x00]) {
        lastBytes[bytes[index + 3]]
      } else {
        tag.starts(with: [0x12, 0x01]) && bytes[index + 3] == 0
          ? lastBytes[bytes[index + 2]].map { _ in 0 } : nil
      }
    return place.map { (2...8).contains(bytes[index + 8 + $0]) } ?? false
  }
}

/// Where the last byte of each type of integer stands: BYTE, SHORT and LONG, and those with a sign (TIFF 6.0 §2).
private let lastBytes: [UInt8: Int] = [1: 0, 3: 1, 4: 3, 6: 0, 8: 1, 9: 3]
