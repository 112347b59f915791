package import Content
package import Diagnostics
package import Model
package import Templates

/// One file of a site: its path, its bytes, and what it was made from.
package struct OutputFile: Sendable {
  /// Relative to the site's folder, with `/` between names, never with `..`: `kampanjer/velkommen-hjem/index.html`.
  package var path: String
  package var origin: Origin
  package var listing: Listing
  package var content: Content
  /// Whether the site's own search looks into it, when readers are led to it at all.
  package var isSearched = true
  /// The links of the site that lead to a place on it, which is looked for when it is rendered.
  package var linkedPlaces: [LinkedPlace] = []

  package enum Content: Sendable {
    case bytes([UInt8])
    /// Appends the file's bytes to an empty buffer; called on any core. When it throws, what was appended is no file.
    case rendered(@Sendable (inout [UInt8]) throws(RenderingBound) -> Void)
    /// A document or a drawing of the content, which Tooling looks into or writes anew.
    case copy(AssetFile)
    /// A picture that Tooling makes from an original that is never published.
    case picture(Picture)
    /// A file that Tooling has made, in a folder of its own.
    case file(absolutePath: String)
  }

  package init(path: String, from origin: Origin, _ listing: Listing = .unlisted, content: Content) {
    self.path = path
    self.origin = origin
    self.listing = listing
    self.content = content
  }
}

extension OutputFile.Content {
  package func render(into buffer: inout [UInt8]) throws(RenderingBound) {
    switch self {
    case .bytes(let bytes): buffer.append(contentsOf: bytes)
    case .rendered(let render): try render(&buffer)
    case .copy, .picture, .file: break
    }
  }
}

extension BasePath {
  /// A page's, by the path of its file: that of the folder whose `index.html` it is.
  package func address(ofPage path: String) -> String {
    address(ofFile: path == "index.html" || path.hasSuffix("/index.html") ? path.dropLast(10) : path[...])
  }
}

/// What a file of a site was made from.
package enum Origin: Sendable, Hashable {
  /// One entry's page, data or calendar, in the language of the text at `source`.
  case entry(EntryID, Language, source: String)
  /// A page that belongs to no entry: the front page, a list, the search page; `template` is the theme's file.
  case page(Language, template: String)
  /// A feed or calendar of many entries.
  case feed(Language)
  /// A picture or document that lies beside the texts.
  case asset(source: String)
  /// A file of the theme, as it is or filled in.
  case theme(source: String)
  /// What the site says of itself to programs: sitemap, robots.txt, manifest, headers, redirects.
  case site
  /// What another program made of the finished pages.
  case tool

  /// The file to look in when something is wrong with what was made.
  package var place: Location {
    switch self {
    case .entry(_, _, let source), .asset(let source), .theme(let source): .file(source)
    case .page(_, let template): .file(template)
    case .feed, .site, .tool: .file("content/nettsted.yml")
    }
  }

  /// Whether it is a picture, a document, or a part of how the site looks.
  var isAsset: Bool {
    switch self {
    case .asset, .theme, .tool: true
    case .entry, .page, .feed, .site: false
    }
  }

  /// Whether an editor can give what was made another address.
  var isEntry: Bool {
    switch self {
    case .entry: true
    case .page, .feed, .asset, .theme, .site, .tool: false
    }
  }
}

/// Whether readers are led to a file: by the sitemap, the site's own search, and the engines of others.
package enum Listing: Sendable, Hashable {
  case listed(PageAddress)
  case unlisted

  package var page: PageAddress? {
    switch self {
    case .listed(let page): page
    case .unlisted: nil
    }
  }
}
