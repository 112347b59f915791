import Content
import Model
import Theming

/// The form of a record: lines of fields with tabs between them, the first of which names the form's version. What is asked
/// most often comes first.
///
///     story-release 2|3
///     build     <tool> <commit or -> <seconds since 1970> production|holding|preview <errors> <warnings> <advice> plain|sealed
///     input     <SHA-256> <seconds since 1970, or ->
///     top       <folder of the domain>
///     headers   <name: value> …                     each set that files have, numbered from 0
///     file      <SHA-256> <bytes> <set of headers> <path>
///     kept      <SHA-256> <bytes> <set of headers> <seconds since 1970> <path>
///     server    <SHA-256> <bytes> <name>
///     shown     <kind> <id> <language> <title> …
///     hidden    <fingerprint> <reason>
///     original  <SHA-256> <path>
///     address, anchor, feed, event-id   <name> <kind or -> <id> <language> <address of its page> former|past?
///     gone      <name>
///     report    <period of a frozen report, of a status page>
///     source    <fingerprint of a file> <git's id of its bytes>
///     held      <kind> <id> <seconds since 1970> <address> …
///     event     <UID> <sequence> <seconds since 1970> <digest>
///     end       <SHA-256 of the lines above>
///
/// Form 1, which was written until 27 November 2026, has no last line, so that one cut short after a line was not told from a whole
/// one; it is read still. Form 3 is one that has names with `past`, which readers of form 2 take for names of this release that lead
/// on, or reports, which they do not know; a record without any is of form 2, so that they read it.
extension ReleaseRecord {
  private static let openings = (1...latestForm).map { "story-release\t\($0)\n" }
  private static let latestForm = 3

  /// Whether it is a record of a later form: one that has lines which this form has not gets another number.
  package static func isNewer(_ bytes: [UInt8]) -> Bool {
    let words = bytes.prefix { $0 != 0x0A }.split(separator: 0x09)
    guard words.count == 2, words[0].elementsEqual("story-release".utf8) else { return false }
    return Int(String(decoding: words[1], as: UTF8.self)).map { $0 > latestForm } ?? false
  }

  /// The same bytes for the same record.
  package var bytes: [UInt8] {
    let sets = Array(Set(files.values.map(\.headers) + kept.values.map(\.file.headers)))
      .map { (headers: $0, line: $0.map { "\($0.name): \($0.value)" }.joined(separator: "\t")) }
      .sorted { $0.line < $1.line }
    let numbers = Dictionary(uniqueKeysWithValues: sets.enumerated().map { ($1.headers, $0) })
    var lines = head + sets.map { "headers\t\($0.line)" }
    lines += ordered(files).map { path, file in
      "file\t\(file.sha256)\t\(file.size)\t\(numbers[file.headers] ?? 0)\t\(path)"
    }
    lines += ordered(kept).map { path, kept in
      "kept\t\(kept.file.sha256)\t\(kept.file.size)\t\(numbers[kept.file.headers] ?? 0)\t\(kept.until)\t\(path)"
    }
    lines += ordered(server).map { "server\t\($1.sha256)\t\($1.size)\t\($0)" }
    lines += shown.sorted { $0.id < $1.id }.map(\.line)
    lines += ordered(hidden).map { "hidden\t\($0)\t\($1.rawValue)" }
    lines += ordered(originals).map { "original\t\($1)\t\($0)" }
    lines += ledger.lines + past.lines.map { $0 + "\tpast" } + gone.sorted().map { "gone\t\($0)" }
    lines += ordered(events.revisions).map { uid, event in
      "event\t\(uid)\t\(event.sequence)\t\(event.stamp.seconds)\t\(event.digest)"
    }
    lines += ordered(sources).map { "source\t\($0)\t\($1)" }
    lines += reports.sorted().map { "report\t\($0)" }
    lines += held.sorted { $0.id < $1.id }.map { entry in
      (["held", entry.id.kind.name, entry.id.slug, "\(entry.since)"] + entry.addresses).joined(
        separator: "\t")
    }
    let opening = Self.openings[past.names.isEmpty && reports.isEmpty ? 1 : 2]
    let text = Array((opening + lines.joined(separator: "\n") + "\n").utf8)
    return text + Array("end\t\(sha256(text))\n".utf8)
  }

  private var head: [String] {
    let counts = "\(build.errors)\t\(build.warnings)\t\(build.advice)"
    return [
      "build\t\(plain(build.tool))\t\(build.commit ?? "-")\t\(build.asOf)\t\(build.kind)\t\(counts)\t\(build.isSealed ? "sealed" : "plain")",
      "input\t\(build.input.isEmpty ? "-" : build.input)\t\(build.due.map(String.init) ?? "-")",
      "top\t\(top)",
    ]
  }

  /// Nil for what is no record of a version that is understood, and for one that is cut short or damaged.
  package init?(_ bytes: [UInt8]) {
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    guard let form = Self.openings.firstIndex(where: { bytes.starts(with: $0.utf8) }) else { return nil }
    let start = Self.openings[form].utf8.count
    if form == 0 {
      self.init(lines: bytes[start...])
      isOfFirstForm = true
      return
    }
    guard let end = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")).map({ $0 + 1 }),
      bytes[end...].elementsEqual("end\t\(sha256(Array(bytes[..<end])))\n".utf8)
    else { return nil }
    self.init(lines: bytes[min(start, end)..<end])
  }

  /// The lines between the first and the last.
  private init?(lines: ArraySlice<UInt8>) {
    self.init()
    var sets: [[HeaderPolicy.Header]] = []
    for line in String(decoding: lines, as: UTF8.self).split(separator: "\n") {
      guard take(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init), &sets) else {
        return nil
      }
    }
  }

  /// What the first lines say of the build, without reading on; nil when they are none of a record.
  static func build(atBeginning bytes: [UInt8]) -> Build? {
    let lines = bytes.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
    guard lines.count == 4,
      openings.contains(where: { bytes.starts(with: $0.utf8) })
    else { return nil }
    return ReleaseRecord(lines: Array(lines[1..<3].joined(separator: [0x0A]))[...])?.build
  }

  private mutating func take(_ fields: [String], _ sets: inout [[HeaderPolicy.Header]]) -> Bool {
    switch (fields[0], fields.count) {
    case ("build", 9): return takeBuild(fields)
    case ("input", 3):
      build.input = fields[1] == "-" ? "" : fields[1]
      build.due = Int(fields[2])
    case ("top", 2): top = fields[1]
    case ("headers", 2...): sets.append(fields.dropFirst().compactMap(HeaderPolicy.Header.init(line:)))
    case ("file", 5):
      guard let file = file(fields, sets), isSitePath(fields[4]) else { return false }
      files[fields[4]] = file
    case ("kept", 6):
      guard let file = file(fields, sets), let until = Int(fields[4]), isSitePath(fields[5]) else {
        return false
      }
      kept[fields[5]] = KeptFile(file: file, until: until)
    case ("server", 4):
      guard let size = Int(fields[2]), isSitePath(fields[3]) else { return false }
      server[fields[3]] = ServerFile(sha256: fields[1], size: size)
    case ("shown", 3...):
      guard let entry = ShownEntry(fields) else { return false }
      shown.append(entry)
    case ("hidden", 3):
      // A reason that is not known cannot be judged by, so nothing is.
      guard let reason = Visibility.Reason(rawValue: fields[2]) else { return false }
      hidden[fields[1]] = reason
    case ("original", 3): originals[fields[2]] = fields[1]
    case ("gone", 2): gone.insert(fields[1])
    case ("report", 2): reports.insert(fields[1])
    case ("source", 3): sources[fields[1]] = fields[2]
    case ("held", 4...):
      guard let since = Int(fields[3]) else { return false }
      held.append(
        HeldEntry(id: EntryID(KindID(fields[1]), fields[2]), since: since, addresses: Array(fields[4...])))
    case ("event", 5):
      guard let event = EventRevision(fields) else { return false }
      events.revisions[fields[1]] = event
    default: return fields.last == "past" ? past.take(fields.dropLast()) : ledger.take(fields)
    }
    return true
  }

  private mutating func takeBuild(_ fields: [String]) -> Bool {
    guard let asOf = Int(fields[3]), let errors = Int(fields[5]), let warnings = Int(fields[6]),
      let advice = Int(fields[7])
    else { return false }
    build.tool = fields[1]
    build.commit = fields[2] == "-" ? nil : fields[2]
    build.asOf = asOf
    build.isHolding = fields[4] == "holding"
    build.isProduction = fields[4] == "production" || build.isHolding
    (build.errors, build.warnings, build.advice) = (errors, warnings, advice)
    build.isSealed = fields[8] == "sealed"
    return true
  }

  private func file(_ fields: [String], _ sets: [[HeaderPolicy.Header]]) -> File? {
    guard fields[1].utf8.count == 64, let size = Int(fields[2]), let set = Int(fields[3]),
      sets.indices.contains(set)
    else { return nil }
    return File(sha256: fields[1], size: size, headers: sets[set])
  }
}

extension ReleaseRecord.Build {
  fileprivate var kind: String { isHolding ? "holding" : isProduction ? "production" : "preview" }
}

extension ReleaseRecord.ShownEntry {
  fileprivate var line: String {
    let words = titles.sorted { $0.key.tag < $1.key.tag }.flatMap { [$0.key.tag, plain($0.value)] }
    return (["shown", id.kind.name, id.slug] + words).joined(separator: "\t")
  }

  fileprivate init?(_ fields: [String]) {
    guard fields.count % 2 == 1 else { return nil }
    var titles: [Language: String] = [:]
    for index in stride(from: 3, to: fields.count, by: 2) {
      if let language = Language(fields[index]) { titles[language] = fields[index + 1] }
    }
    self.init(id: EntryID(KindID(fields[1]), fields[2]), titles: titles)
  }
}

extension EventRevision {
  fileprivate init?(_ fields: [String]) {
    guard let sequence = Int(fields[2]), (0..<Int(Int32.max)).contains(sequence),
      let seconds = Int(fields[3]),
      (0..<253_402_300_000).contains(seconds)
    else { return nil }
    self.init(sequence: sequence, stamp: Instant(seconds: seconds), digest: fields[4])
  }
}

extension HeaderPolicy.Header {
  fileprivate init?(line: String) {
    guard let colon = line.firstRange(of: ": ") else { return nil }
    self.init(name: String(line[..<colon.lowerBound]), value: String(line[colon.upperBound...]))
  }
}

/// A path that stays in its folder, in the characters that a site's own files have: each means itself to every program.
func isSitePath(_ path: String) -> Bool {
  path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { name in
    !name.isEmpty && name != "." && name != ".."
      && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}

/// A text that fits in a field.
private func plain(_ text: String) -> String {
  String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
}

private func ordered<Value>(_ values: [String: Value]) -> [(key: String, value: Value)] {
  values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
}
