/// The words of a PDF file, and how much of it nobody has read.
func pdfText(of bytes: [UInt8], _ bound: inout DocumentBound) -> DocumentWords {
  var file = PDFFile(bytes, bound)
  defer { (bound.inflated, bound.files) = (file.bound.inflated, file.bound.files) }
  // What is locked is said of the file by `inspectDocument`.
  if file.isLocked { return DocumentWords() }
  var (words, visit) = (DocumentWords(), PDFVisit())
  // One that is too large is read as far as it goes.
  words.isCut = file.isTooLarge
  words.pages = file.pages.count
  let numbers = file.pageNumbers()
  for page in file.pages {
    let text = read(page.value, &file, &visit)
    for paragraph in text.text.paragraphs {
      words.add(paragraph: paragraph, at: numbers[page.number].map { .page($0) } ?? .text)
    }
    bound.text -= text.text.paragraphs.reduce(0) { $0 + $1.utf8.count }
    if bound.text < 0 || text.isCut { words.isCut = true }
    words.shown += text.shown
    words.unread += text.unread
    let letters = text.text.paragraphs.lazy.flatMap(\.self).prefix(2000).count { $0.isLetter || $0.isNumber }
    if letters < fewestLetters, text.hasPicture { words.pictures += 1 }
    if bound.text < 0 { break }
  }
  for remark in file.remarks { words.add(remark: remark.text, at: remark.place) }
  var unshown = file.unshown()
  for (name, bytes) in file.embedded() {
    guard let bytes else {
      words.isCut = true
      continue
    }
    file.bound.text = bound.text
    words.read(embedded: bytes, name: name, &file.bound, &unshown)
    bound.text = file.bound.text
  }
  for picture in file.pictures() { unshown.add(pictureWords(picture) ?? [], .picture) }
  words.unshown = unshown.words
  if unshown.isCut { words.isCut = true }
  return words
}

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
