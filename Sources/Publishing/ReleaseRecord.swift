import Content
package import Model
package import Theming

/// All that is to be said of a finished site so that it can be published, compared, and gone back to: made by a build for
/// publishing, and kept with each release where it is published.
///
/// It names no file of the content and nothing internal; see `bytes` for its form.
package struct ReleaseRecord: Sendable, Hashable {
  /// What the build was.
  package var build = Build()
  /// The folder of the domain that the site lies in.
  package var top = "/"
  /// By path, compressed forms too.
  package var files: [String: File] = [:]
  /// The settings for the web server, by name.
  package var server: [String: ServerFile] = [:]
  /// Former styles and scripts that pages which are open or kept still ask for, by path.
  package var kept: [String: KeptFile] = [:]
  /// The entries that the site shows.
  package var shown: [ShownEntry] = []
  /// Why entries of the content are not shown, by their fingerprints (`fingerprint(of:_:)`): no name of what is hidden is here.
  package var hidden: [String: Visibility.Reason] = [:]
  /// Whether it was written in the first form, by a tool that may not have noted what rests on a consent.
  package var isOfFirstForm = false
  /// The checksums of the originals that pictures and documents were made from, by path.
  package var originals: [String: String] = [:]
  /// Every name that the site has, or that an earlier release had.
  package var ledger = Ledger()
  /// The names that earlier releases had and this site has not, as far as the build was told of one: for where nothing remembers
  /// releases but the record of the last.
  package var past = Ledger()
  /// The names that are gone on purpose.
  package var gone: Set<String> = []
  /// What calendars say of each event.
  package var events = PublishedEvents()
  /// What git calls the texts that the site was made of, by the fingerprints of their files.
  package var sources: [String: String] = [:]
  /// The frozen reports that a status page has, by their periods: `2028-T1`. They are to be readable for ever.
  package var reports: Set<String> = []
  /// The entries that readers see with a former text, since the present one has errors.
  package var held: [HeldEntry] = []

  package init() {}
}

extension ReleaseRecord {
  /// What a build was of, and what it found.
  package struct Build: Sendable, Hashable {
    package var tool = ""
    package var commit: String?
    /// When the site was made for, in seconds since 1970.
    package var asOf = 0
    package var isProduction = false
    package var errors = 0
    package var warnings = 0
    package var advice = 0
    /// The SHA-256 of all that was read.
    package var input = ""
    /// When the same content next gives another site, in seconds since 1970.
    package var due: Int?
    /// Whether it is one encrypted file.
    package var isSealed = false
    /// Whether pages with errors are held at a former text; without that there is no error.
    package var isHolding = false

    package init() {}
  }

  package struct File: Sendable, Hashable {
    package let sha256: String
    package let size: Int
    package let headers: [HeaderPolicy.Header]

    package init(sha256: String, size: Int, headers: [HeaderPolicy.Header]) {
      self.sha256 = sha256
      self.size = size
      self.headers = headers
    }

    /// What nobody can say of a file that is there: it is like none.
    static let unknown = File(sha256: "", size: 0, headers: [])
  }

  package struct ServerFile: Sendable, Hashable {
    package let sha256: String
    package let size: Int

    package init(sha256: String, size: Int) {
      self.sha256 = sha256
      self.size = size
    }
  }

  package struct KeptFile: Sendable, Hashable {
    package let file: File
    /// In seconds since 1970.
    package let until: Int

    package init(file: File, until: Int) {
      self.file = file
      self.until = until
    }
  }

  package struct ShownEntry: Sendable, Hashable {
    package let id: EntryID
    /// Its title in each language that it is shown in.
    package let titles: [Language: String]

    package init(id: EntryID, titles: [Language: String]) {
      self.id = id
      self.titles = titles
    }
  }

  package struct HeldEntry: Sendable, Hashable {
    package let id: EntryID
    /// In seconds since 1970.
    package let since: Int
    /// Of its pages.
    package let addresses: [String]

    package init(id: EntryID, since: Int, addresses: [String]) {
      self.id = id
      self.since = since
      self.addresses = addresses
    }
  }

  /// Bytes of all files together.
  package var size: Int { files.values.reduce(0) { $0 + $1.size } }
}

/// In which order files go out: what is asked for is there before what asks for it.
package enum FileGroup: Int, Sendable, CaseIterable, Comparable {
  /// Named by their content: pictures, documents, styles, parts of the search index.
  case named
  case pages
  /// What leads to all else: feeds, calendars, sitemap, the entry of the search index.
  case entryPoints

  package init(of path: String) {
    let plain = [".gz", ".br"].first { path.hasSuffix($0) }.map { String(path.dropLast($0.count)) } ?? path
    if DeliveryPlan.isImmutable(plain) {
      self = .named
    } else {
      self = plain.hasSuffix(".html") ? .pages : .entryPoints
    }
  }

  package static func < (left: FileGroup, right: FileGroup) -> Bool { left.rawValue < right.rawValue }
}

extension ReleaseRecord {
  /// What a file of the content is recognized by without being named.
  package static func fingerprint(ofFile path: String) -> String {
    String(sha256(Array(path.utf8)).prefix(32))
  }

  /// What an entry, or its words in one language, are recognized by without being named.
  package static func fingerprint(of id: EntryID, _ language: Language? = nil) -> String {
    let name = [id.kind.name, id.slug] + (language.map { [$0.tag] } ?? [])
    return String(sha256(Array(name.joined(separator: "/").utf8)).prefix(32))
  }

  /// Why an entry is not shown in a language; nil when it is, and when it is not in the content.
  func reason(hiding id: EntryID, in language: Language) -> Visibility.Reason? {
    hidden[Self.fingerprint(of: id)] ?? hidden[Self.fingerprint(of: id, language)]
  }
}

extension ReleaseRecord {
  /// A fingerprint of what readers get, whenever and with whatever findings it was built.
  package var digest: String {
    let lines = files.sorted { $0.key < $1.key }.map { path, file in
      "\(path)\t\(file.sha256)\t" + file.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\t")
    }
    return sha256(
      Array(
        (lines + server.sorted { $0.key < $1.key }.map { "\($0)\t\($1.sha256)" }).joined(separator: "\n").utf8
      ))
  }
}
