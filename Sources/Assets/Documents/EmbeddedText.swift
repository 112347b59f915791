import Compression

/// How much of a document is read, with all that lies within it: documents may hold documents.
struct DocumentBound {
  /// How many documents are around what is being read.
  var depth = 0
  /// Bytes that may still be unpacked.
  var inflated = 256 << 20
  /// Bytes of text that may still be kept.
  var text = 2 << 20

  /// Files within it that may still be looked into.
  var files = 500

  /// What lies deeper is not looked into.
  var mayGoDeeper: Bool { depth < 3 && inflated > 0 && text > 0 && files > 0 }
}

extension DocumentWords {
  /// Reads a file that lies within this document and is called `name`: a document, a text or a picture.
  mutating func read(
    embedded bytes: [UInt8], name: String, _ bound: inout DocumentBound, _ list: inout UnshownList
  ) {
    guard bound.mayGoDeeper else {
      isCut = true
      return
    }
    let place = DocumentPlace.embedded(name)
    bound.files -= 1
    if isDocument(bytes) {
      bound.depth += 1
      let inner = documentText(bytes, &bound)
      bound.depth -= 1
      add(inner, at: place)
      list.add(inner.unshown.map(\.text), place)
      // Locked, damaged or of a form that is not read.
      if inner.isCut || inner.paragraphs.isEmpty && inner.remarks.isEmpty && inner.unshown.isEmpty {
        isCut = true
      }
    } else if let words = pictureWords(bytes) {
      list.add(words, place)
    } else if isPlainText(bytes) {
      let text = decoded(bytes.prefix(min(bound.text, 200_000)))
      bound.text -= text.utf8.count
      add(paragraph: text, at: place)
    } else {
      list.add(looseWords(in: bytes.prefix(4 << 20)), place)
      if isLockedOffice(bytes, name: name) { isCut = true }
    }
  }
}

/// Whether an Office file is locked with a password: it is then a compound file (MS-CFB) in which the package itself is encrypted
/// (MS-OFFCRYPTO §2.3.4.4), and what is called `.xlsx` is one for no other reason.
private func isLockedOffice(_ bytes: [UInt8], name: String) -> Bool {
  guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return false }
  let package = Array("EncryptedPackage".utf8).flatMap { byte -> [UInt8] in [byte, 0] }
  return name.utf8.last.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    || bytes.firstRange(of: package) != nil
}

private func isDocument(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: [0x50, 0x4B]) || bytes.prefix(1024).firstRange(of: Array("%PDF".utf8)) != nil
}

private func isPlainText(_ bytes: [UInt8]) -> Bool {
  !bytes.prefix(4000).contains { $0 < 0x20 && !(0x09...0x0D).contains($0) }
}

/// UTF-8, or else one byte a character.
private func decoded(_ bytes: ArraySlice<UInt8>) -> String {
  String(validating: bytes, as: UTF8.self)
    ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}

/// What may be words in bytes of an unknown form, in one byte a character or two: older Office files, settings of cameras.
func looseWords(in bytes: ArraySlice<UInt8>) -> [String] {
  var found: [String] = []
  var left = 200_000
  func isPrinted(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F }
  for run in bytes.split(whereSeparator: { !isPrinted($0) }) where run.count >= 4 && left > 0 {
    found.append(decoded(run.prefix(left)))
    left -= run.count
  }
  var (units, index) = ([UInt16](), bytes.startIndex)
  func close() {
    if units.count >= 4, left > 0 {
      found.append(String(decoding: units.prefix(left), as: UTF16.self))
      left -= units.count
    }
    units = []
  }
  while index + 1 < bytes.endIndex {
    // The letters of Western Europe; a byte further on when a run begins at an odd place.
    if bytes[index + 1] == 0, isPrinted(bytes[index]) {
      units.append(UInt16(bytes[index]))
      index += 2
    } else {
      index += units.isEmpty ? 1 : 2
      close()
    }
  }
  close()
  return found
}

/// What a picture says of itself (JPEG: Exif, XMP, IPTC and comments; PNG: its texts); nil for what is no picture of these.
func pictureWords(_ bytes: [UInt8]) -> [String]? {
  if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return jpegWords(bytes) }
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return pngWords(bytes) }
  return nil
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
