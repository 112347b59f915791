import Serving
import Testing

@Suite struct SentFormTests {
  private func form(_ text: String) -> SentForm? { SentForm(urlEncoded: Array(text.utf8)) }

  private func parts(_ text: String) -> SentForm? {
    SentForm(multipart: Array(text.replacing("\n", with: "\r\n").utf8), boundary: Array("x1".utf8))
  }

  @Test("Values are in the order of the page, with the line ends of a text")
  func values() {
    let sent = form("main%2Ftittel=A+%26+b&tekst+main=1%0D%0A2%0D3&main%2Ftittel=C")
    #expect(sent?.values.map(\.name) == ["main/tittel", "tekst main", "main/tittel"])
    #expect(sent?.values.map(\.text) == ["A & b", "1\n2\n3", "C"])
    #expect(sent?["main/tittel"] == "A & b")
    #expect(form("")?.values.isEmpty == true)
  }

  @Test("What is no form is none", arguments: ["a", "a=%", "a=%F8", "%=1", "a=%2", "a=1&b"])
  func broken(text: String) { #expect(form(text) == nil) }

  @Test("Files come with what the browser calls them; a control in which none was chosen gives none")
  func files() {
    let sent = parts(
      "--x1\nContent-Disposition: form-data; name=\"a\"\n\nén\n--x1\nContent-Disposition: form-data; name=\"f\"; filename=\"../b;\\c.png\"\nContent-Type: image/png\n\n1\n\n2\n--x1\nContent-Disposition: form-data; name=\"g\"; filename=\"\"\nContent-Type: application/octet-stream\n\n\n--x1--\n"
    )
    #expect(sent?.values == [SentForm(urlEncoded: Array("a=%C3%A9n".utf8))?.values.first].compactMap(\.self))
    #expect(sent?.files.map(\.name) == ["f"])
    #expect(sent?.files.first?.fileName == "../b;\\c.png")
    #expect(sent?.files.first.map { $0.bytes } == Array("1\r\n\r\n2".utf8))
  }

  @Test(
    "Parts that are written otherwise are refused",
    arguments: [
      "", "--x1", "--x2\n", "--x1\nContent-Disposition: form-data; name=\"a\"\n\n1",
      "--x1\nname=\"a\"\n\n1\n--x1--",
      "--x1\nContent-Disposition: form-data\n\n1\n--x1--", "--x1--x", "--x1\n\n1\n--x1--",
    ])
  func brokenParts(text: String) {
    let sent = parts(text)
    #expect(sent == nil || sent == SentForm())
  }

  @Test("A name in a file's name is not the name of the control")
  func namesWithinNames() {
    let sent = parts(
      "--x1\nContent-Disposition: form-data; name=\"a\"; filename=\"; name=\"\n\n1\n--x1--\n")
    #expect(sent?.files.map(\.name) == ["a"])
  }

  @Test("Only a page of ours may send more than a small body")
  func bounds() {
    func outcome(_ length: Int, bound: Int) -> RequestReader.Outcome {
      var reader = RequestReader { _ in bound }
      return reader.take(Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\r\n".utf8))
    }
    #expect(outcome(100_000, bound: 100_000) == .needsMore)
    #expect(outcome(100_001, bound: 100_000) == .refused(.bodyTooLarge))
    #expect(outcome(RequestReader.mostBody, bound: RequestReader.mostBody) == .needsMore)
    #expect(outcome(RequestReader.mostBody + 1, bound: RequestReader.mostBody) == .refused(.bodyTooLarge))
  }
}
