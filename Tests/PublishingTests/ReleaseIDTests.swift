import Diagnostics
import Model
import Testing

import Publishing

@Suite struct ReleaseIDTests {
  @Test(
    "A release is named by the time in UTC and what it holds, and comes after the others, also within a second"
  )
  func named() {
    let sample = record(["index.html": "1"])
    let id = ReleaseID.make(of: sample, at: Instant(seconds: 1_803_902_405), besides: [])
    #expect(id == "20270301T120005Z-" + sample.digest.prefix(8))
    #expect(ReleaseID.isOne(id))
    let next = "20270301T120006Z-" + sample.digest.prefix(8)
    #expect(ReleaseID.make(of: sample, at: Instant(seconds: 1_803_902_405), besides: [id]) == next)
    #expect(ReleaseID.words(of: id).nb == "2027-03-01 kl. 13.00")
  }

  @Test(
    "A clock that is behind the latest release makes a name that comes after it, whole minutes and years too")
  func behind() {
    let sample = record(["index.html": "1"])
    let now = Instant(seconds: 1_803_902_405)
    for latest in ["20270301T120459Z", "20270301T235959Z", "20271231T235959Z", "20280228T235959Z"] {
      let id = ReleaseID.make(
        of: sample, at: now, besides: [latest + "-0a1b2c3d", "20200101T000000Z-0a1b2c3d"])
      #expect(id > latest + "-0a1b2c3d" && id.hasSuffix("-" + sample.digest.prefix(8)), "\(latest): \(id)")
      let next = ReleaseID.make(of: sample, at: now, besides: [latest + "-0a1b2c3d", id])
      #expect(next > id, "\(next)")
    }
    let after = ReleaseID.make(of: sample, at: now, besides: ["20271231T235959Z-0a1b2c3d"])
    #expect(after.hasPrefix("20280101T000000Z-"), "\(after)")
    // What is no time is not behind.
    #expect(ReleaseID.make(of: sample, at: now, besides: ["20271399T250000Z-0a1b2c3d"]).hasPrefix("2027"))
  }

  @Test(
    "No other name is taken for one",
    arguments: ["", "..", "current", "20270301T120005Z-ab/../../x", "20270301T120005Z-$(id)abcd"])
  func others(_ name: String) { #expect(!ReleaseID.isOne(name)) }
}
