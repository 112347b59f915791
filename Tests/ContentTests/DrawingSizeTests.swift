import Testing

import Content

@Suite("The size of a drawing")
struct DrawingSizeTests {
  @Test(
    "It is that of its view box, in whole units; what is no drawing, or says nothing sensible, has none",
    arguments: [
      ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 480 270\">", "480 270"),
      ("<?xml version=\"1.0\"?>\n<svg width='9' viewBox='-1, 2, 30.5 20'>", "30 20"),
      ("<svg width=\"480\" height=\"270\">", ""), ("<svg viewBox=\"0 0 0 270\">", ""),
      ("<svg viewBox=\"0 0 nan 270\">", ""), ("<svg viewBox=\"0 0 1e300 2\">", ""), ("<svg viewBox=", ""),
      ("", ""),
    ])
  func sizes(text: String, size: String) {
    let found = drawingSize(of: Array(text.utf8), path: "a.svg").map { "\($0.width) \($0.height)" } ?? ""
    #expect(found == size)
    #expect(drawingSize(of: Array(text.utf8), path: "a.png") == nil)
  }
}
