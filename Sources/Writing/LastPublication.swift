import Files
package import Model

extension OutputFolder {
  /// The moment that the last build for publishing was made for; nil when there was none.
  package func lastPublication() throws(WriteError) -> Instant? {
    let bytes = try preparing { () throws(FileError) in try home.readIfPresent(publicationName, atMost: 64) }
    let text = bytes.map { String(decoding: $0, as: UTF8.self) }
    return text.flatMap { Int($0.prefix { $0.isNumber }) }.map { Instant(seconds: $0) }
  }

  package func setLastPublication(_ moment: Instant) throws(WriteError) {
    try preparing { () throws(FileError) in
      try home.replace(publicationName, with: Array("\(moment.seconds)\n".utf8))
    }
  }
}

/// Lies beside the sites: seconds since 1970.
let publicationName = ".story-published-for"
