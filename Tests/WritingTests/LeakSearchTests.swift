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

  /// Whether a sentence, or a telling part of it, stands in a text from where a word of each begins: by comparing them all.
  private func stands(_ sentence: String, in text: String) -> Bool {
    let (unit, page) = (sentence.split(separator: " "), text.split(separator: " "))
    let (letters, open) = (Array(unit.joined().utf8), Array(page.joined().utf8))
    let starts = { (words: [Substring]) in words.indices.map { words[..<$0].reduce(0) { $0 + $1.utf8.count } }
    }
    let wordStarts = starts(unit)
    let enough = min(max(25, letters.count * 2 / 5), 60)
    for start in starts(page) {
      for position in wordStarts {
        var (low, high) = (position, position)
        let offset = start - position
        while high < letters.count, offset + high < open.count, letters[high] == open[offset + high] {
          high += 1
        }
        while low > 0, offset + low > 0, letters[low - 1] == open[offset + low - 1] { low -= 1 }
        guard high - position >= 16 else { continue }
        let whole = zip(wordStarts, unit).filter { $0 >= low && $0 + $1.utf8.count <= high }.map(
          \.1.utf8.count)
        if high - low == letters.count || whole.count >= 5 && whole.reduce(0, +) >= enough { return true }
      }
    }
    return false
  }

  @Test(
    "What is found is what comparing every word with every word finds: beginnings that thousands share, and words written together",
    arguments: 0..<6)
  func everyPlace(seed: UInt64) async {
    var numbers = Numbers(state: 77 + seed * 1_000_003)
    let plain = ["byen", "kommunen", "og", "i", "vekst", "arbeid", "skole", "elva", "vinter", "plan", "tall"]
    func words(_ count: ClosedRange<Int>, joining: Double) -> String {
      (0..<Int.random(in: count, using: &numbers)).map { _ in
        (plain.randomElement(using: &numbers) ?? "")
          + (Double.random(in: 0..<1, using: &numbers) < joining ? "" : " ")
      }.joined().split(separator: " ").joined(separator: " ")
    }
    let beginning = "arbeid i kommunen og byen"
    var secrets = (0..<400).map { index in
      let rest = words(1...9, joining: 0.15)
      return index.isMultiple(of: 2) ? "\(beginning) \(rest)" : rest
    }
    // Equal ones, and one that the rest begin with.
    secrets += Array(repeating: secrets[4], count: 20) + ["\(beginning) vekst"]
    var confidential = Confidential()
    confidential.texts = secrets.enumerated().map { index, text in
      ConfidentialText([Secret(text: text, origin: .file("content/sider/\(index).md"))], .prose)
    }
    let gate = await LeakGate(confidential, jobs: 2)
    var count = 0
    for round in 0..<25 {
      var page = words(3...12, joining: 0.2)
      if round.isMultiple(of: 2) { page += " " + (secrets.randomElement(using: &numbers) ?? "") }
      if round.isMultiple(of: 3) { page += (round.isMultiple(of: 4) ? " " : "") + "\(beginning) elva" }
      let found = gate.scan(Array("<p>\(page)</p>".utf8), of: "a.html").map(\.origin.path)
      var seen: Set<[UInt8]> = []
      let wanted = secrets.enumerated().filter { _, secret in
        let words = secret.split(separator: " ")
        return letters(secret).count >= 24 && words.count > 3 && seen.insert(letters(secret)).inserted
          && stands(secret, in: page)
      }.map { "content/sider/\($0.offset).md" }
      #expect(Set(found) == Set(wanted), "\(page)")
      count += found.count
    }
    #expect(count > 100)
  }

  @Test(
    "Of thousands of names that begin alike, and one that all begin with, a page has those that stand in it whole"
  )
  func sameName() async {
    var confidential = Confidential()
    let names =
      ["Kontakt Nummer"] + (0..<3000).map { "Kontakt Nummer\($0)" } + ["Kontakt Nummer7 AS i Kongsberg"]
    confidential.texts = names.enumerated().map { index, name in
      ConfidentialText([Secret(text: name, origin: .file("content/intern/\(index).yml"))], .fact)
    }
    let gate = await LeakGate(confidential, jobs: 2)
    func found(_ page: String) -> [String] {
      gate.scan(Array("<p>\(page)</p>".utf8), of: "a.html").map(\.origin.path)
    }
    #expect(found("Ring kontakt nummer 12 i dag") == ["content/intern/0.yml", "content/intern/13.yml"])
    #expect(
      found("Ring kontakt nummer 7 AS i Kongsberg") == [
        "content/intern/3001.yml", "content/intern/0.yml", "content/intern/8.yml",
      ])
    #expect(found("Ring kontakt nummerert") == [])
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
