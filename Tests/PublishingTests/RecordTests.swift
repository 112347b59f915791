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
      "", "story-release\t4\n", "story-release\t3\n", "story-release\t2\n", "story-release\t1",
      "story-release\t1\nfile\t1\t2\n",
      "story-release\t1\nheaders\tA: b\nfile\t\(sum("a"))\t1\t0\t../etc/passwd\n",
      "story-release\t1\nheaders\tA: b\nfile\t\(sum("a"))\t1\t7\tindex.html\n", "story-manifest\t1\n",
    ])
  func damaged(_ text: String) { #expect(ReleaseRecord(Array(text.utf8)) == nil) }

  @Test("A record that lost or gained a line, or of which a byte was changed, is none")
  func cut() throws {
    let text = String(decoding: sampleRecord().bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0 + "\n" }
    for count in lines.indices {
      #expect(ReleaseRecord(Array(lines[..<count].joined().utf8)) == nil, "\(count) lines")
      let others = lines[..<count] + lines[(count + 1)...]
      #expect(ReleaseRecord(Array(others.joined().utf8)) == nil, "without line \(count)")
    }
    let bytes = Array(text.utf8)
    for offset in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[offset] ^= 1
      #expect(ReleaseRecord(changed) == nil, "byte \(offset)")
    }
  }

  @Test("A record of the first form, which had no last line, is read still")
  func firstForm() throws {
    let lines = String(decoding: sampleRecord().bytes, as: UTF8.self).split(separator: "\n")
    let first = (["story-release\t1"] + lines.dropFirst().dropLast()).map { $0 + "\n" }.joined()
    var expected = sampleRecord()
    expected.isOfFirstForm = true
    #expect(ReleaseRecord(Array(first.utf8)) == expected)
    #expect(!ReleaseRecord.isNewer(Array(first.utf8)))
  }

  @Test("A record has the form of what is in it: past names and reports need one that older readers refuse")
  func forms() throws {
    var record = sampleRecord()
    #expect(!record.past.names.isEmpty && record.bytes.starts(with: "story-release\t3\n".utf8))
    record.past = Ledger()
    #expect(!record.reports.isEmpty && record.bytes.starts(with: "story-release\t3\n".utf8))
    record.reports = []
    #expect(record.bytes.starts(with: "story-release\t2\n".utf8))
    #expect(ReleaseRecord(record.bytes) == record)
    // What was written between the two.
    let lines = String(decoding: sampleRecord().bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      .dropLast()
    let between = (["story-release\t2"] + lines).map { $0 + "\n" }.joined()
    #expect(ReleaseRecord(Array((between + "end\t\(sum(between))\n").utf8)) == sampleRecord())
  }

  @Test("What was last put there by a newer story is not taken for nothing", arguments: [4, 1])
  func newerNote(_ form: Int) {
    var state = HostState()
    state.note(emptied: Array("20261128T120000Z\nstory-release\t\(form)\nx\n".utf8))
    #expect(state.emptied == nil && state.isEmptiedByNewer == (form > 3))
  }

  @Test(
    "A record of a later form is told from one that is damaged",
    arguments: [
      ("story-release\t4\n", true), ("story-release\t12\nx", true), ("story-release\t1\nbuild\n", false),
      ("", false), ("story-release\t\n", false), ("story-release\ttwo\n", false),
      ("story-release\t0\n", false),
      ("story-manifest\t2\n", false), ("story-release\t4\t5\n", false), ("story-release\t2\n", false),
      ("story-release\t3\n", false),
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
