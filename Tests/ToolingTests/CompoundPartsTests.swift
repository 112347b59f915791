import Testing
import Tooling

@Suite struct CompoundPartsTests {
  private func tails(_ page: String, beside others: String...) -> [String] {
    let pages = ([page] + others).map { Array("<main>\($0)</main>".utf8) }
    return CompoundParts(of: pages).tails(of: pages[0])
  }

  @Test("A compound is parted after a word of the site, whatever the rest is")
  func parted() {
    #expect(tails("Velg fastlege.", beside: "De faste møtene.") == ["lege"])
    #expect(tails("Se boligmarkedet", beside: "En bolig.").contains("markedet"))
    #expect(tails("<a href=\"/x\">Nattbuss</a>", beside: "hele natta, natt").contains("buss"))
    #expect(tails("Høstmarked på torget", beside: "til høsten") == ["marked"])
  }

  @Test("Two words may be bound by s or e")
  func bound() {
    #expect(tails("arbeidsplass", beside: "Arbeid her.").contains("plass"))
    #expect(tails("barnehage", beside: "et barn").contains("hage"))
  }

  @Test(
    "A word that begins with no word of the site is whole, and so is one with an ending",
    arguments: [
      "kultur", "kollege", "industri", "partneren", "bedriftene", "flytting", "gjestfrihet", "signatur",
    ])
  func whole(_ word: String) {
    #expect(
      tails(word, beside: "Partner, bedrift, flytt, gjest, fri, by og land.").filter {
        ["tur", "lege", "stri", "ene", "ing", "het"].contains($0)
      } == [])
  }

  @Test(
    "What stands before a word and makes another of it parts nothing",
    arguments: ["vedtaket", "tilbudet", "inntekt"])
  func particles(_ word: String) {
    #expect(tails(word, beside: "Ved elva, til byen, inn og opp.") == [])
  }

  @Test("What stands in tags is no word, and letters beyond ASCII are letters")
  func tags() {
    #expect(tails("<p class=\"fastlege\">ny</p>", beside: "fast") == [])
    #expect(tails("FASTLØNN", beside: "fast") == ["lønn"])
  }
}
