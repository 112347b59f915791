package import Model

/// A page that search engines may list, with the same page in other languages.
package struct PageAddress: Sendable, Hashable {
  package let address: String
  package let language: Language
  /// The page in each of its languages, its own among them; empty when there is only one.
  package let alternates: [Alternate]
  package let updated: CalendarDate?

  package struct Alternate: Sendable, Hashable {
    package let address: String
    package let language: Language

    package init(address: String, language: Language) {
      self.address = address
      self.language = language
    }
  }

  package init(
    address: String, language: Language, alternates: [Alternate] = [], updated: CalendarDate? = nil
  ) {
    self.address = address
    self.language = language
    self.alternates = alternates
    self.updated = updated
  }
}

private let sitemap = "sitemap.xml"

/// The pages for search engines (sitemaps.org 0.9, with hreflang as xhtml links), by address.
package func sitemapFile(of pages: [PageAddress], domain: String) -> OutputFile {
  var output: [UInt8] = []
  output.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  output.append(
    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
  )
  for page in pages.sorted(by: { $0.address < $1.address }) {
    output.append("<url>\n<loc>")
    output.append(escaped: domain + page.address)
    output.append("</loc>\n")
    let others = page.alternates.map { ($0.language.tag, $0.address) }
    // For readers of any other language: the main one, as the pages themselves say.
    let anyOther = page.alternates.first.map { [("x-default", $0.address)] } ?? []
    for (language, address) in others + anyOther {
      output.append(plain: "<xhtml:link rel=\"alternate\" hreflang=\"\(language)\" href=\"")
      output.append(escaped: domain + address)
      output.append("\"/>\n")
    }
    if let updated = page.updated { output.append(plain: "<lastmod>\(updated.iso)</lastmod>\n") }
    output.append("</url>\n")
  }
  output.append("</urlset>\n")
  return OutputFile(path: sitemap, from: .site, content: .bytes(output))
}

/// What search engines may read (RFC 9309): everything in production, nothing of a preview with examples in it.
///
/// They look at the top of a domain alone: that of a site in a folder is for whoever has the domain.
package func robotsFile(of site: PublicSite, domain: String) -> OutputFile {
  let base = site.addressing.base
  let text =
    switch site.moment.strictness {
    case .production:
      "User-agent: *\nAllow: \(base.text)\n\nSitemap: \(domain)\(base.address(ofFile: sitemap))\n"
    case .preview: "User-agent: *\nDisallow: \(base.text)\n"
    }
  return OutputFile(path: "robots.txt", from: .site, content: .bytes(Array(text.utf8)))
}
