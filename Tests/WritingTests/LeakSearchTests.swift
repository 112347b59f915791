import Content
import Diagnostics
import Model
import Testing
import Writing

/// The gate's search beside one that looks for every sentence at every place.
@Suite struct LeakSearchTests {
  private static let words = [
    "byen", "kommunen", "og", "i", "vekst", "arbeid", "skole", "elva", "vinter", "møte", "plan", "tall",
    "nyskaping",
  ]

  /// The same numbers each time.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 16 ^ state << 24
    }
  }

  private static func sentence(_ numbers: inout Numbers) -> String {
    (0..<Int.random(in: 3...11, using: &numbers)).map { _ in words.randomElement(using: &numbers) ?? "" }
      .joined(separator: " ")
  }

  /// Letters alone, as texts are compared.
  private func letters(_ text: String) -> [UInt8] {
    text.utf8.map { $0 }.filter { $0 != 0x20 }.map { $0 == 0xC3 ? 0 : $0 == 0xB8 ? 0x6F : $0 }.filter {
      $0 != 0
    }
  }

  private func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    text.count >= part.count
      && (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }

  @Test(
    "Among hundreds of sentences of a few words, those that stand in a page are found, and so are their halves"
  )
  func random() async {
    var numbers = Numbers(state: 2018)
    let secrets = (0..<300).map { _ in Self.sentence(&numbers) }
    var confidential = Confidential()
    confidential.texts = secrets.enumerated().map { index, text in
      ConfidentialText([Secret(text: text, origin: .file("content/sider/\(index).md"))], .prose)
    }
    let gate = await LeakGate(confidential, jobs: 2)
    for round in 0..<60 {
      // Every other page has a sentence, some after a word that it is written together with.
      var page = (0..<4).map { _ in Self.sentence(&numbers) }
      if round.isMultiple(of: 2) { page.append(secrets[round * 5] + (round.isMultiple(of: 4) ? "" : "x")) }
      let text = page.joined(separator: round.isMultiple(of: 3) ? " " : ". ")
      let found = Set(gate.scan(Array("<p>\(text)</p>".utf8), of: "a.html").map(\.origin.path))
      let open = letters(text)
      for (index, secret) in secrets.enumerated() where holds(open, letters(secret)) {
        guard letters(secret).count >= 24, secret.split(separator: " ").count > 3 else { continue }
        // Of two that are the same, the first is where it was written.
        let first = secrets.firstIndex { letters($0) == letters(secret) } ?? index
        #expect(found.contains("content/sider/\(first).md"), "\(secret) in \(text)")
      }
      for path in found {
        let secret = letters(secrets[Int(path.dropFirst(14).dropLast(3)) ?? 0])
        #expect(
          (0...max(0, secret.count - 24)).contains { holds(open, Array(secret[$0...].prefix(24))) },
          "\(path) in \(text)")
      }
    }
  }

  @Test(
    "A sentence that begins as others do is found where it is, and the others are not",
    arguments: ["om våren", "om sommeren", "om høsten", "om vinteren i den gamle byen ved elva"])
  func sameBeginning(ending: String) async {
    let beginning = "Styret har drøftet avtalen og vil se på den på nytt"
    let secrets = ["om våren", "om sommeren", "om høsten", "om vinteren i den gamle byen ved elva"]
    var confidential = Confidential()
    confidential.texts = secrets.map {
      ConfidentialText([Secret(text: "\(beginning) \($0).", origin: .file("content/sider/\($0).md"))], .prose)
    }
    let gate = await LeakGate(confidential, jobs: 1)
    let whole = gate.scan(Array("<p>\(beginning) \(ending).</p>".utf8), of: "a.html")
    // The beginning is telling by itself.
    #expect(Set(whole.map(\.origin.path)).count == secrets.count)
    let end = gate.scan(Array("<p>se på den på nytt \(ending)</p>".utf8), of: "a.html").map(\.origin.path)
    #expect(end.allSatisfy { $0 == "content/sider/\(ending).md" })
  }

  @Test(
    "A number is found by all its digits, zeros before them too, and by no fewer or more",
    arguments: [
      ("ring 90 01 02 03", true), ("90010203", true), ("090010203", false), ("9001020", false),
      ("+4790010203", true), ("0047 90010203", true), ("900102031", false),
      ("12345678901234567890123 90010203", true),
    ])
  func numbers(page: String, isFound: Bool) async {
    let gate = await gate(["Ring Kari på 900 10 203 i morgen."])
    #expect(gate.scan(Array(page.utf8), of: "a.html").isEmpty != isFound, "\(page)")
  }

  @Test(
    "Where a sentence begins and ends does not depend on quotation marks, brackets, or letters beyond ASCII")
  func sentences() async {
    let text =
      "Avtalen ble sagt opp i går ettermiddag! (Ønskene våre ble ikke hørt av noen der.) Ærlig talt er vi skuffet over dem alle"
    for page in [
      "Avtalen ble sagt opp i går ettermiddag", "ønskene våre ble ikke hørt av noen der",
      "ÆRLIG TALT ER VI SKUFFET OVER DEM ALLE",
    ] {
      #expect(await !gate([text]).scan(Array(page.utf8), of: "a.html").isEmpty, "\(page)")
    }
    #expect(await gate([text]).scan(Array("er vi skuffet. Avtalen ble sagt".utf8), of: "a.html").isEmpty)
  }
}
