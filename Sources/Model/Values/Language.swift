/// A language that the site may be written in, as a BCP 47 tag.
package enum Language: String, Sendable, CaseIterable, Hashable {
  case nb, nn, en

  /// The first part of this language's addresses: nothing for the main language, `en` for English.
  package var pathPrefix: String { self == .nb ? "" : "\(rawValue)/" }
}
