package import Content
import Theming

/// An original without what cameras and programs have noted in it (GPS, names, times, comments, thumbnails, what follows the picture);
/// nil where the file is not written as its kind is, or is of a kind whose notes cannot be taken out.
///
/// The pixels are the same bytes. The colour profile stays, and of EXIF which way is up, in EXIF of our own.
package func withoutMetadata(_ bytes: [UInt8], _ format: PictureHeader.Format) -> [UInt8]? {
  switch format {
  case .jpeg: jpegWithoutMetadata(bytes)
  case .png: pngWithoutMetadata(bytes)
  case .webp: webPWithoutMetadata(bytes)
  case .avif: isBare(bytes, .avif) ? bytes : nil
  case .gif, .heic, .tiff, .psd, .bmp, .pdf, .office: nil
  }
}

/// Segments (ITU-T T.81 §B.1.1); what is kept is listed.
private func jpegWithoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
  guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
  var (kept, turning): ([UInt8], UInt8?) = ([], nil)
  var beginning: [UInt8] = []
  var position = 2
  while position + 1 < bytes.count, bytes[position] == 0xFF {
    let marker = bytes[position + 1]
    if marker == 0xFF {
      position += 1
      continue
    }
    if marker == 0xD9 {
      let turned = turning.map { segment(0xE1, Array("Exif\0\0".utf8) + exif(turning: $0)) } ?? []
      return [0xFF, 0xD8] + beginning + turned + kept + [0xFF, 0xD9]
    }
    guard position + 4 <= bytes.count else { return nil }
    let end = position + 2 + big(bytes, position + 2, 2)
    guard end >= position + 4, end <= bytes.count else { return nil }
    let content = bytes[(position + 4)..<end]
    switch marker {
    case 0xE0 where content.starts(with: "JFIF\0".utf8) && content.count >= 14:
      // Without the thumbnail, which may show what was cropped.
      beginning = segment(0xE0, content.prefix(12) + [0, 0])
    case 0xE1 where content.starts(with: "Exif\0\0".utf8) && turning == nil:
      turning = orientation(inEXIF: Array(content.dropFirst(6)))
    case 0xE2 where content.starts(with: "ICC_PROFILE\0".utf8),
      0xEE where content.starts(with: "Adobe".utf8), 0xC0...0xCF, 0xDB...0xDF:
      kept += bytes[position..<end]
    case 0xDA:
      let next = endOfScan(bytes, from: end)
      kept += bytes[position..<next]
      position = next
      continue
    default: break
    }
    position = end
  }
  return nil
}

private func segment(_ marker: UInt8, _ content: some Collection<UInt8>) -> [UInt8] {
  let length = content.count + 2
  return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
}

/// Chunks (ISO/IEC 15948 §5.3); what is kept is listed, and what follows the last is not.
private func pngWithoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
  guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
  var result = Array(bytes.prefix(8))
  var position = 8
  while position + 12 <= bytes.count {
    let end = position + 12 + big(bytes, position, 4)
    guard end <= bytes.count else { return nil }
    let name = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
    if name == "eXIf", let turning = orientation(inEXIF: Array(bytes[(position + 8)..<(end - 4)])) {
      result += chunk("eXIf", exif(turning: turning))
    } else if pictureChunks.contains(name) {
      result += bytes[position..<end]
    }
    if name == "IEND" { return result }
    position = end
  }
  return nil
}

private let pictureChunks: Set<String> = [
  "IHDR", "PLTE", "tRNS", "pHYs", "sRGB", "gAMA", "cHRM", "iCCP", "cICP", "sBIT", "bKGD", "acTL", "fcTL",
  "fdAT",
  "IDAT", "IEND",
]

private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
  let body = Array(name.utf8) + content
  return bigBytes(UInt32(content.count)) + body + bigBytes(checksum(body))
}

/// CRC-32 (ISO/IEC 15948 annex D).
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }
}

/// Chunks (RFC 9649 §2.3); what is kept is listed, and what follows the file is not.
private func webPWithoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
  guard bytes.count >= 12 else { return nil }
  let whole = min(bytes.count, 8 + little(bytes, 4, 4))
  guard let chunks = riffChunks(Array(bytes[..<whole])) else { return nil }
  var result = Array(bytes.prefix(12))
  var exifBytes: [UInt8] = []
  var flags: Int?
  for chunk in chunks {
    if chunk.name == "EXIF" {
      let content = bytes[chunk.range].dropFirst(8)
      let plain = content.starts(with: "Exif\0\0".utf8) ? content.dropFirst(6) : content
      if let turning = orientation(inEXIF: Array(plain)) {
        let made = exif(turning: turning)
        exifBytes = Array("EXIF".utf8) + littleBytes(UInt32(made.count)) + made
      }
    }
    guard framesAndColours.contains(chunk.name) else { continue }
    if chunk.name == "VP8X", chunk.range.count >= 9 { flags = result.count + 8 }
    result += bytes[chunk.range]
    if chunk.range.count & 1 == 1 { result.append(0) }
  }
  if let flags {
    result[flags] &= ~(0x08 | 0x04)
    if !exifBytes.isEmpty {
      result[flags] |= 0x08
      result += exifBytes
    }
  }
  result.replaceSubrange(4..<8, with: littleBytes(UInt32(result.count - 8)))
  return result
}

private let framesAndColours: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF"]

/// EXIF that says which way a picture is turned, and nothing else.
private func exif(turning: UInt8) -> [UInt8] {
  Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turning, 0, 0, 0, 0, 0, 0]
}

private func big(_ bytes: [UInt8], _ position: Int, _ count: Int) -> Int {
  bytes[position..<position + count].reduce(0) { $0 << 8 | Int($1) }
}

private func little(_ bytes: [UInt8], _ position: Int, _ count: Int) -> Int {
  bytes[position..<position + count].reversed().reduce(0) { $0 << 8 | Int($1) }
}

private func bigBytes(_ number: UInt32) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
}

private func littleBytes(_ number: UInt32) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
