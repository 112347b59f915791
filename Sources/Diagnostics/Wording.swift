/// The languages that messages to people are written in; bokmål is what editors get by default.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case nb, en
}

/// One thing said to people, in bokmål and in English.
package struct Wording: Sendable, Hashable {
  package let nb: String
  package let en: String
  /// The same two texts with what they name as what it is; nil where they name nothing that forms show otherwise.
  package let phrases: Phrases?

  package struct Phrases: Sendable, Hashable {
    package let nb: Phrase
    package let en: Phrase

    package subscript(language: MessageLanguage) -> Phrase {
      switch language {
      case .nb: nb
      case .en: en
      }
    }
  }

  package init(nb: String, en: String) {
    self.nb = nb
    self.en = en
    phrases = nil
  }

  package init(nb: Phrase, en: Phrase) {
    self.nb = nb.text(.nb)
    self.en = en.text(.en)
    phrases = Phrases(nb: nb, en: en)
  }

  /// The text in a language, to be said within another one: `"\(quoting: help.phrase(.nb)); …"`.
  package func phrase(_ language: MessageLanguage) -> Phrase {
    phrases?[language] ?? Phrase(stringLiteral: self[language])
  }

  package subscript(language: MessageLanguage) -> String {
    switch language {
    case .nb: nb
    case .en: en
    }
  }
}

extension Int {
  /// As a number is written to people: 12 345 and 12,345.
  package var grouped: Wording {
    var digits = String(self)
    var end = digits.endIndex
    while let start = digits.index(end, offsetBy: -3, limitedBy: digits.startIndex), start > digits.startIndex
    {
      digits.insert(",", at: start)
      end = start
    }
    return Wording(nb: digits.replacing(",", with: "\u{A0}"), en: digits)
  }
}
