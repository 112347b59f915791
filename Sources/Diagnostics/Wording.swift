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
