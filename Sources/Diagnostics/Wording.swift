/// The languages that messages to people are written in; bokmål is what editors get by default.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case nb, en
}

/// One thing said to people, in bokmål and in English.
package struct Wording: Sendable, Hashable {
  package var nb: String
  package var en: String

  package init(nb: String, en: String) {
    self.nb = nb
    self.en = en
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
