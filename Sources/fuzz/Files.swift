import Files

/// The number of the input that a process is at, in a file, so that it is known when the process is gone.
struct NoteBook: ~Copyable {
  private let file: ProgressFile

  struct Note {
    var step: Int
    var isDone: Bool
  }

  init(_ name: String, in folder: String) throws(FileError) {
    file = try ProgressFile(name, in: Folder(folder, .makingIt))
  }

  func write(_ step: Int, _ state: State = .atWork) throws(FileError) {
    let digits = String(step)
    let line = digits + String(repeating: " ", count: width - 2 - digits.utf8.count) + state.rawValue + "\n"
    try file.write(Array(line.utf8))
  }

  enum State: String { case atWork = "+", done = "." }

  /// Nothing has been tried when there is no such file.
  static func read(_ name: String, in folder: String) throws(FileError) -> Note {
    let bytes = try Folder(folder).readIfPresent(name, ofSize: width) ?? []
    let words = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    return Note(
      step: words.first.flatMap { Int($0) } ?? -1, isDone: words.last == Substring(State.done.rawValue))
  }
}

/// Of a note, in bytes, so that each takes the place of the one before.
private let width = 24

/// Keeps an input, in the place of an older one.
func save(_ bytes: [UInt8], to path: String) throws(FileError) {
  guard let (folder, name) = split(path) else { throw FileError(.write, path, .badName) }
  let home = try Folder(folder, .makingIt)
  try home.removeTree(name)
  try home.write(bytes, to: name)
}

/// One write, so that the lines of several processes do not mix.
func printLine(_ line: String) throws(FileError) { try StandardStream.output.write(line + "\n") }
