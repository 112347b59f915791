import Glibc

/// The number of the input that a process is at, in a file, so that it is known when the process is gone.
struct NoteBook {
  private let file: Int32

  struct Note {
    var step: Int
    var isDone: Bool
  }

  init(path: String) { file = unsafe open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }

  func write(_ step: Int, isDone: Bool = false) {
    var words = [step, isDone ? 1 : 0]
    _ = unsafe pwrite(file, &words, 16, 0)
  }

  static func read(_ path: String) -> Note {
    var words = [-1, 0]
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    guard unsafe pread(file, &words, 16, 0) == 16 else { return Note(step: -1, isDone: false) }
    return Note(step: words[0], isDone: words[1] == 1)
  }
}

/// Makes a folder and those above it; whether it is there now.
func makeFolders(_ path: String) -> Bool {
  var made = path.hasPrefix("/") ? "/" : ""
  for name in path.split(separator: "/") {
    made += (made.isEmpty || made == "/" ? "" : "/") + name
    guard unsafe mkdir(made, 0o755) == 0 || errno == EEXIST else { return false }
  }
  return true
}

/// Keeps an input; one that cannot be kept can still be had again by its number.
func save(_ bytes: [UInt8], to path: String) {
  guard let end = path.lastIndex(of: "/"), makeFolders(String(path[..<end])) else { return }
  let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  defer { close(file) }
  _ = unsafe write(file, bytes, bytes.count)
}

/// One write, so that the lines of several processes do not mix.
func printLine(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = unsafe write(STDOUT_FILENO, bytes, bytes.count)
}
