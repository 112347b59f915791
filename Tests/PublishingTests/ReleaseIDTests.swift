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
    "No other name is taken for one",
    arguments: ["", "..", "current", "20270301T120005Z-ab/../../x", "20270301T120005Z-$(id)abcd"])
  func others(_ name: String) { #expect(!ReleaseID.isOne(name)) }
}
