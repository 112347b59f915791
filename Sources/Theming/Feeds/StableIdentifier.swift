import Content
package import Model

/// A UUID (RFC 9562 §5.8, version 8) made of an entry's kind and file name alone, so that neither a new title, a new
/// address nor a new domain makes calendars and feed readers show it twice.
///
/// RFC 7986 §5.3 wants no host or domain in it.
package func stableIdentifier(_ id: EntryID, _ language: Language? = nil) -> String {
  var name = "vekst-i-kongsberg/\(id.kind.name)/\(id.slug)"
  if let language { name += "/\(language.tag)" }
  let digits = Array(sha256(Array(name.utf8)).utf8)
  var result: [UInt8] = []
  result.reserveCapacity(36)
  for (index, digit) in digits.prefix(32).enumerated() {
    if [8, 12, 16, 20].contains(index) { result.append(UInt8(ascii: "-")) }
    switch index {
    case 12: result.append(UInt8(ascii: "8"))
    case 16: result.append(UInt8(ascii: "a"))
    default: result.append(digit)
    }
  }
  return String(decoding: result, as: UTF8.self)
}
