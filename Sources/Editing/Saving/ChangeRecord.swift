import Content
import Diagnostics

/// A change as it is kept on disk: what people are shown of it, and all bytes before and after.
///
/// A line with the SHA-256 of everything after it, lines of `name value`, an empty line, and the bytes of the files in
/// their order, before and after. A record that does not agree with its checksum counts as none. Records of before `summary-en` came
/// have their summary in bokmål alone.
///
/// Of pictures that were sent for it and lie in the content already only the SHA-256 is kept. What tells of another change, as that it
/// was taken back, has no files, and names those that it is about.
struct ChangeRecord {
  let note: ChangeNote
  let changes: [FileChange]
  let about: [String]
  let pictures: [SavedPicture]

  static let mark = "story-change 1 "

  var bytes: [UInt8] {
    var head = "time \(note.time)\nauthor \(oneLine(note.author))\n"
    head += "summary \(oneLine(note.summary.nb))\nsummary-en \(oneLine(note.summary.en))\n"
    for change in changes {
      head += "file \(size(change.before)) \(size(change.after)) \(change.path)\n"
    }
    for path in about { head += "about \(path)\n" }
    for picture in pictures { head += "picture \(picture.sum) \(picture.path)\n" }
    var body = Array((head + "\n").utf8)
    for change in changes { body += (change.before ?? []) + (change.after ?? []) }
    return Array("\(Self.mark)\(sha256(body))\n".utf8) + body
  }

  init(
    _ changes: [FileChange], _ note: ChangeNote, with pictures: [SavedPicture], about: [String] = []
  ) {
    self.changes = changes
    self.about = about
    self.note = note
    self.pictures = pictures
  }

  /// Nil for what is no whole record.
  init?(_ bytes: [UInt8]) {
    guard let head = ChangeHead(bytes), bytes.count == head.bodyStart + head.size else { return nil }
    let first = bytes.line(at: 0)
    let rest = Array(bytes[bytes.nextLine(after: first.upperBound)...])
    guard bytes.text(first) == Self.mark + sha256(rest) else { return nil }
    var offset = head.bodyStart
    func take(_ size: Int?) -> [UInt8]? {
      guard let size else { return nil }
      defer { offset += size }
      return Array(bytes[offset..<offset + size])
    }
    var changes: [FileChange] = []
    for file in head.files {
      let before = take(file.before)
      changes.append(FileChange(path: file.path, from: before, to: take(file.after)))
    }
    self.init(changes, head.note, with: head.pictures, about: head.about)
  }
}

/// What stands before the files of a record, which is all that a list of changes needs.
struct ChangeHead {
  let note: ChangeNote
  /// With the sizes of what was there before and after.
  let files: [(path: String, before: Int?, after: Int?)]
  let pictures: [SavedPicture]
  let about: [String]
  let bodyStart: Int

  var size: Int { files.reduce(0) { $0 + ($1.before ?? 0) + ($1.after ?? 0) } }

  /// Reads the beginning of a record; nil when it is not one.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array(ChangeRecord.mark.utf8)) else { return nil }
    var (time, author, summary, english) = (0, "", "", String?.none)
    var files: [(path: String, before: Int?, after: Int?)] = []
    var pictures: [SavedPicture] = []
    var about: [String] = []
    var start = bytes.nextLine(after: bytes.line(at: 0).upperBound)
    while start < bytes.count {
      let line = bytes.line(at: start)
      start = bytes.nextLine(after: line.upperBound)
      if line.isEmpty {
        note = ChangeNote(Wording(nb: summary, en: english ?? summary), by: author, at: time)
        self.files = files
        self.pictures = pictures
        self.about = about
        bodyStart = start
        return
      }
      let words = bytes.text(line).split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      let rest = words.count > 1 ? String(words[1]) : ""
      switch words.first {
      case "time": time = Int(rest) ?? 0
      case "author": author = rest
      case "summary": summary = rest
      case "summary-en": english = rest
      case "file":
        guard let file = Self.file(rest) else { return nil }
        files.append(file)
      case "picture":
        guard let picture = SavedPicture(rest) else { return nil }
        pictures.append(picture)
      case "about": about.append(rest)
      default: return nil
      }
    }
    return nil
  }

  private static func file(_ text: String) -> (path: String, before: Int?, after: Int?)? {
    let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard words.count == 3 else { return nil }
    let sizes = words[..<2].map { $0 == "-" ? Int?.none : Int($0) ?? -1 }
    guard sizes.allSatisfy({ $0.map { (0...largest).contains($0) } ?? true }) else { return nil }
    return (words[2], sizes[0], sizes[1])
  }

  /// No file that is kept is larger.
  private static let largest = 64 << 20
}

private func size(_ bytes: [UInt8]?) -> String { bytes.map { String($0.count) } ?? "-" }

func oneLine(_ text: String) -> String {
  String(text.map { $0.isNewline ? " " : $0 }).withoutControls
}

extension String {
  fileprivate var withoutControls: String { filter { !$0.isASCII || ($0.asciiValue ?? 0) >= 0x20 } }
}
