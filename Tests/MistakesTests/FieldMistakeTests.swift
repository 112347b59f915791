import Diagnostics
import Mistakes
import TestSupport
import Testing

private func read(_ text: String) -> (node: String, findings: String) {
  let source = Array(text.utf8)
  let read = readFields(source, range: 0..<source.count, path: "x.yml")
  return (describe(read.value), describe(read.findings, in: source))
}

@Test(
  "A mistake is found where it was made, and the other fields are read",
  arguments: [
    (
      "tittel: Boligdag: bo og lev\nx: 1\n", "{x@28: 1@31-32}@0-32 lost tittel",
      "colon-in-text 8 «Boligdag: bo og lev» note «:» fix 8..<27 «\"Boligdag: bo og lev\"»"
    ),
    (
      "tittel: Husk: ta #2 sko\nx: 1\n", "{x@24: 1@27-28}@0-28 lost tittel",
      "colon-in-text 8 «Husk: ta #2 sko» note «:» fix 8..<23 «\"Husk: ta #2 sko\"»"
    ),
    (
      "tittel: Husk: ta # merknad\nx: 1\n", "{x@27: 1@30-31}@0-31 lost tittel",
      "colon-in-text 8 «Husk: ta» note «:» fix 8..<16 «\"Husk: ta\"»"
    ),
    (
      "tittel: A\nperiode:\n\tfra: 1\n\ttil: 2\nb: c",
      "{tittel@0: A@8-9, b@35: c@38-39}@0-39 lost periode fra til",
      "tab-indentation 19 «\t» fix 19..<20 «  » fix 27..<28 «  »"
    ),
    (
      "tittel: \"Velkommen hjem\nsammendrag: \"Kort\"\n", "{sammendrag@24: Kort@36-42}@0-42 lost tittel",
      "unclosed-quote 8 «\"» fix 23..<23 «\"»"
    ),
    (
      "tittel:Boligdag\nb:c", "{}@0-19 lost tittel b",
      "missing-space 6 «:» fix 7..<7 « »\nmissing-space 17 «:» fix 18..<18 « »"
    ),
    (
      "periode:\n  fra: 2027\n til: 2028\nx: å\n", "{x@32: å@35-37}@0-37 lost periode fra til",
      "indentation 22 «til» note «fra»"
    ),
    ("a: 1\n b: 2\nc: 3", "{c@11: 3@14-15}@0-15 lost a b", "indentation 6 «b» note «a»"),
    (" a: 1\nb: 2", "{a@1: 1@4-5, b@6: 2@9-10}@1-10", "indentation 1 «a» fix 0..<1 «»"),
    (
      "a:\n-x\n-y\nb: 1", "{b@9: 1@12-13}@0-13 lost a",
      "list-sign 3 «-» fix 3..<4 «- » fix 6..<7 «- »"
    ),
    (
      "a:\n• x\n• y\nb: 1", "{b@15: 1@18-19}@0-19 lost a",
      "list-sign 3 «•» fix 3..<7 «- » fix 9..<13 «- »"
    ),
    ("a: [x, y\nb: æ", "{b@9: æ@12-14}@0-14 lost a", "unclosed-bracket 3 «[»"),
    (
      "a: @hei\nb: `x`\nc: %d", "{}@0-20 lost a b c",
      "special-character 3 «@hei» fix 3..<7 «\"@hei\"»\nspecial-character 11 «`x`» fix 11..<14 «\"`x`\"»\n"
        + "special-character 18 «%d» fix 18..<20 «\"%d\"»"
    ),
    (
      "a: * x\nb: | tekst\nc: [x] y", "{}@0-26 lost a b c",
      "special-character 3 «* x» fix 3..<6 «\"* x\"»\nspecial-character 10 «| tekst»\n"
        + "special-character 21 «[x] y»"
    ),
    (
      "j: \"a\" b\nk: 1\n", "{k@9: 1@12-13}@0-13 lost j", "text-after-quote 3 «\"a\" b» fix 3..<8 «'\"a\" b'»"
    ),
    ("a: b\nlinje uten\nc: d", "{c@16: d@19-20}@0-20 lost a linje", "missing-colon 5 «linje uten»"),
    ("a: b\u{7F}c\nd: e\n", "{d@7: e@10-11}@0-11 lost a", "control-character 4 «\u{7F}» fix 4..<5 «»"),
    (
      "periode:\n  fra:2027\n  til: 2028\nb: c", "{b@32: c@35-36}@0-36 lost periode fra til",
      "missing-space 14 «:» fix 15..<15 « »"
    ),
    (
      "p:\n  fra:2027\n  til:2028\nb: 1", "{b@25: 1@28-29}@0-29 lost p",
      "missing-space 8 «:» fix 9..<9 « »"
    ),
    (
      "liste:\n  - a\n   - b\nc: d", "{liste@0: []@9-9, c@20: d@23-24}@0-24",
      "indentation 16 «- b» note «- a»"
    ),
    (
      "tittel: - A\nb: c", "{b@12: c@15-16}@0-16 lost tittel",
      "special-character 8 «- A» fix 8..<11 «\"- A\"»"
    ),
    ("a: 'Ola's dag'\n", "{}@0-14 lost a", "text-after-quote 3 «'Ola's dag'» fix 3..<14 «\"Ola's dag\"»"),
    ("a: {{ navn }}\nb: c", "{b@14: c@17-18}@0-18 lost a", "yaml-key 4 «{ navn }»"),
  ])
func mistakes(text: String, node: String, findings: String) {
  let result = read(text)
  #expect(result.node == node)
  #expect(result.findings == findings)
}

@Test("In a list of entries a mistake costs one field of one entry")
func listRecovery() {
  let (node, findings) = read("- id: a\n  navn: x: y\n  z: 1\n- id: b\n  q: \"u\n- id: c\n")
  #expect(
    node
      == "[{id@2: a@6-7, z@23: 1@26-27}@2-27 lost navn, {id@30: b@34-35}@30-43 lost q, {id@46: c@50-51}@46-51]@0-51"
  )
  #expect(
    findings
      == "colon-in-text 16 «x: y» note «:» fix 16..<20 «\"x: y\"»\nunclosed-quote 41 «\"» fix 43..<43 «\"»")
}

@Test("Anchors, aliases, tags, merge keys and further documents are refused, once each")
func refusals() {
  let (node, findings) = read("a: &x 1\nb: *x\nc: !!str 2\n<<: *x\nd: 3\n---\ne: 4\n")
  #expect(node == "{a@0: 1@6-7, c@14: 2@23-24, d@32: 3@35-36}@0-36 lost b *")
  #expect(
    findings
      == "yaml-anchor 3 «&x»\nyaml-alias 11 «*x»\nyaml-tag 17 «!!str»\nyaml-merge-key 25 «<<»\nyaml-documents 37 «---»"
  )
}

@Test(
  "Ten thousand levels, and a bomb of aliases, end in little processor time with a finding",
  arguments: [
    ("", "[", 10_000, "yaml-too-deep"), ("", "[\n", 10_000, "yaml-too-deep"),
    ("", "{a: ", 10_000, "yaml-too-deep"),
    ("", "- ", 10_000, "yaml-too-deep"), ("a: ", "[", 10_000, "yaml-too-deep"),
    ("[", "a,", 300_000, "yaml-too-large"), ("", "a: @x\n", 300_000, "special-character"),
    ("", "- a: b: c\n", 300_000, "colon-in-text"),
    ("a: &a\nb: ", "[*a, ", 10_000, "yaml-too-deep"),
  ])
func yamlBounds(start text: String, piece: String, count: Int, code: String) async {
  await #expect(processExitsWith: .success) { [text, piece, count, code] in
    allowProcessorTime(seconds: 120)
    let source = Array((text + String(repeating: piece, count: count)).utf8)
    let read = readFields(source, range: 0..<source.count, path: "x.yml")
    #expect(read.findings.map(\.code.name).contains(code))
  }
}

@Test(
  "An item with another sign among those of a list gets the right one, wherever it stands",
  arguments: [
    ("a:\n- x\n– y\nb: 1", "a:\n- x\n- y\nb: 1"), ("a:\n  - x\n  • y", "a:\n  - x\n  - y"),
    ("a:\n  - x\n  -y\n  - z", "a:\n  - x\n  - y\n  - z"), ("a:\n  - x\n  2. y", "a:\n  - x\n  - y"),
    ("a:\n  – x\n  - y", "a:\n  - x\n  - y"), ("a:\n• x\n- y\n- z\nb: 1", "a:\n- x\n- y\n- z\nb: 1"),
    ("a:\n  - b: x\n    c: 1\n  — b: y\n    c: 2", "a:\n  - b: x\n    c: 1\n  - b: y\n    c: 2"),
    ("a:\n  - x\n  – y\n  – z\n  - æ\nb:\n  - 1", "a:\n  - x\n  - y\n  - z\n  - æ\nb:\n  - 1"),
  ])
func mixedListSigns(text: String, meant: String) {
  let source = Array(text.utf8)
  let found = readFields(source, range: 0..<source.count, path: "x.yml").findings
  #expect(found.map(\.code.name) == ["list-sign"], "\(describe(found, in: source))")
  var fixed = source
  for fix in (found.first?.fixIts ?? []).reversed() {
    fixed.replaceSubrange(fix.location.range, with: fix.replacement.utf8)
  }
  #expect(String(decoding: fixed, as: UTF8.self) == meant)
}

@Test(
  "A dash that begins a text, the day of a date and a number below zero are no signs of items",
  arguments: ["a:\n  - x\n  17. mai", "a:\n  - x\n  -5", "a: x\n– y\nb: 1", "a:\n  - x\n  y – z"])
func noListSigns(text: String) { #expect(!read(text).findings.contains("list-sign")) }
