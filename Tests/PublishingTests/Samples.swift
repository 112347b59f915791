import Content
import Model
import Theming

import Publishing

func sum(_ text: String) -> String { sha256(Array(text.utf8)) }

/// A file with this text, sent as an ordinary page is.
func file(_ text: String, cache: String = "no-cache") -> ReleaseRecord.File {
  ReleaseRecord.File(
    sha256: sum(text), size: text.utf8.count,
    headers: [
      HeaderPolicy.Header(name: "Content-Type", value: "text/html; charset=utf-8"),
      HeaderPolicy.Header(name: "Cache-Control", value: cache),
    ])
}

/// A site of files with these texts.
func record(_ files: [String: String]) -> ReleaseRecord {
  var record = ReleaseRecord()
  record.files = files.mapValues { file($0) }
  return record
}

let campaign = EntryID(KindID("campaign"), "velkommen-hjem")

func owner(_ page: String, of entry: EntryID? = campaign) -> Ledger.Owner {
  Ledger.Owner(entry: entry, language: .nb, page: page)
}

func sampleRecord() -> ReleaseRecord {
  var sample = record(["index.html": "Forsiden", "stil.0a1b2c3d.css": "p {}"])
  sample.build.tool = "0.1.0"
  sample.reports = ["2027-T3", "2028-T1"]
  sample.build.commit = "abc123"
  sample.build.asOf = 1_800_000_000
  sample.build.isProduction = true
  sample.build.warnings = 2
  sample.build.input = sum("alt")
  sample.build.due = 1_800_003_600
  sample.server = ["nginx.conf": ReleaseRecord.ServerFile(sha256: sum("n"), size: 1)]
  sample.kept = ["stil.11111111.css": ReleaseRecord.KeptFile(file: file("a {}"), until: 1_800_500_000)]
  sample.shown = [
    ReleaseRecord.ShownEntry(id: campaign, titles: [.nb: "Velkommen hjem", .en: "Welcome home"])
  ]
  sample.originals = ["-/bilder/torget.0a1b.jpg": sum("bilde")]
  sample.ledger.names = [
    Ledger.Name(kind: .address, text: "/kampanjer/velkommen-hjem/"): owner("/kampanjer/velkommen-hjem/"),
    Ledger.Name(kind: .anchor, text: "/kampanjer/velkommen-hjem/#slik"): owner("/kampanjer/velkommen-hjem/"),
    Ledger.Name(kind: .address, text: "/kampanjer/"): owner("/kampanjer/", of: nil),
  ]
  sample.past.names = [
    Ledger.Name(kind: .address, text: "/kampanjer/boligdagen/"): owner("/kampanjer/boligdagen/"),
    Ledger.Name(kind: .address, text: "/gammel/"): Ledger.Owner(
      entry: nil, language: .nb, page: "/gammel/", isFormer: true),
  ]
  sample.gone = ["/boligdagen/"]
  return sample
}
