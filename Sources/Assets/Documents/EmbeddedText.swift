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
