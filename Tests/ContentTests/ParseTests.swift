import Content
import TestSupport
import Testing

@Test("Two escapes of JSON are one character; half of one is the sign for what cannot be read")
func surrogates() {
  let source = Array(#"{"a": "\ud83d\ude00!", "b": "\ud83d x", "c": "\\ud83d", "d\ud83d\ude00": 1}"#.utf8)
  guard case .data(let reading) = parse(SourceFile(path: "a.json", bytes: source)) else {
    Issue.record("not read as data")
    return
  }
  #expect(reading.problem == nil && reading.refusals.isEmpty)
  let entries = reading.node?.entries ?? []
  #expect(entries.map { $0.value.scalar?.text } == ["😀!", "\u{FFFD} x", "\\ud83d", "1"])
  #expect(entries.last?.key == "d😀")
}

@Test("Digests are those of FIPS 180-4")
func digests() {
  #expect(sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  #expect(
    sha384Base64(Array("abc".utf8)) == "ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn")
}
