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

/// The texts of the fields of a TIFF file, also in those that Exif adds, where they lead to one another.
private func tiffWords(_ bytes: ArraySlice<UInt8>) -> [String] {
  var found: [String] = []
  // Fields that are what they should be share no bytes, so that all of them together are no longer than the file.
  var left = bytes.count
  visitTIFF(bytes) { field in
    guard textTypes.contains(field.type), field.length > 3, field.length < 1 << 20,
      field.value <= bytes.count - field.length
    else { return }
    let text = bytes[(bytes.startIndex + field.value)...].prefix(min(field.length, left))
    left -= text.count
    if field.tag != pictureOfXMP { found += looseWords(in: text) }
  }
  return found
}

/// BYTE, ASCII and UNDEFINED.
private let textTypes: Set<Int> = [1, 2, 7]
/// XMP, which is read as the XML that it is.
private let pictureOfXMP = 700

private func exifWithin(_ bytes: [UInt8]) -> [String] { exif(within: bytes).map(tiffWords) ?? [] }

private func metadataWithin(_ bytes: [UInt8]) -> [String] {
  guard let start = bytes.firstRange(of: Array("<x:xmpmeta".utf8))?.lowerBound,
    let end = bytes[start...].firstRange(of: Array("</x:xmpmeta>".utf8))?.upperBound
  else { return [] }
  return metadataWords(Array(bytes[start..<end]))
}

private func jpegWords(_ bytes: [UInt8]) -> [String] {
  var found: [String] = []
  visitJPEG(bytes) { marker, segment in
    if [0xE1, 0xED, 0xFE].contains(marker) { found += words(in: segment) }
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
  var words = (found: [String](), left: 200_000)
  // Discarded: what was read before a fault is text all the same, and the fault is said by `inspectDocument`.
  _ = readXML(bytes, within: XMLBound(depth: 200, elements: 100_000), into: &words) { words, event in
    switch event {
    case .start(let element, _): words.found += element.attributes.map(\.value)
    case .text(let text): words.found.append(text)
    case .end, .instruction, .lostEntity: return .goOn
    }
    words.left -= words.found.last?.utf8.count ?? 0
    return words.left < 0 ? .stop : .goOn
  }
  return words.found
}
