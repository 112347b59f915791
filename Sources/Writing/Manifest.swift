import Model
package import Theming

/// What a build put in a site's folder: the only files that a later one may remove, and what its calendars say.
///
/// It lies beside the folder, never in it. Its form is lines of fields with tabs between them, the first of which names the
/// form's version:
///
///     story-manifest  1
///     maker           gzip-9
///     file            <SHA-256>  <bytes>  <media type>  <path>
///     event           <UID>  <sequence>  <seconds since 1970>  <digest of time, place and status>
package struct Manifest: Sendable, Hashable {
  /// By path.
  package internal(set) var files: [String: File] = [:]
  /// What made the compressed forms, and how.
  var makers: [String] = []
  package internal(set) var events = PublishedEvents()

  package struct File: Sendable, Hashable {
    package let sha256: String
    /// In bytes.
    package let size: Int
    package let type: String
  }
}

/// Whose a folder is, by what lies beside it.
enum Mark: Sendable {
  case manifest(Manifest)
  /// An earlier version made the folder and kept no list, or the list is damaged.
  case withoutList
  /// A later version did; its list may say what this one does not understand.
  case later
}

extension Manifest {
  fileprivate static let version = 1
  fileprivate static let name = "story-manifest"
  /// The same bytes for the same manifest.
  var bytes: [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(128 * (files.count + 1))
    func add(_ fields: String...) {
      for (index, field) in fields.enumerated() {
        if index > 0 { lines.append(UInt8(ascii: "\t")) }
        lines.append(contentsOf: field.utf8)
      }
      lines.append(UInt8(ascii: "\n"))
    }
    add(Self.name, "\(Self.version)")
    for maker in makers { add("maker", maker) }
    for path in inPathOrder(files.keys) {
      if let file = files[path] { add("file", file.sha256, "\(file.size)", file.type, path) }
    }
    for (uid, event) in events.revisions.sorted(by: { $0.key < $1.key }) {
      add("event", uid, "\(event.sequence)", "\(event.stamp.seconds)", event.digest)
    }
    return lines
  }

  /// Nil for what is no manifest of a version that is understood.
  package init?(_ bytes: [UInt8]) {
    guard case .manifest(let manifest) = Mark(bytes) else { return nil }
    self = manifest
  }

  fileprivate init?(lines: some Sequence<ArraySlice<UInt8>>) {
    self.init()
    for line in lines {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      switch (fields[0], fields.count) {
      case ("maker", 2): makers.append(fields[1])
      case ("file", 5):
        guard let size = Int(fields[2]), fields[1].utf8.count == 64 else { return nil }
        files[fields[4]] = File(sha256: fields[1], size: size, type: fields[3])
      case ("event", 5):
        guard let sequence = Int(fields[2]), (0..<Int(Int32.max)).contains(sequence),
          let seconds = Int(fields[3]),
          (0..<253_402_300_000).contains(seconds)
        else { return nil }
        events.revisions[fields[1]] = EventRevision(
          sequence: sequence, stamp: Instant(seconds: seconds), digest: fields[4])
      default: return nil
      }
    }
  }
}

extension Manifest.File {
  init(_ bytes: [UInt8], sha256: String, at path: String) {
    self.init(sha256: sha256, size: bytes.count, type: MediaType.of(path)?.name ?? "application/octet-stream")
  }
}

extension Mark {
  init(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let head = String(decoding: lines.first ?? [], as: UTF8.self).split(separator: "\t")
    guard head.count == 2, head[0] == Manifest.name, let version = Int(head[1]) else {
      self = .withoutList
      return
    }
    guard version == Manifest.version else {
      self = .later
      return
    }
    self = Manifest(lines: lines.dropFirst()).map { .manifest($0) } ?? .withoutList
  }

  /// What a build has put in the folder, whether it is still there or not; nothing where it kept no list.
  var listed: Set<String> {
    switch self {
    case .manifest(let manifest): Set(manifest.files.keys)
    case .withoutList, .later: []
    }
  }

  /// Whether a file in the folder may be one that a build made.
  func mayOwn(_ path: String) -> Bool {
    switch self {
    case .manifest(let manifest): manifest.files[path] != nil
    case .withoutList: isLikeOurs(path)
    case .later: false
    }
  }
}

/// Whether earlier versions made files of such names.
private func isLikeOurs(_ path: String) -> Bool {
  if ["_headers", "_redirects", ".well-known/security.txt"].contains(path) { return true }
  if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { return false }
  let plain = [".gz", ".br"].first { path.hasSuffix($0) }.map { String(path.dropLast($0.count)) } ?? path
  return path.hasPrefix("pagefind/") || plain.hasSuffix(".conf") || MediaType.of(plain) != nil
}

func inPathOrder(_ paths: some Sequence<String>) -> [String] {
  paths.sorted(by: isBefore)
}
