/// The text of a page while what it does is followed (ISO 32000-1 §9.4): which characters are shown, and where.
struct PDFPageText {
  private(set) var text = PDFLines()
  /// How many characters were shown, and of how many nobody can say what they are.
  private(set) var shown = 0
  private(set) var unread = 0
  /// Whether it shows a picture as large as a fifth of a sheet, in which there may be text.
  private(set) var hasPicture = false
  /// Whether something of it could not be unpacked, or is more than is read.
  private(set) var isCut = false
  private var state = State()
  private var saved: [State] = []
  private var matrix = PDFMatrix()
  private var lineMatrix = PDFMatrix()
  private var fonts: [String: PDFFont] = [:]
  /// Of each mark that is open, whether it says what is meant by what is shown (§14.9.4), and what is not yet written of that.
  private var marks: [Bool] = []
  private var meant: String?

  private struct State {
    var place = PDFMatrix()
    var font = PDFFont.missing
    var (size, characterSpace, wordSpace, stretch, leading) = (1.0, 0.0, 0.0, 1.0, 0.0)
  }

  /// Follows `bytes`, of a page or a form that has `resources`.
  mutating func read(_ bytes: [UInt8], _ resources: PDFValue?, _ file: inout PDFFile, _ visit: inout PDFVisit)
  {
    var operations = PDFOperations(bytes)
    let ownFonts = fonts
    fonts = [:]
    while let name = operations.next(), visit.left > 0 {
      visit.left -= 1
      switch name {
      case "Tf": choose(operations, resources, &file)
      case "Do": show(operations.name, resources, &file, &visit)
      case "BI": if state.place.area > largePicture { hasPicture = true }
      case "BDC", "BMC": begin(operations.operands)
      case "EMC": end()
      default: if !move(name, operations.numbers) { write(name, operations.operands) }
      }
    }
    if operations.isCut || visit.left <= 0 { isCut = true }
    fonts = ownFonts
  }

  mutating func note(unreadPart: Bool) { if unreadPart { isCut = true } }

  mutating func finish() { text.endParagraph() }
}

/// Square points; a sheet of A4 has some 500 000.
private let largePicture = 100_000.0

extension PDFPageText {
  private mutating func choose(_ operations: PDFOperations, _ resources: PDFValue?, _ file: inout PDFFile) {
    state.size = operations.numbers.first ?? 1
    guard let name = operations.name else { return }
    if fonts[name] == nil {
      let font = file.resolved(file.resolved(resources?["Font"])?[name])
      fonts[name] = font.map { PDFFont($0, in: &file) } ?? .missing
    }
    state.font = fonts[name] ?? .missing
  }

  /// A form is followed once in a file, a picture is noted.
  private mutating func show(
    _ name: String?, _ resources: PDFValue?, _ file: inout PDFFile, _ visit: inout PDFVisit
  ) {
    guard let name, case .reference(let number)? = file.resolved(resources?["XObject"])?[name],
      let object = file.resolved(.reference(number))
    else { return }
    if object["Subtype"]?.name == "Image" {
      if state.place.area > largePicture { hasPicture = true }
    } else if object["Subtype"]?.name == "Form", visit.depth < 12, visit.begin(number) {
      visit.depth += 1
      let (outer, outerSaved) = (state, saved)
      for bytes in file.versions(ofStream: number) {
        guard let bytes else {
          isCut = true
          continue
        }
        read(bytes, file.resolved(object["Resources"]) ?? resources, &file, &visit)
      }
      (state, saved) = (outer, outerSaved)
      visit.depth -= 1
    }
  }

  private mutating func begin(_ operands: [PDFOperand]) {
    guard marks.count < 100 else { return }
    var said: String?
    for case .dictionary(let value) in operands { said = value["ActualText"]?.string.map(pdfText) }
    if let said, !marks.contains(true) { meant = said }
    marks.append(said != nil)
  }

  private mutating func end() {
    // One that was never begun ends nothing.
    if !marks.isEmpty { marks.removeLast() }
    guard !marks.contains(true), let said = meant else { return }
    text.add(said)
    meant = nil
  }

  /// Whether the operator says where and how, and nothing more.
  private mutating func move(_ name: String, _ numbers: [Double]) -> Bool {
    let first = numbers.first ?? 0
    switch name {
    case "q": if saved.count < 1000 { saved.append(state) }
    case "Q": state = saved.popLast() ?? state
    case "cm": state.place = PDFMatrix(numbers)?.then(state.place) ?? state.place
    case "BT": (matrix, lineMatrix) = (PDFMatrix(), PDFMatrix())
    case "Tm": go(to: PDFMatrix(numbers) ?? matrix)
    case "Td", "TD":
      if name == "TD" { state.leading = -(numbers.last ?? 0) }
      go(to: lineMatrix.moved(first, numbers.count > 1 ? numbers[1] : 0))
    case "T*": nextLine()
    case "Tc": state.characterSpace = first
    case "Tw": state.wordSpace = first
    case "Tz": state.stretch = first / 100
    case "TL": state.leading = first
    default: return false
    }
    return true
  }

  private mutating func go(to place: PDFMatrix) {
    (matrix, lineMatrix) = (place, place)
    text.moved()
  }

  private mutating func nextLine() { go(to: lineMatrix.moved(0, -state.leading)) }

  private mutating func write(_ name: String, _ operands: [PDFOperand]) {
    switch name {
    case "Tj", "TJ": break
    case "'", "\"": nextLine()
    default: return
    }
    for operand in operands {
      switch operand {
      case .string(let bytes): write(bytes)
      case .number(let back): if name == "TJ" { advance(-back / 1000 * state.size * state.stretch) }
      case .name, .dictionary: break
      }
    }
  }

  private mutating func advance(_ length: Double) { matrix = matrix.moved(length, 0) }

  private mutating func write(_ bytes: [UInt8]) {
    let font = state.font
    var shownNow = ""
    let start = matrix.then(state.place)
    for index in stride(from: 0, through: bytes.count - font.codeLength, by: font.codeLength) {
      let code = bytes[index..<index + font.codeLength].reduce(0) { $0 << 8 | Int($1) }
      shown += 1
      if let letter = font.letter(code) { shownNow += letter } else { unread += 1 }
      let width = Double(font.widths[code] ?? font.usualWidth) / 1000 * state.size
      let isSpace = font.codeLength == 1 && code == 0x20
      advance((width + state.characterSpace + (isSpace ? state.wordSpace : 0)) * state.stretch)
    }
    let end = PDFPen(place: matrix.then(state.place), size: state.size.magnitude)
    if marks.contains(true) {
      shownNow = meant ?? ""
      meant = nil
    }
    text.add(shownNow, from: start, to: end, isSure: !font.widths.isEmpty || font.codeLength == 2)
  }
}

/// What has been read of a file's text so far, lest anything be read without end.
struct PDFVisit {
  /// Operators that are still followed.
  var left = 20_000_000
  var depth = 0
  private var begun: Set<Int> = []

  /// Whether the object was not read before.
  mutating func begin(_ number: Int) -> Bool { begun.insert(number).inserted }
}
