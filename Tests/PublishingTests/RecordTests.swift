import Model
import Testing
import Theming

import Publishing

@Suite struct RecordTests {
  @Test("A record is read as it was written, and the same record gives the same bytes")
  func written() throws {
    let record = sampleRecord()
    let read = try #require(ReleaseRecord(record.bytes))
    #expect(read == record)
    #expect(read.bytes == record.bytes)
  }

  @Test(
    "What is cut short, of another version, or names a path that leads out of its folder is no record",
    arguments: [
      "", "story-release\t2\n", "story-release\t1", "story-release\t1\nfile\t1\t2\n",
      "story-release\t1\nheaders\tA: b\nfile\t\(sum("a"))\t1\t0\t../etc/passwd\n",
      "story-release\t1\nheaders\tA: b\nfile\t\(sum("a"))\t1\t7\tindex.html\n", "story-manifest\t1\n",
    ])
  func damaged(_ text: String) { #expect(ReleaseRecord(Array(text.utf8)) == nil) }

  @Test(
    "A record of a later form is told from one that is damaged",
    arguments: [
      ("story-release\t2\n", true), ("story-release\t12\nx", true), ("story-release\t1\nbuild\n", false),
      ("", false), ("story-release\t\n", false), ("story-release\ttwo\n", false),
      ("story-release\t0\n", false),
      ("story-manifest\t2\n", false), ("story-release\t2\t3\n", false),
    ])
  func newer(_ text: String, _ isNewer: Bool) {
    #expect(ReleaseRecord.isNewer(Array(text.utf8)) == isNewer)
    if isNewer { #expect(ReleaseRecord(Array(text.utf8)) == nil) }
  }

  @Test(
    "Every reason that an entry may be hidden for is read as it was written; another one makes it no record")
  func reasons() {
    for reason in Visibility.Reason.allCases {
      var record = ReleaseRecord()
      record.hidden = ["0a": reason]
      #expect(ReleaseRecord(record.bytes)?.hidden == ["0a": reason], "\(reason)")
    }
    #expect(ReleaseRecord(Array("story-release\t1\nhidden\t0a\tglemt\n".utf8)) == nil)
  }

  @Test("No record names what is hidden")
  func hidden() {
    var record = ReleaseRecord()
    record.hidden = [
      ReleaseRecord.fingerprint(of: EntryID(KindID("person"), "ola-nordmann")): .withoutConsent
    ]
    #expect(!String(decoding: record.bytes, as: UTF8.self).contains("ola"))
  }
}
