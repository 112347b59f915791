import Model
import Testing
import Theming

import Publishing

@Suite struct PlanTests {
  @Test("Files are compared by what they hold and how they are sent")
  func compared() {
    let old = record(["index.html": "en", "a/index.html": "a", "b/index.html": "b", "c.html": "c"])
    var new = record(["index.html": "to", "a/index.html": "a", "d/index.html": "d", "c.html": "c"])
    new.files["c.html"] = file("c", cache: "no-store")
    let plan = PublishPlan(from: old, to: new, ledger: Ledger(), at: 0)
    #expect(plan.new == ["d/index.html"])
    #expect(plan.changed == ["c.html", "index.html"])
    #expect(plan.gone == ["b/index.html"])
    #expect(plan.unchanged == ["a/index.html"])
    #expect(plan.bytes == 4)
    #expect(PublishPlan(from: new, to: new, ledger: Ledger(), at: 0).isEmpty)
  }

  @Test(
    "More than a tenth or more than fifty deletions go too far, unless so many are allowed",
    arguments: [
      (100, 10, false), (100, 11, true), (1000, 50, false), (1000, 51, true), (9, 0, false), (9, 1, true),
    ])
  func deletions(_ count: Int, _ gone: Int, _ isTooMany: Bool) {
    let pages = Dictionary(uniqueKeysWithValues: (0..<count).map { ("\($0)/index.html", "\($0)") })
    let kept = pages.filter { (Int($0.key.split(separator: "/")[0]) ?? 0) >= gone }
    let plan = PublishPlan(from: record(pages), to: record(kept), ledger: Ledger(), at: 0)
    #expect(plan.deletions == gone)
    #expect(plan.goesTooFar(allowing: nil) == isTooMany)
    #expect(!plan.goesTooFar(allowing: gone))
    if gone > 0 { #expect(plan.goesTooFar(allowing: gone - 1)) }
  }

  @Test("A frozen report that was published is missed, by its period, whatever else goes")
  func lostReports() {
    var old = record(["index.html": "a", "tertialrapport/2028-t1/index.html": "b"])
    old.reports = ["2028-T1", "2027-T3"]
    var new = record(["index.html": "a"])
    new.reports = ["2027-T3", "2028-T2"]
    #expect(PublishPlan(from: old, to: new, ledger: Ledger(), at: 0).lostReports == ["2028-T1"])
    #expect(PublishPlan(from: new, to: new, ledger: Ledger(), at: 0).lostReports == [])
    #expect(PublishPlan(from: nil, to: new, ledger: Ledger(), at: 0).lostReports == [])
    new.reports.insert("2028-T1")
    #expect(PublishPlan(from: old, to: new, ledger: Ledger(), at: 0).lostReports == [])
  }

  @Test(
    "A deleted story that rested on a consent is neither lost nor too many, then and ever after; another page is"
  )
  func deletedStory() {
    let pages = Dictionary(uniqueKeysWithValues: (0..<5).map { ("\($0)/index.html", "\($0)") })
    var old = record(pages)
    let entries = (0..<5).map { EntryID(KindID("article"), "\($0)") }
    for number in 0..<5 {
      let page = "/\(number)/"
      old.ledger.names[Ledger.Name(kind: .address, text: page)] = owner(page, of: entries[number])
    }
    old.hidden[ReleaseRecord.fingerprint(ofConsentFor: entries[0])] = .withoutConsent
    var new = record(pages.filter { $0.key != "0/index.html" })
    new.ledger = old.ledger
    new.ledger.names[Ledger.Name(kind: .address, text: "/0/")] = nil
    let plan = PublishPlan(from: old, to: new, ledger: old.ledger, at: 0, consents: old.consentNotes)
    #expect(plan.gone == ["0/index.html"] && plan.lost == [] && !plan.goesTooFar(allowing: nil))
    let unknown = PublishPlan(from: old, to: new, ledger: old.ledger, at: 0)
    #expect(unknown.lost == ["/0/"] && unknown.goesTooFar(allowing: nil))
    // The release after, whose record still has the name.
    var whole = new
    whole.ledger = new.ledger.merged(with: old.ledger)
    whole.keepConsents(old.consentNotes)
    #expect(ReleaseRecord(whole.bytes)?.consentNotes == old.consentNotes)
    let next = PublishPlan(from: whole, to: new, ledger: whole.ledger, at: 0, consents: whole.consentNotes)
    #expect(next.lost == [])
    var other = new
    other.files["1/index.html"] = nil
    other.ledger.names[Ledger.Name(kind: .address, text: "/1/")] = nil
    let both = PublishPlan(from: old, to: other, ledger: old.ledger, at: 0, consents: old.consentNotes)
    #expect(both.lost == ["/1/"])
  }

  @Test(
    "What the content takes away by its time is no deletion that somebody must mean; a draft and a deleted file are"
  )
  func due() {
    let pages = Dictionary(uniqueKeysWithValues: (0..<20).map { ("\($0)/index.html", "\($0)") })
    var old = record(pages)
    let entries = (0..<20).map { EntryID(KindID("page"), "\($0)") }
    for number in 0..<20 {
      old.ledger.names[Ledger.Name(kind: .address, text: "/\(number)/")] = owner(
        "/\(number)/", of: entries[number])
    }
    let reasons: [(Visibility.Reason?, Bool)] =
      [(nil, true)]
      + Visibility.Reason.allCases.map { ($0, ![.expired, .withoutConsent, .notInPost].contains($0)) }
    for (reason, isTooMany) in reasons {
      var new = record(pages.filter { (Int($0.key.split(separator: "/")[0]) ?? 0) >= 8 })
      for number in 0..<8 { new.hidden[ReleaseRecord.fingerprint(of: entries[number])] = reason }
      let plan = PublishPlan(from: old, to: new, ledger: Ledger(), at: 0)
      #expect(
        plan.gone.count == 8 && plan.goesTooFar(allowing: nil) == isTooMany,
        "\(reason?.rawValue ?? "deleted")")
    }
  }

  @Test("Releases that nobody found to be right are no way back: they push out none that is, and go")
  func unchecked() {
    func release(_ day: Int, _ isChecked: Bool) -> StoredRelease {
      StoredRelease(
        id: "2027010\(day)T000000Z-0a1b2c3d", record: record(["index.html": "\(day)"]), isChecked: isChecked)
    }
    var state = HostState()
    state.releases = [
      release(1, true), release(2, true), release(3, true), release(4, false), release(5, false),
      release(6, false),
    ]
    state.current = state.releases[2].id
    #expect(state.undone == state.releases[3...].map(\.id))
    // With the one that comes now there are to be three: the two before it that were right stay.
    let old = state.tooOld(besides: "20270107T000000Z-0a1b2c3d", keeping: 3) { _ in false }
    #expect(old == [state.releases[0].id] + state.releases[3...].map(\.id))
  }

  @Test("What was changed by hand where it is published is put in place anew, and never kept as it is")
  func altered() {
    var state = HostState()
    var shown = record(["index.html": "1", "a/index.html": "a", "stil.0a1b2c3d.css": "c"])
    shown.kept = ["stil.11111111.css": ReleaseRecord.KeptFile(file: file("gammel"), until: 900)]
    state.releases = [StoredRelease(id: "20270101T000000Z-0a1b2c3d", record: shown, isChecked: true)]
    state.current = "20270101T000000Z-0a1b2c3d"
    #expect(state.noting([]) == state)
    let paths = [
      "site/stil.11111111.css", "site/a/index.html", "site/ny.html", "delivery/nginx.conf",
      "site/stil.0a1b2c3d.css",
    ]
    let noted = state.noting(paths)
    #expect(noted.altered == paths.sorted())
    // The same site once more: what was changed is sent again, and what was added makes a release of its own.
    let same = record(["index.html": "1", "a/index.html": "a"])
    let plan = PublishPlan(
      from: noted.shown?.record, to: same, ledger: Ledger(), at: 0, altered: noted.altered)
    #expect(plan.changed == ["a/index.html"] && plan.unchanged == ["index.html"])
    #expect(plan.kept.isEmpty && plan.deletions == 0)
    let added = state.noting(["site/ny.html"])
    let more = PublishPlan(
      from: added.shown?.record, to: shown, ledger: Ledger(), at: 0, altered: added.altered)
    #expect(!more.isEmpty)
    #expect(PublishPlan(from: shown, to: shown, ledger: Ledger(), at: 0).isEmpty)
  }

  @Test("Pictures, parts of the search index and compressed forms that get new names are not deletions")
  func renamed() {
    let old = record([
      "index.html": "1", "index.html.gz": "z", "-/bilder/a.1.jpg": "a",
      "-/pagefind/fragment/nb_1.pf_fragment": "f",
    ])
    let plan = PublishPlan(from: old, to: record(["index.html": "1"]), ledger: Ledger(), at: 0)
    #expect(plan.deletions == 0 && plan.gone.count == 2)
  }

  @Test("Former styles, scripts and WebAssembly stay fourteen days; pictures, feeds and search text never do")
  func kept() {
    let day = 86_400
    let old = record([
      "stil.0a1b2c3d.css": "c", "stil.0a1b2c3d.css.br": "b", "sok.11112222.js": "j",
      "-/pagefind/wasm.nb.pagefind": "w",
      "-/bilder/a.1.jpg": "a", "feed.xml": "f", "-/pagefind/fragment/nb_1.pf_fragment": "t",
      "ikon.11112222.svg": "i",
      "-/pagefind/index/nb_1.pf_index": "x", "-/pagefind/pagefind.nb_1.pf_meta": "m",
    ])
    let first = PublishPlan(from: old, to: record(["index.html": "1"]), ledger: Ledger(), at: 100)
    #expect(
      first.kept.keys.sorted() == [
        "-/pagefind/wasm.nb.pagefind", "sok.11112222.js", "stil.0a1b2c3d.css", "stil.0a1b2c3d.css.br",
      ])
    #expect(first.kept.values.allSatisfy { $0.until == 100 + 14 * day })
    var next = record(["index.html": "1"])
    next.kept = first.kept
    let later = { (now: Int) in
      PublishPlan(from: next, to: record(["index.html": "2"]), ledger: Ledger(), at: now)
    }
    #expect(later(100 + 14 * day - 1).kept == first.kept)
    #expect(later(100 + 14 * day).kept.isEmpty)
  }

  @Test(
    "A name that was published is lost unless it is there, leads on, is said to be gone, or is hidden for a reason"
  )
  func lost() {
    var earlier = Ledger()
    let name = Ledger.Name(kind: .address, text: "/velkommen/")
    earlier.names[name] = owner("/velkommen/")
    var now = record(["index.html": "1"])
    let lost = { PublishPlan(from: nil, to: now, ledger: earlier, at: 0).lost }
    #expect(lost() == ["/velkommen/"])
    now.gone = ["/velkommen/"]
    #expect(lost() == [])
    now.gone = []
    now.hidden = [ReleaseRecord.fingerprint(of: campaign): .withoutConsent]
    #expect(lost() == [])
  }
}
