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
  /// A consent, by its id.
  case consent
  case rows(FormControl)
  case group
  case years
  /// What only a command writes; it is shown and not edited.
  case writtenByCommand

  package enum NumberForm: Sendable, Hashable { case whole, decimal }
}
