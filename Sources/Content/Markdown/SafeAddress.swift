/// Whether an address is relative, an anchor, or begins with `http:`, `https:`, `mailto:` or `tel:`.
///
/// Browsers leave out tabs and line ends and trim other control characters, so none of them may be there at all.
package func isSafeAddress(_ address: some Collection<UInt8>) -> Bool {
  if address.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return false }
  let bytes = Array(address)
  let start = bytes.skip(from: 0, to: bytes.count) { $0 == .space }
  let slashes = bytes[start...].prefix(2)
  if slashes.count == 2, slashes.allSatisfy({ $0 == UInt8(ascii: "/") || $0 == .backslash }) { return false }
  let end = bytes.skip(from: start, to: bytes.count) { !":/?#".utf8.contains($0) }
  guard end < bytes.count, bytes[end] == .colon else { return true }
  return ["http", "https", "mailto", "tel"].contains(bytes.text(start..<end).lowercased())
}
