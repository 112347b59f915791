import Content
import Model

/// A photo or a drawing in a page, and how it is to be loaded.
struct PictureElement: Sendable {
  let source: Source
  let alternative: String
  /// The language of the words, when it is not the page's.
  var language: Language?
  var place = Place.inText
  var focus: FocalPoint?
  /// What is shown beside the pointer; empty for nothing.
  var title = ""

  enum Source: Sendable {
    case photo(PictureSet)
    case drawing(address: String, size: DrawingSize?)
  }

  /// Where it stands, which says how wide it will be (HTML, «sizes attributes») and when it is needed.
  enum Place: Sendable {
    case top, inText, inCard, logo

    fileprivate var sizes: String {
      switch self {
      case .top: "(min-width: 74rem) 71rem, 94vw"
      case .inText: "(min-width: 45rem) 42rem, 94vw"
      case .inCard: "(min-width: 45rem) 24rem, 94vw"
      case .logo: "12rem"
      }
    }
  }

  /// An address for other sites to show; nil for a drawing, which they do not.
  var photo: PictureSet? {
    switch source {
    case .photo(let set): set
    case .drawing: nil
    }
  }

  /// Appends the element's HTML; its size is written, so that nothing moves when it arrives.
  func write(into output: inout [UInt8]) {
    switch source {
    case .drawing(let address, let size):
      image(address, &output)
      if let size { output.append(plain: " width=\"\(size.width)\" height=\"\(size.height)\"") }
      output.append(">")
    case .photo(let set):
      output.append("<picture>\n")
      for format in set.formats.dropLast() {
        output.append(plain: "<source type=\"\(format.mediaType)\" srcset=\"\(set.sourceSet(format))\"")
        output.append(plain: " sizes=\"\(place.sizes)\">\n")
      }
      image(set.middleAddress, &output)
      output.append(plain: " srcset=\"\(set.sourceSet(set.plainFormat))\" sizes=\"\(place.sizes)\"")
      output.append(plain: " width=\"\(set.widest.width)\" height=\"\(set.widest.height)\">\n</picture>")
    }
  }

  private func image(_ address: String, _ output: inout [UInt8]) {
    output.append("<img")
    let classes = (place == .top || place == .inCard ? ["picture"] : []) + (focus?.classes ?? [])
    if !classes.isEmpty { output.append(plain: " class=\"\(classes.joined(separator: " "))\"") }
    output.append(" src=\"")
    output.append(escaped: address)
    output.append("\" alt=\"")
    output.append(escaped: alternative)
    output.append("\"")
    if !title.isEmpty {
      output.append(" title=\"")
      output.append(escaped: title)
      output.append("\"")
    }
    if let language { output.append(plain: " lang=\"\(language.tag)\"") }
    output.append(plain: loading)
  }

  /// A drawing on a card is a kilobyte or two: it costs less at once than the empty space until it is scrolled to.
  private var loading: String {
    switch (place, source) {
    case (.top, _), (.inCard, .drawing): " decoding=\"async\""
    case (_, _): " loading=\"lazy\" decoding=\"async\""
    }
  }
}

extension FocalPoint {
  /// The style sheet has a class for each fifth, since a page may not carry styles of its own.
  fileprivate var classes: [String] { ["focus-x-\(nearestFifth(x))", "focus-y-\(nearestFifth(y))"] }

  private func nearestFifth(_ percent: Int) -> Int { (percent + 10) / 20 * 20 }
}
