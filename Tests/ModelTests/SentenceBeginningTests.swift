import Model
import Testing

@Suite struct SentenceBeginningTests {
  @Test(
    "A short last word ends a sentence as well as a long one; an abbreviation and a day of the month do not",
    arguments: [
      ("", true), ("Det går bra nå. ", true), ("Slik er det i år. ", true), ("Vi er ti! ", true),
      ("Målet er for 2027. ", true), ("Andelen er 45 %. ", true), ("Se tabellen (over). ", true),
      ("Det er ca. ", false), ("Av disse er f.eks. ", false), ("Her er f. eks. ", false),
      ("Det er bl.a. ", false),
      ("Den 17. ", false), ("Vi har ", false), ("Tallet er nr. ", false), ("Av i alt, jf. ", false),
    ])
  func begins(text: String, begins: Bool) { #expect(beginsSentence(text) == begins, "\(text)") }
}
