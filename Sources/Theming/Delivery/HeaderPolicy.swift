/// What the site's answers say beside their bytes (RFC 9110 §6.3): the one declaration that every server and host is
/// given, in its own form.
package enum HeaderPolicy {
  /// One header of an answer.
  package struct Header: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// For every answer, also when there is no such page.
  package static let everywhere: [Header] = [
    // Two years. `preload` is left to whoever owns the domain: it cannot be taken back.
    Header(name: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains"),
    Header(name: "X-Content-Type-Options", value: "nosniff"),
    // What `frame-ancestors` says, for those who know only this.
    Header(name: "X-Frame-Options", value: "DENY"),
    Header(name: "Referrer-Policy", value: "same-origin"),
    Header(
      name: "Permissions-Policy",
      value: [
        "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer",
        "microphone", "midi", "payment", "usb",
      ].map { $0 + "=()" }.joined(separator: ", ")),
    Header(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
    Header(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
  ]

  /// What a page may load and do; see `contentSecurity`.
  package enum Page: Sendable, CaseIterable {
    /// Text and pictures, and our own script for the button that prints; no form.
    case plain
    /// Runs our own script, which reads our own index with WebAssembly.
    case search
  }

  /// Content Security Policy Level 3: nothing at all, but for what these pages hold.
  package static func contentSecurity(for page: Page) -> Header {
    let common = [
      "default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "img-src 'self'",
      "manifest-src 'self'",
      "style-src 'self'",
    ]
    let own =
      switch page {
      case .plain: ["form-action 'none'", "script-src 'self'"]
      case .search: ["form-action 'self'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"]
      }
    return Header(name: "Content-Security-Policy", value: (common + own).joined(separator: "; "))
  }

  /// For how long a browser may go on with what it has (RFC 9111, RFC 8246).
  package enum Caching: String, Sendable {
    /// Named by its content: what is changed gets another name.
    case immutable = "public, max-age=31536000, immutable"
    /// Everything else: kept, but never shown without asking whether it is still the same, so that nothing outlives the
    /// moment at which it expires, is cancelled or withdrawn.
    case asked = "no-cache"
    /// What only those who have signed in may see.
    case never = "no-store"
  }

  package static func caching(_ caching: Caching) -> Header {
    Header(name: "Cache-Control", value: caching.rawValue)
  }
}
