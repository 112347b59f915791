import Model
import Templates

/// What the theme itself says in one language, such as «Meny» and «Sist oppdatert».
package struct Words: Sendable {
  private let texts: [String: String]
  /// All words, for `{{words.name}}`.
  let value: Value

  /// `shape` has the names that templates may use, in their order.
  init(_ texts: [String: String], shape: [String]) {
    self.texts = texts
    value = .record(shape.map { .text(texts[$0] ?? "") })
  }

  subscript(word: Word) -> String { texts[word.name] ?? "" }

  /// What a choice of the content is called, such as «Avlyst».
  subscript(choice choice: some WordedChoice) -> String { self[choice.word] }
}

extension Words {
  /// How a KPI lies to its path, such as «I rute».
  subscript(light light: Light) -> String { self[light.word] }
}

extension Light {
  var word: Word { Word("light-\(rawValue)") }
}
