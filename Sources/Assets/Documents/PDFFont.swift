/// A font of a PDF file, as far as it says which characters are shown and how wide they are (ISO 32000-1 §9.5).
struct PDFFont {
  /// How many bytes a code has.
  let codeLength: Int
  /// In thousandths of the font's size, by the code; empty where the file does not say.
  let widths: [Int: Int]
  let usualWidth: Int
  private let letters: [Int: String]

  /// A font that is not there: nothing that is shown in it can be read.
  static let missing = PDFFont(codeLength: 1, widths: [:], usualWidth: 500, letters: [:])

  private init(codeLength: Int, widths: [Int: Int], usualWidth: Int, letters: [Int: String]) {
    self.codeLength = codeLength
    self.widths = widths
    self.usualWidth = usualWidth
    self.letters = letters
  }

  init(_ font: PDFValue, in file: inout PDFFile) {
    let map = file.stream(font["ToUnicode"]).map(PDFCharacterMap.init)
    if font["Subtype"]?.name == "Type0" {
      let inner = file.resolved(file.resolved(font["DescendantFonts"])?.items?.first)
      codeLength = map?.codeLength == 1 ? 1 : 2
      usualWidth = file.resolved(inner?["DW"])?.integer ?? 1000
      widths = widthsOfGroups(file.resolved(inner?["W"])?.items ?? [], in: file)
      letters = map?.letters ?? [:]
      return
    }
    codeLength = 1
    usualWidth = 500
    let first = file.resolved(font["FirstChar"])?.integer ?? 0
    let listed = font["Subtype"]?.name == "Type3" ? [] : file.resolved(font["Widths"])?.items ?? []
    widths = Dictionary(
      listed.prefix(256).enumerated().map { (first + $0.offset, file.resolved($0.element)?.integer ?? 500) },
      uniquingKeysWith: { first, _ in first })
    letters = encodedLetters(of: font, in: file).merging(map?.letters ?? [:]) { _, said in said }
  }

  /// Nil for a code that stands for nothing that can be read.
  func letter(_ code: Int) -> String? { letters[code] }
}

/// By the encoding of a font with one byte a character (§9.6.6); nothing where its own file alone says which glyphs it has.
private func encodedLetters(of font: PDFValue, in file: PDFFile) -> [Int: String] {
  let encoding = file.resolved(font["Encoding"])
  let name = font["BaseFont"]?.name ?? ""
  let isPart = name.utf8.count > 7 && name.utf8.dropFirst(6).first == UInt8(ascii: "+")
  let isTrueType = font["Subtype"]?.name == "TrueType"
  if encoding == nil, font["Subtype"]?.name == "Type3" || isTrueType && isPart { return [:] }
  let base = encoding?.name ?? file.resolved(encoding?["BaseEncoding"])?.name
  var letters = pdfEncoding(base ?? (isTrueType ? "WinAnsiEncoding" : "StandardEncoding"))
  var code = 0
  for item in file.resolved(encoding?["Differences"])?.items ?? [] {
    if let number = item.integer {
      code = number
    } else if let glyph = item.name {
      letters[code] = pdfLetter(ofGlyph: glyph)
      code += 1
    }
  }
  return letters
}

/// §9.7.4.3: `c [w1 w2 …]` and `first last w`.
private func widthsOfGroups(_ items: [PDFValue], in file: PDFFile) -> [Int: Int] {
  var (widths, index) = ([Int: Int](), 0)
  while index + 1 < items.count, widths.count < 70_000 {
    guard let first = items[index].integer else { break }
    let second = file.resolved(items[index + 1])
    if let each = second?.items {
      for (offset, width) in each.enumerated() { widths[first + offset] = width.integer }
      index += 2
    } else if let last = second?.integer, index + 2 < items.count {
      for code in first...max(first, min(last, first + 0xFFFF)) { widths[code] = items[index + 2].integer }
      index += 3
    } else {
      break
    }
  }
  return widths
}
