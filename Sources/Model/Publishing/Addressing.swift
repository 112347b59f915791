import Diagnostics

/// A part of the site's own addresses, which each language of the theme has its own word for: `address-events`.
package struct AddressWord: Sendable, Hashable {
  package let name: String

  package init(_ name: String) { self.name = Self.prefix + name }

  init(of folder: FieldName) { self.init(folder.en) }

  package static let prefix = "address-"
}

/// How the addresses of the site begin in each of its languages, and what their parts are called.
package struct Addressing: Sendable {
  package let main: Language
  /// The folder of the domain that they all lie in.
  package internal(set) var base: BasePath
  private let words: [Language: [String: String]]

  package init(_ main: Language, words: [Language: [String: String]], below base: BasePath = .top) {
    self.main = main
    self.base = base
    self.words = words
  }

  /// `/` for the main language, `/en/` for English; `/vekst/` and `/vekst/en/` for a site in a folder.
  package func top(in language: Language) -> String {
    base.address(ofFile: language == main ? "" : language.lowercaseTag + "/")
  }

  /// What a language calls a part of an address; its English name where the theme has no word that may stand in one.
  package subscript(word: AddressWord, language: Language) -> String {
    let own = words[language]?[word.name] ?? ""
    return isSlug(own) ? own : String(word.name.dropFirst(AddressWord.prefix.count))
  }
}
