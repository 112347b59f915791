import Compression

/// What a picture says of itself (JPEG: Exif, XMP, IPTC and comments; PNG: its texts; TIFF: its fields; HEIC, AVIF, WebP and GIF: Exif,
/// XMP and comments); nil for what is no picture of these.
func pictureWords(_ bytes: [UInt8]) -> [String]? {
  if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return jpegWords(bytes) }
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return pngWords(bytes) }
  if isTIFF(bytes[...]) { return tiffWords(bytes[...]) + metadataWithin(bytes) }
  let isBoxed = bytes.count > 12 && bytes[4..<8].elementsEqual("ftyp".utf8)
  let isRIFF = bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
  if isBoxed || isRIFF || bytes.starts(with: Array("GIF8".utf8)) {
    return exifWithin(bytes) + metadataWithin(bytes)
  }
  return nil
}

private func isTIFF(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A])
}

/// The texts of the fields of a TIFF file (TIFF 6.0 §2), also in those that Exif adds, where they lead to one another.
private func tiffWords(_ bytes: ArraySlice<UInt8>) -> [String] {
  let isLittle = bytes.first == 0x49
  func number(_ offset: Int, _ length: Int) -> Int? {
    let start = bytes.startIndex + offset
    guard offset >= 0, start <= bytes.endIndex - length else { return nil }
    let field = Array(bytes[start..<start + length])
    return fileNumber(bigEndian: (isLittle ? field.reversed() : field)[...])
  }
  var (found, seen): ([String], Set<Int>) = ([], [])
  // Fields that are what they should be share no bytes, so that all of them together are no longer than the file.
  var left = bytes.count
  var open = [number(4, 4)].compactMap(\.self)
  while let directory = open.popLast(), seen.count < mostDirectories {
    guard seen.insert(directory).inserted, let count = number(directory, 2) else { continue }
    var place = directory + 2
    for _ in 0..<min(count, mostFields) {
      defer { place += 12 }
      guard let tag = number(place, 2), let type = number(place + 2, 2), let length = number(place + 4, 4),
        place + 12 <= bytes.count
      else { break }
      // What is larger leads nowhere.
      let value = number(place + 8, 4) ?? 0
      if subdirectories.contains(tag) {
        open.append(value)
      } else if textTypes.contains(type), length > 3, length < 1 << 20 {
        let start = length > 4 ? value : place + 8
        guard start <= bytes.count - length else { continue }
        let text = bytes[(bytes.startIndex + start)...].prefix(min(length, left))
        left -= text.count
        if tag != pictureOfXMP { found += looseWords(in: text) }
      }
    }
    // Behind the fields stands where the next directory does.
    if let next = number(place, 4), next > 0 { open.append(next) }
  }
  return found
}

private let (mostDirectories, mostFields) = (16, 200)
/// Exif, GPS and others within.
private let subdirectories: Set<Int> = [0x8769, 0x8825, 0xA005, 0x014A]
/// BYTE, ASCII and UNDEFINED.
private let textTypes: Set<Int> = [1, 2, 7]
/// XMP, which is read as the XML that it is.
private let pictureOfXMP = 700

/// What stands after the mark of Exif, wherever the file has put it.
private func exifWithin(_ bytes: [UInt8]) -> [String] {
  for mark in ["Exif\0\0", "EXIF"] {
    guard let end = bytes.firstRange(of: Array(mark.utf8))?.upperBound else { continue }
    // WebP has the length of the chunk between.
    for start in [end, end + 4] where start < bytes.count && isTIFF(bytes[start...]) {
      return tiffWords(bytes[start...])
    }
  }
  return []
}

private func metadataWithin(_ bytes: [UInt8]) -> [String] {
  guard let start = bytes.firstRange(of: Array("<x:xmpmeta".utf8))?.lowerBound,
    let end = bytes[start...].firstRange(of: Array("</x:xmpmeta>".utf8))?.upperBound
  else { return [] }
  return metadataWords(Array(bytes[start..<end]))
}

private func jpegWords(_ bytes: [UInt8]) -> [String] {
  var (found, position) = ([String](), 2)
  while position + 4 <= bytes.count, bytes[position] == 0xFF {
    let marker = bytes[position + 1]
    if marker == 0xFF {
      position += 1
      continue
    }
    // The picture itself follows.
    if marker == 0xDA || marker == 0xD9 { break }
    let end = min(bytes.count, position + 2 + (Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])))
    if [0xE1, 0xED, 0xFE].contains(marker), position + 4 < end {
      found += words(in: bytes[position + 4..<end])
    }
    position = max(end, position + 4)
  }
  return found
}

private func pngWords(_ bytes: [UInt8]) -> [String] {
  var (found, position, inflated) = ([String](), 8, 1 << 20)
  while position + 8 <= bytes.count, let length = fileNumber(bigEndian: bytes[position..<position + 4]) {
    let kind = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
    let data = bytes[position + 8..<min(bytes.count, position + 8 + length)]
    if ["tEXt", "iTXt", "eXIf", "zTXt"].contains(kind) {
      found += words(in: data)
      found += packedWords(in: data, kind, &inflated)
    }
    position += 12 + length
  }
  return found
}

/// PNG §11.3.4: after the keyword and its zeros what is packed as zlib has it.
private func packedWords(in data: ArraySlice<UInt8>, _ kind: String, _ left: inout Int) -> [String] {
  guard kind == "zTXt" || kind == "iTXt", left > 0,
    let start = data.indices.dropFirst().first(where: { data[$0] == 0x78 && data[$0 - 1] == 0 })
  else { return [] }
  guard let text = inflated(data[start...], limit: left) else { return [] }
  left -= text.count
  return words(in: text[...])
}

private func inflated(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
  do throws(InflateError) {
    return try inflate(bytes, .zlib, limit: limit)
    // Discarded: what cannot be unpacked, no program shows.
  } catch { return nil }
}

private func words(in segment: ArraySlice<UInt8>) -> [String] {
  let isXMP =
    segment.prefix(200).firstRange(of: Array("ns.adobe.com".utf8)) != nil
    || segment.prefix(200).firstRange(of: Array("<x:xmpmeta".utf8)) != nil
  guard isXMP, let start = segment.firstIndex(of: UInt8(ascii: "<")),
    let end = segment.lastIndex(of: UInt8(ascii: ">")), start < end
  else { return looseWords(in: segment) }
  return metadataWords(Array(segment[start...end]))
}

/// The words of XMP (ISO 16684-1), be they texts or attributes.
func metadataWords(_ bytes: [UInt8]) -> [String] {
  var (found, left) = ([String](), 200_000)
  // Discarded: what was read before a fault is text all the same, and the fault is said by `inspectDocument`.
  _ = readXML(bytes, within: XMLBound(depth: 200, elements: 100_000)) { event in
    switch event {
    case .start(let element, _): found += element.attributes.map(\.value)
    case .text(let words): found.append(words)
    case .end, .instruction, .lostEntity: return .goOn
    }
    left -= found.last?.utf8.count ?? 0
    return left < 0 ? .stop : .goOn
  }
  return found
}
