import Diagnostics
import Templates
import Testing

@Suite("What can be wrong with templates")
struct CodeTests {
  @Test("Every code has its own name, and says what it means in both languages")
  func codes() {
    #expect(Set(templateCodes).count == templateCodes.count)
    for code in templateCodes {
      #expect(code.name.hasPrefix("template-"))
      #expect(!code.title.nb.isEmpty && !code.title.en.isEmpty)
      #expect(code.explanation.nb.hasSuffix(".") && code.explanation.en.hasSuffix("."))
    }
  }
}
