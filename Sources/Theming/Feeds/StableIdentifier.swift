import Content
package import Model

/// A UUID (RFC 9562 §5.8, version 8) made of an entry's kind and file name alone, so that neither a new title, a new
/// address nor a new domain makes calendars and feed readers show it twice.
///
/// RFC 7986 §5.3 wants no host or domain in it.
package func stableIdentifier(_ id: EntryID, _ language: Language? = nil) -> String {
  let name = ["vekst-i-kongsberg", id.kind.name, id.slug, language?.tag].compactMap(\.self)
  let digits = Array(sha256(Array(name.joined(separator: "/").utf8)))
  let parts = [
    digits[0..<8], digits[8..<12], ["8"] + digits[13..<16], ["a"] + digits[17..<20], digits[20..<32],
  ]
  return parts.map { String($0) }.joined(separator: "-")
}
