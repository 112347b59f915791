import Editing
import Testing

@Suite struct ValuePathTests {
  @Test(arguments: [
    "main/malgrupper.0.navn", "en/tittel", "intern/budsjett", "main/navn.@en", "main/ar.~2027.betalt",
  ])
  func aPlaceIsWrittenAsItIsRead(_ text: String) {
    #expect(ValuePlace(text)?.text == text)
  }

  @Test(arguments: ["", "main", "main/", "main/../x", "x y/a", "main/A", "main/a..b", "main/-1x y"])
  func whatIsNoPlaceIsRefused(_ text: String) {
    #expect(ValuePlace(text) == nil)
  }
}
