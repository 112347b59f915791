import Content
import TestSupport
import Testing

private func read(_ text: String) -> (node: String, reading: YAMLReading) {
  let source = Array(text.utf8)
  let reading = parseYAML(source, range: 0..<source.count)
  return (describe(reading.node), reading)
}

@Test("Values are text, each with the bytes it stands at")
func places() {
  let (node, reading) = read("å: 'ø''x'  # k\næ: |\n  linje\n\nc: [å, no]\nd:\ne:\n- 0604\n- å: 18:30\n")
  #expect(
    node
      == "{å@0: ø'x@4-11, æ@17: linje\n@21-30, c@32: [å@36-38, no@40-42]@35-43, d@44: @46-46, "
      + "e@47: [0604@52-56, {å@59: 18:30@63-68}@59-68]@50-68}@0-68")
  #expect(reading.problem == nil && reading.refusals.isEmpty)
}

@Test("JSON is read by the same reader")
func json() {
  #expect(
    read("\u{FEFF}{\"a\": [1, {\"b\": null}],\n\t\"c\": \"\\u00e5\"}").node
      == "{a@4: [1@10-11, {b@14: null@19-23}@13-24]@9-25, c@28: å@33-41}@3-42")
}

@Test("Duplicate keys are kept for the model to report")
func duplicates() { #expect(read("a: 1\na: 2\n").node == "{a@0: 1@3-4, a@5: 2@8-9}@0-9") }

@Test("Letters with marks after them are joined, without moving any place")
func composition() {
  #expect(read("a\u{30A}r: bo\u{308}k\nb: c\n").node == "{år@0: bök@6-11, b@12: c@15-16}@0-16")
}
