/// A former address, and where what was there is found now.
package struct Redirect: Sendable, Hashable {
  /// From the site's top, with a slash at its end: `/gammel-side/`.
  package let from: String
  package let to: String

  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

extension Redirect {
  /// The former address with and without its slash, for those who match them letter by letter.
  var sources: [String] { [from, String(from.dropLast())] }
}

/// The file `_redirects` of Netlify and Cloudflare Pages: former addresses lead on at once (301, RFC 9110 §15.4.2).
///
/// Netlify prefers a file to a rule, and so goes on by way of the page that lies there.
package func hostRedirects(_ plan: DeliveryPlan) -> String {
  let lines = plan.redirects.flatMap { redirect in
    redirect.sources.map { "\(percentEncoded($0)) \(percentEncoded(redirect.to)) 301\n" }
  }
  return "# Laget av story. Made by story.\n" + lines.joined() + formerFolderRedirects(plan)
}

/// An address as a server compares it: with what is written as bytes decoded; nil when that gives no plain text.
func percentDecoded(_ address: String) -> String? {
  var bytes: [UInt8] = []
  var rest = Array(address.utf8)[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard rest.count >= 2, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
      code >= 0x80
    else { return nil }
    bytes.append(code)
    rest = rest.dropFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}
