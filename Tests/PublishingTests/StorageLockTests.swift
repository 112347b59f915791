import Model
import Publishing
import Testing

@Suite("Who may publish to storage")
struct StorageLockTests {
  private let now = Instant(seconds: 1_800_000_000)

  private func other(_ files: [String: String]) -> String? {
    StorageLock.other(than: "abc", in: files.mapValues { Array($0.utf8) }, at: now)?.name
  }

  @Test("Nobody else's lock, one's own, and those that are an hour old hold nobody up")
  func free() {
    #expect(other([:]) == nil)
    #expect(other(["manifest": "x", "lock-abc": StorageLock.text(at: now)]) == nil)
    #expect(other(["lock-x": StorageLock.text(at: Instant(seconds: now.seconds - 3600))]) == nil)
    #expect(other(["locker": StorageLock.text(at: now), "current": "lock-x"]) == nil)
  }

  @Test(
    "Another's lock holds for an hour, the one that holds longest is said, and one that says nothing holds too"
  )
  func held() {
    #expect(other(["lock-x": StorageLock.text(at: Instant(seconds: now.seconds - 3599))]) == "lock-x")
    #expect(other(["lock-x": "\(now.seconds + 5)\n", "lock-y": "\(now.seconds + 9)\n"]) == "lock-y")
    #expect(other(["lock-x": ""]) == "lock-x" && other(["lock-x": "i morgen\n"]) == "lock-x")
  }
}
