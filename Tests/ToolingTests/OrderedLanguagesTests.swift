import Testing
import Tooling

@Suite struct OrderedLanguagesTests {
  @Test("The languages of the search index are in the order of their names, and nothing else is moved")
  func order() {
    let en = #""en":{"hash":"en_1","wasm":"en","page_count":47}"#
    let nb = #""nb":{"hash":"nb_2","wasm":null,"page_count":49}"#
    func entry(_ languages: String) -> [UInt8] {
      Array(#"{"version":"1.5.2","languages":{\#(languages)},"include_characters":["_","‿"]}"#.utf8)
    }
    #expect(orderedLanguages(entry(nb + "," + en)) == entry(en + "," + nb))
    #expect(orderedLanguages(entry(en + "," + nb)) == entry(en + "," + nb))
    #expect(orderedLanguages(entry(nb)) == entry(nb))
    for other in ["", "{}", "{\"languages\":{"] {
      #expect(orderedLanguages(Array(other.utf8)) == Array(other.utf8))
    }
  }
}
