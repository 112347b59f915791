import Content
import Files

/// The folder of what can be taken back: `.story/history` beside the content, which is never published, never in git (it says
/// so itself, in a `.gitignore` of its own), and open to its owner alone, since what is internal lies in it too.
///
/// One file for each change, written whole before anything is changed; beside it one that says by whom and when it
/// was taken back, or nothing, as earlier ones did.
struct History: ~Copyable {
  let folder: Folder

  static let path = ".story/history"
  /// What is kept at most; the oldest go first.
  static let (changes, bytes) = (2000, 64 << 20)
  private static let headBytes = 64 * 1024
  private static let (record, undone) = (".change", ".undone")

  init(_ root: borrowing Folder) throws(FileError) {
    let outer = try root.folderMakingIt(".story", for: .owner)
    if try outer.item(".gitignore") == .nothing {
      try outer.replace(".gitignore", with: Array("# Skrevet av «story»: det som kan angres.\n*\n".utf8))
    }
    folder = try outer.folderMakingIt("history", for: .owner)
  }

  func lock() throws(SaveRefusal) -> Lock {
    do throws(FileError) {
      if let lock = try folder.lock("lock", seconds: 10, whileWaiting: {}) { return lock }
    } catch { throw .disk(error) }
    throw .busy
  }

  /// The numbers of all changes, newest first, and which are taken back.
  func numbers() throws(FileError) -> (all: [Int], undone: Set<Int>) {
    let names = try folder.entries(atMost: 100_000).map(\.name)
    let number = { (name: String, ending: String) in
      name.hasSuffix(ending) ? Int(name.dropLast(ending.count)) : nil
    }
    return (
      names.compactMap { number($0, Self.record) }.sorted(by: >),
      Set(names.compactMap { number($0, Self.undone) })
    )
  }

  /// What people are shown, newest first; what is not whole is passed over.
  func list() throws(FileError) -> [PastChange] {
    let (all, undone) = try numbers()
    return try list(all, undone)
  }

  /// Those that are taken back, newest first; the others, which are many, are not read.
  func undone() throws(FileError) -> [PastChange] {
    let (all, undone) = try numbers()
    return try list(all.filter(undone.contains), undone)
  }

  private func list(_ numbers: [Int], _ undone: Set<Int>) throws(FileError) -> [PastChange] {
    var list: [PastChange] = []
    for number in numbers {
      guard let head = ChangeHead(try folder.beginning(of: name(number), count: Self.headBytes)) else {
        continue
      }
      list.append(
        PastChange(
          number: number, note: head.note, paths: head.files.map(\.path),
          removed: head.files.filter { $0.after == nil }.map(\.path),
          shortened: head.files.filter { ($0.after ?? .max) < ($0.before ?? 0) }.map(\.path),
          about: head.about, pictures: head.pictures.map(\.path),
          isUndone: undone.contains(number),
          undone: try undone.contains(number) ? mark(number, head.note) : nil))
    }
    return list
  }

  func read(_ number: Int) throws(FileError) -> ChangeRecord? {
    try folder.readIfPresent(name(number), atMost: Self.bytes * 2).flatMap { ChangeRecord($0) }
  }

  func add(_ record: ChangeRecord) throws(FileError) -> Int {
    let number = (try numbers().all.first ?? 0) + 1
    try unmark(number)
    try folder.replace(name(number), with: record.bytes)
    return number
  }

  func mark(_ number: Int, by note: ChangeNote?) throws(FileError) {
    let text = note.map { "time \($0.time)\nauthor \(oneLine($0.author))\n" } ?? ""
    try folder.replace(markName(number), with: Array(text.utf8))
  }

  func unmark(_ number: Int) throws(FileError) { try folder.removeFile(markName(number)) }

  private func mark(_ number: Int, _ undone: ChangeNote) throws(FileError) -> ChangeNote? {
    let bytes = try folder.readIfPresent(markName(number), atMost: Self.headBytes) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let time = lines.first, time.hasPrefix("time "), let seconds = Int(time.dropFirst(5)) else {
      return nil
    }
    let author = lines.dropFirst().first.map { $0.dropFirst("author ".count) } ?? ""
    return ChangeNote(undone.summary, by: String(author), at: seconds)
  }

  /// The mark goes first: left alone by an interruption, it would be taken for that of the next change of this number.
  func forget(_ number: Int) throws(FileError) {
    try unmark(number)
    try folder.removeFile(name(number))
  }

  /// The oldest go where there are too many or too large ones; the newest stays whatever its size.
  func prune() throws(FileError) {
    var total = 0
    for (index, number) in try numbers().all.enumerated() {
      total += try folder.status(name(number))?.size ?? 0
      if index > 0, index >= Self.changes || total > Self.bytes { try forget(number) }
    }
  }

  private func markName(_ number: Int) -> String { String(padded: number) + Self.undone }
  private func name(_ number: Int) -> String { String(padded: number) + Self.record }
}

extension String {
  fileprivate init(padded number: Int) {
    let digits = String(number)
    self = String(repeating: "0", count: Swift.max(0, 8 - digits.count)) + digits
  }
}
