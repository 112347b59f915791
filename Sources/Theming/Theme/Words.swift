import Model
import Templates

/// What the theme itself says in one language, such as «Meny» and «Sist oppdatert», and how that language writes dates,
/// numbers and sums.
package struct Words: Sendable {
  private let texts: [String: String]
  /// All words, for `{{words.name}}`.
  let value: Value
  let forms: LanguageForms

  /// `shape` has the names that templates may use, in their order.
  init(_ texts: [String: String], shape: [String]) {
    self.texts = texts
    value = .record(shape.map { .text(texts[$0] ?? "") })
    forms = LanguageForms(texts)
  }

  package var format: Formatter { Formatter(forms) }

  subscript(word: Word) -> String { texts[word.name] ?? "" }

  /// What a choice of the content is called, such as «Avlyst».
  subscript(choice choice: some WordedChoice) -> String { self[choice.word] }

  /// What one entry of a kind is called, in small letters: «kampanje».
  subscript(kind kind: KindID) -> String { self[kind.word] }

  /// What stands behind a link to a page in another language, «(på engelsk)»; nil when this language has no word for it.
  func note(on language: Language) -> String? { texts[Word.notePrefix + language.lowercaseTag] }

  /// What it calls the parts of addresses.
  var addressWords: [String: String] { texts.filter { $0.key.hasPrefix(AddressWord.prefix) } }
}

extension KindID {
  var word: Word { Word("kind-" + name) }
}
