import CArena
import Testing

@Suite("The memory of a text's tree")
struct ArenaTests {
  @Test("Memory is zeroed, also where other things lay before")
  func zeroed() {
    for _ in 0..<3 {
      let mark = unsafe arena_begin()
      let piece = unsafe bytes(arena_calloc(100, 8), 800)
      let isZero = (0..<800).allSatisfy { unsafe piece[$0] == 0 }
      #expect(isZero)
      for index in 0..<800 { unsafe piece[index] = 0xFF }
      unsafe arena_release(mark)
    }
  }

  @Test(
    "What is there stays when more place is asked for, last or not, and beyond a block",
    arguments: [50, 5_000, 700_000])
  func growing(size: Int) {
    let mark = unsafe arena_begin()
    defer { unsafe arena_release(mark) }
    var piece = unsafe bytes(arena_realloc(nil, 40), 40)
    for index in 0..<40 { unsafe piece[index] = UInt8(index) }
    let other = unsafe bytes(arena_calloc(1, 16), 16)
    unsafe piece = bytes(arena_realloc(piece.baseAddress, size), size)
    for index in 40..<size { unsafe piece[index] = 7 }
    unsafe piece = bytes(arena_realloc(piece.baseAddress, size + 30), size + 30)
    let (isKept, isWritten) = (
      (0..<40).allSatisfy { unsafe piece[$0] == UInt8($0) }, (40..<size).allSatisfy { unsafe piece[$0] == 7 }
    )
    let isUntouched = (0..<16).allSatisfy { unsafe other[$0] == 0 }
    #expect(isKept && isWritten && isUntouched)
  }

  @Test("An inner text leaves the outer's alone")
  func nested() {
    let outer = unsafe arena_begin()
    let first = unsafe bytes(arena_calloc(1, 100), 100)
    for index in 0..<100 { unsafe first[index] = 3 }
    // What lies before what was taken last stays, also when it is given back.
    _ = unsafe arena_calloc(1, 50)
    unsafe arena_free(first.baseAddress)
    for size in [10, 300_000, 2_000_000] {
      let inner = unsafe arena_begin()
      // Discarded: that it is given back is what matters.
      _ = unsafe arena_calloc(1, size)
      unsafe arena_release(inner)
    }
    let isKept = (0..<100).allSatisfy { unsafe first[$0] == 3 }
    #expect(isKept)
    unsafe arena_release(outer)
  }
}

private func bytes(_ memory: UnsafeMutableRawPointer?, _ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
  let start = unsafe memory?.bindMemory(to: UInt8.self, capacity: count)
  return unsafe UnsafeMutableBufferPointer(start: start, count: start == nil ? 0 : count)
}
