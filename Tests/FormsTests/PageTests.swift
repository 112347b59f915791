import Diagnostics
import Forms
import Testing

@Suite struct PageTests {
  @Test("Every name in the templates is one that the pages have")
  func templates() { #expect(editorTemplates.findings == []) }
}
