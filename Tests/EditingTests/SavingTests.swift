import Content
import Diagnostics
import Editing
import Files
import TestSupport
import Testing

@Suite("Saving") struct SavingTests {
  private let note = ChangeNote(
    Wording(nb: "Endret Om: Tittel", en: "Changed Om: Title"), by: "Kari", at: 1_790_000_000)

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func change(_ path: String, _ before: String?, _ after: String?) -> FileChange {
    FileChange(path: path, from: before.map(bytes), to: after.map(bytes))
  }

  private let path = "content/sider/om.md"

  @Test(
    "makes, changes and removes a file; each is undone and done again, and the store forgets nothing when it is made anew"
  )
  func undoAndRedo() throws {
    try inFolder { root, read in
      let store = ContentStore(root: root)
      try store.save([change(path, nil, "a")], note)
      try store.save([change(path, "a", "b")], note)
      try store.save([change(path, "b", nil)], note)
      #expect(read(path) == nil)
      #expect(try ContentStore(root: root).deletedFiles().map(\.removed) == [[path]])
      var seen: [String?] = []
      for _ in 0..<4 {
        try ContentStore(root: root).undo(path)
        seen.append(read(path))
      }
      #expect(seen == ["b", "a", nil, nil])
      seen = []
      for _ in 0..<4 {
        try ContentStore(root: root).redo(path)
        seen.append(read(path))
      }
      #expect(seen == ["a", "b", nil, nil])
      #expect(
        try store.history(of: path).map(\.note.summary.nb)
          == [String](repeating: "Endret Om: Tittel", count: 3)
      )
    }
  }

  @Test("only what somebody was shown is taken back or made again, whatever was saved since")
  func overtaken() throws {
    try inFolder { root, read in
      let store = ContentStore(root: root)
      try store.save([change(path, nil, "a")], note)
      let shown = try #require(try store.history().first).number
      try store.save([change(path, "a", "b")], note)
      #expect(#expect(throws: SaveRefusal.self) { try store.undo(path, only: shown) } == .overtaken)
      #expect(read(path) == "b")
      let newest = try #require(try store.history().first).number
      #expect(try store.undo(path, only: newest)?.number == newest)
      #expect(#expect(throws: SaveRefusal.self) { try store.undo(path, only: newest) } == .overtaken)
      #expect(#expect(throws: SaveRefusal.self) { try store.redo(path, only: shown) } == .overtaken)
      #expect(read(path) == "a")
      #expect(try store.redo(path, only: newest)?.number == newest)
      #expect(read(path) == "b")
    }
  }

  @Test("a change of before summaries were kept in English has its bokmål in both")
  func olderSummary() throws {
    try inFolder { root, _ in
      let store = ContentStore(root: root)
      try store.save([change(path, nil, "a")], note)
      let folder = try Folder("\(root)/.story/history")
      let name = try #require(
        try folder.entries(atMost: 100).map(\.name).first { $0.hasSuffix(".change") }
      )
      let record = String(decoding: try folder.read(name, atMost: 10_000), as: UTF8.self)
      let lines = record.split(separator: "\n", omittingEmptySubsequences: false).filter {
        !$0.hasPrefix("summary-en")
      }
      let rest = lines.dropFirst().joined(separator: "\n")
      let older = "story-change 1 \(sha256(bytes(rest)))\n\(rest)"
      try folder.replace(name, with: bytes(older))
      #expect(
        try store.history().map(\.note.summary) == [Wording(nb: "Endret Om: Tittel", en: "Endret Om: Tittel")]
      )
      #expect(try store.undo(path) != nil)
    }
  }

  @Test("the second of two editors is refused, with both versions, and nothing is written")
  func twoEditors() throws {
    try inFolder { root, read in
      let store = ContentStore(root: root)
      try store.save([change(path, nil, "a"), change("content/sider/om.en.md", nil, "x")], note)
      try store.save([change(path, "a", "first")], note)
      let refusal = #expect(throws: SaveRefusal.self) {
        try store.save([change("content/sider/om.en.md", "x", "y"), change(path, "a", "second")], note)
      }
      #expect(refusal == .stale([StaleFile(path: path, onDisk: bytes("first"), unsaved: bytes("second"))]))
      #expect(read(path) == "first")
      #expect(read("content/sider/om.en.md") == "x")
      #expect(throws: SaveRefusal.self) { try store.save([change(path, nil, "new")], note) }
      #expect(try store.history().count == 2)
    }
  }

  @Test("what somebody changed otherwise is not undone over")
  func undoneOverNobody() throws {
    try inFolder { root, read in
      let store = ContentStore(root: root)
      try store.save([change(path, nil, "a")], note)
      try Folder(root).folder("content/sider").replace("om.md", with: bytes("by hand"))
      #expect(throws: SaveRefusal.stale([StaleFile(path: path, onDisk: bytes("by hand"), unsaved: nil)])) {
        try store.undo(path)
      }
      #expect(read(path) == "by hand")
    }
  }

  @Test("what was undone cannot come back once something else was done")
  func branches() throws {
    try inFolder { root, read in
      let store = ContentStore(root: root)
      try store.save([change(path, nil, "a")], note)
      try store.save([change(path, "a", "b")], note)
      try store.undo(path)
      try store.save([change(path, "a", "c")], note)
      #expect(try store.redo(path) == nil)
      try store.undo(path)
      #expect(read(path) == "a")
    }
  }

  @Test(
    "a redo that was interrupted is finished by the next, undone by an undo, and kept by a save",
    arguments: [0, 1, 2])
  func interruptedRedo(written: Int) throws {
    let second = "content/sider/b.md"
    /// What the two files hold after what was done to the state that a kill leaves: the mark is gone, and none, one or both
    /// of the files are written.
    func after(_ work: (ContentStore) throws -> Void) throws -> [String?] {
      var seen: [String?] = []
      try inFolder { root, read in
        let store = ContentStore(root: root)
        try store.save([change(path, nil, "a"), change(second, nil, "A")], note)
        try store.save([change(path, "a", "b"), change(second, "A", "B")], note)
        try store.undo(path)
        try Folder(root).folder(".story/history").removeFile("00000002.undone")
        let pages = try Folder(root).folder("content/sider")
        if written > 0 { try pages.replace("om.md", with: bytes("b")) }
        if written > 1 { try pages.replace("b.md", with: bytes("B")) }
        try work(store)
        seen = [read(path), read(second)]
      }
      return seen
    }
    let redone = try after { store in
      try store.redo(second)
      #expect(try store.redo(second) == nil)
    }
    #expect(redone == ["b", "B"])
    let undone = try after { store in
      try store.undo(path)
      // What was not written at all is passed over: the change before it was taken back.
      if written == 0 { try store.redo(path) }
    }
    #expect(undone == ["a", "A"])
    let saved = try after { store in
      try store.save([change(path, written == 0 ? "a" : "b", "c")], note)
      for _ in 0..<3 { try store.undo(path) }
    }
    #expect(saved == [nil, nil])
  }

  @Test("a file that was removed comes back, unless another has its name")
  func restored() throws {
    try inFolder { root, read in
      let store = ContentStore(root: root)
      try store.save([change(path, nil, "a")], note)
      try store.save([change(path, "a", nil)], note)
      let gone = try #require(try store.deletedFiles().first)
      try store.restore(gone)
      #expect(read(path) == "a")
      #expect(try store.deletedFiles() == [])
      #expect(throws: SaveRefusal.self) { try store.restore(gone) }
    }
  }

  @Test("what a process that is gone has left half written goes with the next save, and with the next start")
  func abandoned() throws {
    // No system gives this number to a process.
    let (gone, running) = (".story-2147483646-c0ffee", ".story-1-c0ffee")
    try inFolder { root, read in
      func names(_ folder: String) throws -> [String] {
        try Folder(root).folder(folder).entries().map(\.name).filter { $0.hasPrefix(".") }.sorted()
      }
      let store = ContentStore(root: root)
      try store.save([change(path, nil, "a")], note)
      let pages = try Folder(root).folder("content/sider")
      let kept = try Folder(root).folder(".story/history")
      for name in [gone, running, ".story-x", ".skjult"] { try pages.replace(name, with: []) }
      try kept.replace(gone, with: [])
      try store.save([change(path, "a", "b")], note)
      #expect(try names("content/sider") == [".skjult", running, ".story-x"])
      #expect(try names(".story/history") == [])
      try pages.replace(gone, with: [])
      try store.removeAbandonedFiles(in: ["content/sider", "content/finnes-ikke"])
      #expect(try names("content/sider") == [".skjult", running, ".story-x"])
    }
  }

  @Test(
    "nothing outside the content is written",
    arguments: [
      "om.md", "content", "content/../themes/x.yml", "/etc/passwd", "content/.git/config", "content//x.md",
      "themes/x.yml",
      "content/sider/.skjult.md", "content/sider\\om.md", "content/a\nb.md",
    ])
  func outside(_ path: String) throws {
    try inFolder { root, _ in
      #expect(throws: SaveRefusal.badPath(path)) {
        try ContentStore(root: root).save([change(path, nil, "x")], note)
      }
      let names = try Folder(root).entries().map(\.name)
      #expect(names == ["content"])
    }
  }

  @Test("no link is followed out of the content")
  func links() throws {
    try inFolder { root, _ in
      try Folder(root).makeFolder("elsewhere")
      try Folder(root).folder("content").replaceLink("sider", leadingTo: "../elsewhere")
      #expect(throws: SaveRefusal.self) { try ContentStore(root: root).save([change(path, nil, "x")], note) }
      let names = try Folder(root).folder("elsewhere").entries().map(\.name)
      #expect(names == [])
    }
  }

  @Test(
    "the history keeps itself out of git, is its owner's alone, and a record that is cut short counts as none"
  )
  func history() throws {
    try inFolder { root, _ in
      let store = ContentStore(root: root)
      try store.save([change(path, nil, "a")], note)
      let outer = try Folder(root).folder(".story")
      #expect(String(decoding: try outer.read(".gitignore", atMost: 100), as: UTF8.self).hasSuffix("\n*\n"))
      let inner = try outer.folder("history")
      let record = try inner.read("00000001.change", atMost: 10_000)
      for count in stride(from: 0, to: record.count, by: 7) {
        try inner.replace("00000001.change", with: Array(record.prefix(count)))
        #expect(try store.history().count <= 1)
        do { try store.undo(path) } catch { #expect(error is SaveRefusal) }
      }
    }
  }

  @Test("the oldest changes go when there are too many bytes")
  func bounded() throws {
    try inFolder { root, _ in
      let store = ContentStore(root: root)
      var last: String?
      for number in 0..<10 {
        let next = String(repeating: "\(number)", count: 9 << 20)
        try store.save([change(path, last, next)], note)
        last = next
      }
      let numbers = try store.history().map(\.number)
      #expect(numbers.first == 10)
      #expect(numbers.count < 5)
    }
  }
}

func inFolder(_ body: (String, (String) -> String?) throws -> Void) throws {
  let outer = try Folder("/tmp")
  let name = try outer.makeTemporaryFolder("story-editing-")
  defer { #expect(throws: Never.self) { try outer.removeTree(name) } }
  let root = "/tmp/" + name
  try Folder(root).makeFolder("content")
  try body(root) { path in
    (try? Folder(root).readIfPresent(path, atMost: 64 << 20)).flatMap(\.self).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
