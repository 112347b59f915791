/// Whether an address is relative, an anchor, or begins with `http:`, `https:`, `mailto:` or `tel:`.
///
/// Browsers leave out tabs and line ends and trim other control characters, so none of them may be there at all.
package func isSafeAddress(_ address: ArraySlice<UInt8>) -> Bool {
  if address.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return false }
  let trimmed = address.drop { $0 == .space }
  let slashes = trimmed.prefix(2)
  if slashes.count == 2, slashes.allSatisfy({ $0 == .slash || $0 == .backslash }) { return false }
  let scheme = trimmed.prefix { $0 != .colon && $0 != .slash && $0 != 0x3F && $0 != 0x23 }
  guard scheme.endIndex < trimmed.endIndex, trimmed[scheme.endIndex] == .colon else { return true }
  // Nearly all.
  if scheme.elementsEqual("https".utf8) { return true }
  return ["http", "https", "mailto", "tel"].contains(String(decoding: scheme, as: UTF8.self).lowercased())
}
