/// The words of a PDF file, and how much of it nobody has read.
func pdfText(of bytes: [UInt8]) -> DocumentWords {
  var file = PDFFile(bytes)
  // What is locked is said of the file by `inspectDocument`.
  if file.isLocked { return DocumentWords() }
  var (words, visit, left) = (DocumentWords(), PDFVisit(), mostText)
  // One that is too large is read as far as it goes.
  words.isCut = file.isTooLarge
  words.pages = file.pages.count
  for page in file.pages {
    let text = read(page, &file, &visit)
    words.paragraphs += text.text.paragraphs
    left -= text.text.paragraphs.reduce(0) { $0 + $1.utf8.count }
    if left < 0 || text.isCut { words.isCut = true }
    words.shown += text.shown
    words.unread += text.unread
    let letters = text.text.paragraphs.lazy.flatMap(\.self).prefix(2000).count { $0.isLetter || $0.isNumber }
    if letters < fewestLetters, text.hasPicture { words.pictures += 1 }
    if left < 0 { break }
  }
  words.remarks = file.remarks
  let unshown = file.unshown()
  words.unshown = unshown.words
  if unshown.isCut { words.isCut = true }
  return words
}

/// Bytes of text; no document that somebody reads has as much.
private let mostText = 2 << 20

/// A page that has no more beside its picture than «Side 3 av 10» is a picture.
private let fewestLetters = 12

private func read(_ page: PDFValue, _ file: inout PDFFile, _ visit: inout PDFVisit) -> PDFPageText {
  var text = PDFPageText()
  let resources = file.inherited("Resources", of: page)
  var numbers: [Int] = []
  let written = page["Contents"]
  for item in file.resolved(written)?.items ?? [written].compactMap(\.self) {
    if case .reference(let number) = item { numbers.append(number) }
  }
  // An earlier version of a page may have the same text.
  let versions = numbers.filter { visit.begin($0) }.map { file.versions(ofStream: $0) }
  for version in 0..<(versions.map(\.count).max() ?? 0) {
    // Parts that were not written anew belong to every version.
    let parts = versions.map { $0.indices.contains(version) ? $0[version] : $0.last ?? nil }
    text.note(unreadPart: parts.contains { $0 == nil })
    text.read(Array(parts.compactMap(\.self).joined(separator: [0x0A])), resources, &file, &visit)
    text.finish()
  }
  return text
}
