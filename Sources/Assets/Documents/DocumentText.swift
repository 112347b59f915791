/// The words of a document, and how much of it could not be read.
package struct DocumentWords: Sendable {
  /// What stands in pages, cells, notes and comments; a line may end within a paragraph, with a line feed. None of what is locked or
  /// damaged.
  package private(set) var paragraphs: [String] = []
  /// What is written of the document rather than in it: its title, subject and author, the names of its sheets and chapters.
  package private(set) var remarks: [String] = []
  /// What no page shows and no program says of the document.
  package var unshown: [UnshownWords] = []
  /// Of a PDF: its pages, and those that are a picture with no text to read.
  package var pages = 0
  package var pictures = 0
  /// Of a PDF: how many characters are shown, and of how many the file does not say which they are.
  var shown = 0
  var unread = 0
  /// Whether there was more than is read, or something is packed in a way that is not read.
  package var isCut = false

  /// Where each of the paragraphs and of the remarks stands.
  private var places: [DocumentPlace] = []
  private var remarkPlaces: [DocumentPlace] = []

  mutating func add(paragraph text: String, at place: DocumentPlace) {
    paragraphs.append(text)
    places.append(place)
  }

  /// Takes over what a document within this one shows and says of itself.
  mutating func add(_ other: DocumentWords, at place: DocumentPlace) {
    for text in other.paragraphs { add(paragraph: text, at: place) }
    for text in other.remarks { add(remark: text, at: place) }
  }

  mutating func add(remark text: String, at place: DocumentPlace) {
    remarks.append(text)
    remarkPlaces.append(place)
  }

  /// All that was read and where it stands, what somebody sees before what nobody does.
  package var placed: [UnshownWords] {
    zip(places + remarkPlaces, paragraphs + remarks).map { UnshownWords(place: $0, text: $1) } + unshown
  }

  /// Whether so many characters are unknown that words may be; a bullet or a sign in a formula is not.
  package var hasUnknownText: Bool { unread > 20 && unread > shown >> 4 }
}

/// The words of a document that is a PDF or Office file.
package func documentText(_ bytes: [UInt8]) -> DocumentWords {
  var bound = DocumentBound()
  return documentText(bytes, &bound)
}

/// The same of one that may lie within others.
func documentText(_ bytes: [UInt8], _ bound: inout DocumentBound) -> DocumentWords {
  if bytes.prefix(1024).firstRange(of: Array("%PDF".utf8)) != nil {
    return pdfText(of: openedPDF(bytes), &bound)
  }
  guard bytes.starts(with: [0x50, 0x4B]) else { return DocumentWords() }
  do throws(UnreadableDocument) {
    var reading = OfficeText(bound)
    defer { bound = reading.bound }
    reading.read(try ZipArchive(bytes))
    return reading.words
    // Discarded: a document that is published is looked into by itself, and one that is not need not be readable.
  } catch {
    return DocumentWords()
  }
}
