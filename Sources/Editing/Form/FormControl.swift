package import Model

/// What a value is entered with.
package indirect enum FormControl: Sendable, Hashable {
  case text
  /// A text of whole sentences.
  case longText
  case yesNo
  case date
  case dateAndTime
  case reportingPeriod
  case number(NumberForm)
  case kroner
  /// One of some words, in their order; written in bokmål or English as the file's others are.
  case choice([FieldName])
  case language
  /// An entry of a kind, by its id.
  case reference(KindID)
  /// A consent, by its id; what it says is for the project only.
  case consent
  case webAddress
  /// A web address, or the way to a file of the content.
  case destination
  case sitePath
  /// The name of a picture beside the file.
  case picture
  /// The name of another file beside the file.
  case file
  /// A point in the picture: two percentages.
  case focalPoint
  case rows(FormControl)
  case group
  case years
  /// What only a command writes; it is shown and not edited.
  case writtenByCommand

  package enum NumberForm: Sendable, Hashable { case whole, decimal }

  /// The control of a field, as its declaration says.
  package init(_ declaration: FieldDescription) { self.init(declaration.type, declaration) }

  private init(_ type: FieldType, _ declaration: FieldDescription) {
    self =
      switch type {
      case .text:
        if declaration.name.nb == "bilde-fokus" {
          .focalPoint
        } else {
          // An example that is a sentence says that sentences are written.
          declaration.example.hasSuffix(".") ? .longText : .text
        }
      case .yesNo: .yesNo
      case .wholeNumber: .number(.whole)
      case .decimalNumber: .number(.decimal)
      case .kroner: .kroner
      case .date: .date
      case .dateAndTime: .dateAndTime
      case .period, .reportingPeriod: .reportingPeriod
      case .webAddress: .webAddress
      case .destination: .destination
      case .sitePath: .sitePath
      case .fileName: declaration.showsPicture ? .picture : .file
      case .choice(let names): .choice(names)
      case .language: .language
      case .reference(let kind): kind == Consent.kindID ? .consent : .reference(kind)
      case .list(let element): .rows(FormControl(element, declaration))
      case .group: .group
      case .byYear: .years
      case .localized(let inner): FormControl(inner, declaration)
      }
  }
}

extension FieldDescription {
  /// Whether the file that it names is a picture, as its example's ending says.
  fileprivate var showsPicture: Bool {
    [".jpg", ".jpeg", ".png", ".svg", ".webp"].contains { example.lowercased().hasSuffix($0) }
  }
}
