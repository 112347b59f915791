import Content
import Diagnostics
import Model
import TestSupport
import Testing
import Theming

import Publishing

/// A way back that would say again that an event is held as it was.
@Suite struct RevokedEventsTests {
  private static let event = EntryID(Event.kindID, "kveld")

  private func revision(_ sequence: Int, _ digest: String) -> EventRevision {
    EventRevision(sequence: sequence, stamp: Instant(seconds: 1_800_000_000 + sequence), digest: digest)
  }

  private func found(_ fields: String, told: EventRevision) async -> [String] {
    var before = ReleaseRecord()
    let name = Ledger.Name(kind: .event, text: "uid")
    before.ledger.names[name] = owner("/arrangementer/kveld/", of: Self.event)
    before.shown = [ReleaseRecord.ShownEntry(id: Self.event, titles: [.nb: "Kveld"])]
    before.events = PublishedEvents(["uid": revision(6, "a")])
    let site = await resolved(site(fields)).value
    return findRevokedEvents(in: before, told: PublishedEvents(["uid": told]), now: site).map {
      "\($0.what): \($0.why.nb)"
    }
  }

  @Test(
    "An event that calendars were told is off, put off or moved is not to be as it was again",
    arguments: [
      ("status: avlyst", "avlyst"), ("status: utsatt", "utsatt"), ("status: flyttet", "flyttet"),
      ("tidligere-start: 2199-06-16 18:00", "flyttet"),
    ])
  func revoked(_ fields: String, _ word: String) async {
    #expect(await found(fields, told: revision(7, "b")) == ["Kveld: arrangementet er \(word) siden"])
  }

  @Test("What calendars were told is the same, or the content takes back, hinders nobody")
  func same() async {
    #expect(await found("status: avlyst", told: revision(6, "a")) == [])
    #expect(await found("status: avlyst", told: revision(9, "a")) == [])
    #expect(await found("status: planlagt", told: revision(7, "b")) == [])
  }
}

private func site(_ fields: String) -> String {
  """
  -- content/nettsted.yml --
  navn: Vekst
  beskrivelse: Vekst.
  domene: https://vekst.no
  sprakvalg: [nb]
  meny: [{tekst: Flytt hit, side: flytt}]
  personvern: flytt
  -- content/arrangementer/kveld.md --
  ---
  tittel: Kveld
  sammendrag: En kveld.
  start: 2199-06-17 18:00
  sted: {navn: Krona}
  arrangor: Kommunen
  \(fields)
  ---
  """
}
