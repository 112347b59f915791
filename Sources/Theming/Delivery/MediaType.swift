/// What kinds of file a site is made of, by the ending of their names: the one table that servers, hosts and
/// compression go by.
package struct MediaType: Sendable, Hashable {
  /// Without a dot: `html`.
  package let ending: String
  /// For the header `Content-Type`, with the character encoding where it is text (RFC 9110 §8.3).
  package let name: String
  /// Whether it is text, and so gets smaller by being compressed.
  package let isText: Bool

  private init(_ ending: String, text name: String) {
    self.ending = ending
    self.name = name + "; charset=utf-8"
    isText = true
  }

  private init(_ ending: String, binary name: String) {
    self.ending = ending
    self.name = name
    isText = false
  }

  /// Every kind that a site may hold.
  package static let all: [MediaType] = [
    MediaType("html", text: "text/html"),
    MediaType("css", text: "text/css"),
    MediaType("js", text: "text/javascript"),
    MediaType("json", text: "application/json"),
    MediaType("webmanifest", text: "application/manifest+json"),
    MediaType("svg", text: "image/svg+xml"),
    MediaType("xml", text: "application/xml"),
    MediaType("ics", text: "text/calendar"),
    MediaType("csv", text: "text/csv"),
    MediaType("txt", text: "text/plain"),
    MediaType("avif", binary: "image/avif"),
    MediaType("webp", binary: "image/webp"),
    MediaType("jpg", binary: "image/jpeg"),
    MediaType("png", binary: "image/png"),
    MediaType("ico", binary: "image/x-icon"),
    MediaType("pdf", binary: "application/pdf"),
    MediaType("docx", binary: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    MediaType("xlsx", binary: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    MediaType("pptx", binary: "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    MediaType("odt", binary: "application/vnd.oasis.opendocument.text"),
    MediaType("ods", binary: "application/vnd.oasis.opendocument.spreadsheet"),
    MediaType("odp", binary: "application/vnd.oasis.opendocument.presentation"),
  ]

  /// The kind of a file, by the last ending of its name; nil for one that is not in the table.
  package static func of(_ path: String) -> MediaType? {
    let bytes = path.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), !bytes[dot...].contains(UInt8(ascii: "/")) else {
      return nil
    }
    let ending = String(path[bytes.index(after: dot)...])
    return byEnding[ending] ?? byEnding[ending.lowercased()]
  }

  private static let byEnding = Dictionary(uniqueKeysWithValues: all.map { ($0.ending, $0) })
}
