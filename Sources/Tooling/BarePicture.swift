package import Theming

/// Whether a finished picture holds pixels and nothing else: no EXIF, GPS, XMP, IPTC, colour profile or comment.
///
/// What may be there is listed, not what may not, so that a kind of metadata nobody has thought of is refused too.
package func isBare(_ bytes: [UInt8], _ format: Picture.Format) -> Bool {
  switch format {
  case .jpeg: isBareJPEG(bytes)
  case .png: chunkNames(bytes).map { $0.allSatisfy(plainChunks.contains) } ?? false
  case .webp: riffChunks(bytes).map { $0.allSatisfy { plainFrames.contains($0.name) } } ?? false
  case .avif: isBareAVIF(bytes)
  }
}

/// A WebP file without EXIF, XMP and colour profile (RFC 9649 §2.7); nil when its chunks do not fill it.
///
/// libvips 8.14 writes EXIF of its own making into every WebP file, also when it is told to strip.
package func strippedWebP(_ bytes: [UInt8]) -> [UInt8]? {
  guard let chunks = riffChunks(bytes) else { return nil }
  var result = Array(bytes.prefix(12))
  for chunk in chunks where plainFrames.contains(chunk.name) {
    let start = result.count
    result += bytes[chunk.range]
    if chunk.name == "VP8X", chunk.range.count >= 9 { result[start + 8] &= ~(0x20 | 0x08 | 0x04) }
  }
  for index in 0..<4 { result[4 + index] = UInt8(truncatingIfNeeded: (result.count - 8) >> (8 * index)) }
  return result
}

private let plainChunks: Set<String> = ["IHDR", "PLTE", "tRNS", "pHYs", "sRGB", "gAMA", "IDAT", "IEND"]
private let plainFrames: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH"]

/// JFIF, tables, frame and scans only (ITU-T T.81 §B.1.1).
private func isBareJPEG(_ bytes: [UInt8]) -> Bool {
  guard bytes.starts(with: [0xFF, 0xD8]), bytes.suffix(2).elementsEqual([0xFF, 0xD9]) else { return false }
  var position = 2
  while position + 2 <= bytes.count, bytes[position] == 0xFF {
    if bytes[position + 1] == 0xD9 { return position + 2 == bytes.count }
    guard position + 4 <= bytes.count else { return false }
    let marker = bytes[position + 1]
    switch marker {
    case 0xC0...0xC4, 0xDB, 0xDD: break
    case 0xE0:
      guard bytes[(position + 4)...].starts(with: "JFIF\0".utf8), number(bytes, position + 2, 2) == 16 else {
        return false
      }
    case 0xDA:
      // The scan's own bytes never hold a marker but restarts; the next one begins what follows.
      position = endOfScan(bytes, from: position + 2)
      continue
    default: return false
    }
    position += 2 + number(bytes, position + 2, 2)
  }
  return false
}

func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
  var position = start
  while position + 1 < bytes.count {
    if bytes[position] == 0xFF, bytes[position + 1] != 0, !(0xD0...0xD7).contains(bytes[position + 1]) {
      return position
    }
    position += 1
  }
  return bytes.count
}

/// The names of a PNG's chunks (ISO/IEC 15948 §5.3); nil when they do not fill the file.
private func chunkNames(_ bytes: [UInt8]) -> [String]? {
  var names: [String] = []
  var position = 8
  while position + 12 <= bytes.count {
    names.append(word(bytes, position + 4))
    position += 12 + number(bytes, position, 4)
  }
  return position == bytes.count && names.last == "IEND" ? names : nil
}

/// A WebP file's chunks, padding included (RFC 9649 §2.3); nil when they do not fill the file.
func riffChunks(_ bytes: [UInt8]) -> [(name: String, range: Range<Int>)]? {
  guard bytes.count >= 12, word(bytes, 0) == "RIFF", word(bytes, 8) == "WEBP" else { return nil }
  var chunks: [(name: String, range: Range<Int>)] = []
  var position = 12
  while position + 8 <= bytes.count {
    let length = bytes[position + 4..<position + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
    let padded = position + 8 + length + length & 1
    // Some programs write no byte of padding behind the last chunk.
    let end = padded == bytes.count + 1 && length & 1 == 1 ? bytes.count : padded
    guard end <= bytes.count else { return nil }
    chunks.append((word(bytes, position), position..<end))
    position = end
  }
  return position == bytes.count ? chunks : nil
}

/// One AV1 image and no item of another type, such as `Exif` or `mime` (ISO/IEC 23008-12).
private func isBareAVIF(_ bytes: [UInt8]) -> Bool {
  var position = 0
  while position + 8 <= bytes.count {
    let length = number(bytes, position, 4)
    let name = word(bytes, position + 4)
    guard ["ftyp", "meta", "mdat"].contains(name), length >= 8, position + length <= bytes.count else {
      return false
    }
    if name == "meta",
      ["Exif", "mime", "rICC", "prof", "uri "].contains(where: { holds(bytes, position, length, $0) })
    {
      return false
    }
    position += length
  }
  return position == bytes.count
}

private func holds(_ bytes: [UInt8], _ start: Int, _ length: Int, _ name: String) -> Bool {
  let mark = Array(name.utf8)
  return (start..<start + length - 3).contains {
    bytes[$0] == mark[0] && bytes[$0..<$0 + 4].elementsEqual(mark)
  }
}

private func number(_ bytes: [UInt8], _ position: Int, _ count: Int) -> Int {
  bytes[position..<position + count].reduce(0) { $0 << 8 | Int($1) }
}

private func word(_ bytes: [UInt8], _ position: Int) -> String {
  String(decoding: bytes[position..<position + 4], as: UTF8.self)
}
