import Content

/// What a field, a choice or a folder is called in bokmål and English; ASCII, and either is accepted.
package struct FieldName: Sendable, Hashable {
  package let nb: String
  package let en: String

  package init(_ nb: String, _ en: String) {
    self.nb = nb
    self.en = en
  }

  /// Whether `written` means this name: case, å-spellings and spaces or underscores for hyphens do not matter.
  package func matches(_ written: String) -> Bool {
    // Nearly all that do not begin with another letter.
    if let first = written.utf8.first, (0x61...0x7A).contains(first), first != nb.utf8.first,
      first != en.utf8.first
    {
      return false
    }
    if written == nb || written == en { return true }
    let plain = plainSpelling(of: written)
    return plain == nb || plain == en
  }
}
