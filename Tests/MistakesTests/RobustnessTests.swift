import Content
import Diagnostics
import TestSupport
import Testing

private let markdown = """
  ---
  tittel: "Bo og lev"
  periode:
    fra: 2027-01-01
  kilder: [a, {b: 'c'}]
  ---

  ## Å *bo* på [Kongsberg](../a.md "T")

  > - sitat {kpi}`x.y` &amp; <b>x</b>
  >   lazy
  | a | b\\| |
  |---|:-:|
  | `c` | https://a.no |

  ````{steps} arg
  :a: b

  - [x] to
    ```{events}
    ---
    x: "y
    ---
    ```
  ````
  ![b](c.jpg) fot[^1] ~~~

  [^1]: note
  """
private let yaml =
  "- id: a\n  tekst: {nb: \"å\", en: 'b'}\n  liste:\n    - x: |\n        linje\n- &a id: b: c\n\t*a\n- !!x [1, 2\n<<: >-\n  y\n"
private let csv = "a;\"b\"\"\n\";c\r\n1;2\n\"x"

/// A fixed sequence, so that a failure can be had again.
private struct Sequence: RandomNumberGenerator {
  var state: UInt64 = 2027
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

private func expectSound(_ path: String, _ bytes: [UInt8]) async {
  let parsed = await readFiles([(path, bytes)])
  for finding in parsed.findings {
    let places = [finding.location] + finding.notes.map(\.location) + finding.fixIts.map(\.location)
    #expect(places.allSatisfy { $0.range.upperBound <= bytes.count }, "\(finding.code.name) in \(bytes)")
  }
  for document in parsed.value.documents {
    for (index, node) in document.body.nodes.enumerated() {
      #expect(Int(node.end) > index && Int(node.end) <= document.body.nodes.count, "\(bytes)")
      #expect(Int(node.source.upperBound) <= bytes.count, "\(bytes)")
    }
    let anchors = document.body.headings(besides: []).map(\.anchor)
    #expect(!anchors.contains("") && Set(anchors).count == anchors.count, "\(bytes)")
  }
}

@Test(
  "A file cut off at any byte is read to its end",
  arguments: [("a.md", markdown), ("a.yml", yaml), ("a.csv", csv)])
func truncations(path: String, text: String) async {
  let bytes = Array(text.utf8)
  for end in 0...bytes.count {
    await expectSound(path, Array(bytes[..<end]))
    await expectSound(path, Array(bytes[end...]))
  }
}

@Test(
  "A file with any bytes changed is read to its end",
  arguments: [("a.md", markdown), ("a.yml", yaml), ("a.csv", csv)])
func mutations(path: String, text: String) async {
  let original = Array(text.utf8)
  let signs =
    Array("\n\r\t -:>#*_`[](){}<>&!|\"'\\,~^0a".utf8) + [
      0xC3, 0xA5, 0xCC, 0x8A, 0xEF, 0xBB, 0xBF, 0, 0x7F, 0xC2, 0x85,
    ]
  var random = Sequence()
  for _ in 0..<1500 {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(signs.randomElement(using: &random) ?? 0, at: place)
      case 2: bytes[place] = signs.randomElement(using: &random) ?? 0
      default:
        let end = Int.random(in: place...bytes.count, using: &random)
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    await expectSound(path, bytes)
  }
}

@Test("Two cores read a corpus to the same result as one, every time")
func sameOnTwoCores() async {
  let files = (0..<200).map { number in
    number % 3 == 0
      ? ("f\(number).yml", Array("id: a\(number)\n\(yaml)".utf8))
      : ("f\(number).md", Array("\(markdown)\n\n~~strøket~~ www.a.no \(number)\n".utf8))
  }
  let expected = String(describing: await readFiles(files, jobs: 1))
  for _ in 0..<10 { #expect(String(describing: await readFiles(files, jobs: 2)) == expected) }
}
