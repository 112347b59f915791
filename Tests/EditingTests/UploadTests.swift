import Diagnostics
import Editing
import Files
import TestSupport
import Testing

@Suite("A picture that was sent") struct UploadTests {
  private let path = "content/sider/torg.png"
  private let now = 1_790_000_000

  private func uploaded(_ body: @escaping (ContentStore, (String) -> String?) throws -> Void) throws {
    try inFolder { root, read in
      let store = ContentStore(root: root)
      #expect(try store.upload([1, 2], to: path, now: now))
      try body(store, read)
    }
  }

  @Test("lies beside its entry, and writes over nothing")
  func kept() throws {
    try uploaded { store, read throws in
      #expect(read(path) != nil)
      #expect(try !store.upload([3], to: path, now: now))
      #expect(read(path)?.utf8.elementsEqual([1, 2]) == true)
      #expect(throws: SaveRefusal.badPath("themes/x.png")) {
        try store.upload([3], to: "themes/x.png", now: now)
      }
    }
  }

  @Test("goes after a day when no text has named it, and stays when one has, or when it is another by then")
  func removed() throws {
    try uploaded { store, read throws in
      #expect(try store.removeUploads(before: now) { _ in false } == [])
      #expect(read(path) != nil)
      #expect(try store.removeUploads(before: now + 1) { _ in false } == [path])
      #expect(read(path) == nil)
    }
    try uploaded { store, read throws in
      #expect(try store.removeUploads(before: now + 1) { $0 == "torg.png" } == [])
      #expect(try store.removeUploads(before: now + 1) { _ in false } == [])
      #expect(read(path) != nil)
    }
    try uploaded { store, read throws in
      try Folder(store.root).folder("content/sider").replace("torg.png", with: [9])
      #expect(try store.removeUploads(before: now + 1) { _ in false } == [])
      #expect(read(path) != nil)
    }
  }

  @Test("comes back when a form that is still open names it, with its own bytes, and over nothing")
  func broughtBack() throws {
    try uploaded { store, read throws in
      #expect(try store.removeUploads(before: .max, at: path) { _ in false } == [path])
      #expect(read(path) == nil)
      #expect(try store.bringBackUploads(now: now + 5) { $0 == "content/sider/annen.png" } == [])
      // Another picture does not take its place meanwhile, under which the open form would show it.
      #expect(try !store.upload([3], to: path, now: now + 5))
      #expect(try store.bringBackUploads(now: now + 5) { $0 == path } == [path])
      #expect(read(path)?.utf8.elementsEqual([1, 2]) == true)
      #expect(try store.waitingUploads() == [path])
      #expect(try store.bringBackUploads(now: now + 5) { $0 == path } == [])
      // Swept again, and again it can come back; the same bytes may be sent anew.
      #expect(try store.removeUploads(before: .max) { _ in false } == [path])
      #expect(try store.upload([1, 2], to: path, now: now + 6))
    }
  }

  @Test("is kept no longer than so many others have been taken away")
  func takenAreBounded() throws {
    try inFolder { root, _ throws in
      let store = ContentStore(root: root)
      for number in 0...ContentStore.mostTaken {
        let path = "content/sider/\(number).png"
        #expect(try store.upload([UInt8(number)], to: path, now: now))
        #expect(try store.removeUploads(before: .max) { _ in false } == [path])
      }
      #expect(try store.bringBackUploads(now: now) { $0 == "content/sider/0.png" } == [])
      #expect(
        try store.bringBackUploads(now: now) { $0 == "content/sider/1.png" } == ["content/sider/1.png"])
    }
  }

  @Test("is in use where its whole name stands, whatever is around it")
  func named() {
    for text in ["bilde: a.png", "![Torget](a.png)", "«a.png».", "a.png", "mappe/a.png", "aa.png a.png"] {
      #expect(isFile("a.png", namedIn: Array(text.utf8)), "\(text)")
    }
    for text in ["bilde: data.png", "a.pngs", "b-a.png", "a.pn", "", "a_a.png"] {
      #expect(!isFile("a.png", namedIn: Array(text.utf8)), "\(text)")
    }
  }

  @Test("is no longer one that waits when it is saved, and is said, for git")
  func taken() throws {
    try uploaded { store, read throws in
      #expect(try store.takeUploads { $0 == "annen.png" } == [])
      #expect(try store.takeUploads { $0 == "torg.png" } == [path])
      #expect(try store.takeUploads { _ in true } == [])
      #expect(try store.removeUploads(before: now + 1) { _ in false } == [])
      #expect(read(path) != nil)
    }
  }

  @Test(
    "goes with the save that it was sent for when that is undone, unless it is used elsewhere, and comes with it again"
  )
  func undone() throws {
    let page = "content/sider/a.md"
    let save = { (store: ContentStore) throws in
      try store.save(
        [FileChange(path: page, from: nil, to: Array("![Torg](torg.png)".utf8))],
        ChangeNote(Wording(nb: "Lagt inn bilde", en: "Put in a picture"), by: "", at: now))
      #expect(try store.takeUploads { $0 == "torg.png" } == [path])
    }
    try uploaded { store, read throws in
      try save(store)
      #expect(try store.history().map(\.pictures) == [[path]])
      #expect(try store.undo(page)?.pictures == [path])
      #expect(read(path) == nil)
      #expect(read(page) == nil)
      #expect(try store.redo(page)?.pictures == [path])
      #expect(read(path)?.utf8.elementsEqual([1, 2]) == true)
      #expect(try store.waitingUploads() == [])
      // Undone and made again as often as anybody likes.
      try store.undo(page)
      #expect(read(path) == nil)
      try store.redo(page)
      #expect(read(path) != nil)
    }
    try uploaded { store, read throws in
      try save(store)
      try store.undo(page, keeping: { $0 == path })
      #expect(read(path) != nil)
      try store.redo(page)
      // Another in its place is not this save's.
      try Folder(store.root).folder("content/sider").replace("torg.png", with: [9])
      try store.undo(page)
      #expect(read(path) != nil)
    }
    // One that lay there before is nobody's to take away.
    try uploaded { store, read throws in
      #expect(try store.takeUploads { _ in true } == [path])
      try store.save(
        [FileChange(path: page, from: nil, to: Array("![Torg](torg.png)".utf8))],
        ChangeNote(Wording(nb: "Brukt bilde", en: "Used a picture"), by: "", at: now))
      try store.undo(page)
      #expect(read(path) != nil)
    }
  }

  @Test("is refused when too many wait, until one is saved")
  func bounded() throws {
    try inFolder { root, _ throws in
      let store = ContentStore(root: root)
      for number in 0..<ContentStore.mostUploads {
        #expect(try store.upload([1], to: "content/sider/\(number).png", now: now))
      }
      #expect(throws: SaveRefusal.tooManyUploads) {
        try store.upload([1], to: "content/sider/x.png", now: now)
      }
      #expect(try store.takeUploads { $0 == "7.png" } == ["content/sider/7.png"])
      #expect(try store.upload([1], to: "content/sider/x.png", now: now))
    }
  }

  @Test("Where nothing was sent, nothing is made for it")
  func nothing() throws {
    try inFolder { root, _ throws in
      #expect(try ContentStore(root: root).takeUploads { _ in true } == [])
      #expect(try Folder(root).entries().map(\.name) == ["content"])
    }
  }
}
