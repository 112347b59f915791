import Model
import Content
import Diagnostics
import Model
import Foundation
import Testing
import Theming

@Suite("The theme")
struct ThemeTests {
  @Test("The site's own theme has no findings")
  func real() async throws {
    let theme = try await realTheme()
    #expect(theme.findings.map { "\($0.location.path): \($0.message.nb)" } == [])
  }

  @Test(
    "The stylesheet is at most 24 kB and the drawing at most 9 kB, each at an address that changes with it")
  func weight() async throws {
    let files = try await realTheme().value.files
    let sizes = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes.count) })
    #expect((sizes["stil"] ?? .max) <= 24_000)
    #expect((sizes["illustrasjon"] ?? .max) <= 9_000)
    for file in files where file.picture == nil {
      #expect(file.address.hasPrefix("/\(file.name).\(sha256(file.bytes).prefix(8))."))
    }
  }

  @Test("Text and edges stand out from what they stand on, in light and dark (WCAG 2.2 SC 1.4.3 and 1.4.11)")
  func contrast() async throws {
    let files = try await realTheme().value.files
    let css = try #require(
      files.first { $0.name == "stil" }.map { String(decoding: $0.bytes, as: UTF8.self) })
    let blocks = css.split(separator: ":root {").dropFirst().prefix(2)
    #expect(blocks.count == 2)
    for block in blocks {
      let colours = colourTokens(String(block))
      func ratio(_ one: String, _ other: String) -> Double { contrastRatio(colours[one], colours[other]) }
      for ground in ["paper", "silver"] {
        for text in ["ink", "quiet", "link", "good", "watch", "bad"] {
          #expect(ratio(text, ground) >= 4.5, "\(text) on \(ground): \(ratio(text, ground))")
        }
        for edge in ["edge", "trace"] { #expect(ratio(edge, ground) >= 3, "\(edge) on \(ground)") }
      }
      for hue in ["red", "blue", "green", "purple"] {
        for text in ["ink", "quiet", "link", hue] {
          #expect(ratio(text, hue + "-soft") >= 4.5, "\(text) on \(hue)-soft: \(ratio(text, hue + "-soft"))")
        }
        #expect(ratio("paper", hue) >= 4.5, "paper on \(hue)")
      }
      #expect(ratio("on-deep", "deep") >= 4.5)
      #expect(ratio("warm-ink", "warm") >= 4.5)
      #expect(ratio("link", "paper") >= 4.5)
    }
  }

  @Test("A word that one language lacks is found, and a word that is no text")
  func words() {
    let theme = loadTheme(
      SourceTree(files: [
        file("words/nb.yml", "eget: Mitt\nliste: [a]\n"), file("words/en.yml", "annet: Mine\n"),
        file("static/stil.css", ""),
      ]), in: "t")
    let messages = theme.findings.filter { $0.location.path.contains("words") }.map(\.message.nb)
    #expect(messages.contains("ordet «liste» er ikke en tekst"))
    #expect(messages.contains("ordet «eget» mangler på språket en"))
    #expect(messages.contains("ordet «annet» mangler på språket nb"))
    #expect(messages.contains("ordet «event-status-cancelled» mangler på språket nb"))
    let places = theme.findings.map { "\($0.code.name) \($0.location.path) \($0.location.range)" }
    #expect(places.contains("theme-word-not-text t/words/nb.yml 18..<21"))
    #expect(places.contains { $0.hasPrefix("theme-missing-word t/words/en.yml") })
  }

  @Test("A word that appears twice is found: the first would be lost without a trace")
  func wordTwice() {
    let theme = loadTheme(
      SourceTree(files: [
        file("words/nb.yml", "eget: Mitt\neget: Ditt\n"), file("words/en.yml", "eget: Mine\n"),
        file("static/stil.css", ""),
      ]), in: "t")
    let found = theme.findings.filter { $0.code.name == "theme-word-twice" }
    #expect(found.map { "\($0.location.path) \($0.location.range)" } == ["t/words/nb.yml 17..<21"])
  }

  @Test("A word that a file of the program asks for is asked of every theme")
  func askedWords() throws {
    let empty = loadTheme(SourceTree(files: [file("words/nb.yml", "eget: Mitt\n")]), in: "t")
    let asked = Set(
      empty.findings.filter { $0.code.name == "theme-missing-word" }
        .compactMap { $0.message.nb.split(separator: "«").last?.split(separator: "»").first.map(String.init) }
    )
    let folder = packageRoot + "/Sources/Theming"
    let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    var named: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for match in text.matches(of: /\bWord\("([a-z-]+)"\)/) { named.insert(String(match.1)) }
    }
    #expect(named.count > 30)
    #expect(named.subtracting(asked).sorted() == [])
  }

  @Test("A theme without words, stylesheet or templates says what is missing")
  func nothing() {
    let place = Location("content/nettsted.yml", 12..<14)
    let missing = [DeclaredLanguage(.nb, at: place)]
    let theme = loadTheme(SourceTree(), in: "t")
    let findings = theme.findings + theme.value.missingLanguages(of: missing)
    let messages = findings.map(\.message.nb)
    #expect(findings.contains { $0.code.name == "theme-missing-file" && $0.location == place })
    #expect(messages.contains("utseendet har ingen ord på språket «nb»"))
    #expect(messages.contains("utseendet mangler filen t/static/stil.css"))
    let places = loadTheme(SourceTree(), in: "t").findings.map { "\($0.code.name) \($0.location)" }
    #expect(places.contains("theme-missing-file \(Location.file("t/static/stil.css"))"))
    #expect(messages.contains { $0.contains("campaign") })
  }

  @Test("A form that a language declares wrongly is named at its place")
  func forms() {
    let text = """
      form-date: "{dag}. {month} {year}"
      months: januar, februar
      grouped-from: noen
      sorting: z < aa
      address-events: Über uns

      """
    let theme = loadTheme(
      SourceTree(files: [file("words/de.yml", text), file("words/deutsch.yml", "")]), in: "t")
    let messages = Set(theme.findings.map(\.message.nb))
    for message in [
      "{dag} kan ikke stå her", "her står 2 navn", "«noen» er ikke et antall sifre",
      "«aa» er ikke én bokstav",
      "«Über uns» kan ikke stå i en adresse", "ukjent språk «deutsch»",
    ] { #expect(messages.contains(message)) }
    let places = theme.findings.filter { $0.code.name == "theme-word-form" }.map { finding in
      String(decoding: Array(text.utf8)[finding.location.range], as: UTF8.self)
    }
    #expect(places == ["\"{dag}. {month} {year}\"", "januar, februar", "Über uns", "noen", "z < aa"])
    #expect(
      !theme.findings.contains {
        $0.message.nb.contains("«in-language") || $0.message.nb.contains("months-in-dates")
      })
  }

  @Test("A form that leaves out what it is there to say is named at its place")
  func lackingForms() {
    func messages(_ words: String) -> [String] {
      loadTheme(SourceTree(files: [file("words/de.yml", words)]), in: "t").findings.filter {
        $0.code.name == "theme-word-form"
      }.map(\.message.nb)
    }
    #expect(messages("form-kroner: kr\n") == ["{amount} mangler"])
    #expect(messages("form-date: \"{day}. {month}\"\n") == ["{year} mangler"])
    #expect(messages("form-clock: \"{hour}\"\n") == ["{minute} mangler"])
    #expect(messages("form-clock: \".{minute}\"\n") == ["{hour} eller {hour12} mangler"])
    #expect(messages("form-clock: \"{hour12}.{minute}\"\nform-whole-hour: \"{hour12}\"\n") == [])
    #expect(
      messages("form-tertial: \"{first-month}–{last-month} {year}\"\nform-times: \"{from}–{to}\"\n") == [])
  }

  @Test("A template in an old encoding is reported, so that no page gets bytes that are not UTF-8")
  func oldEncoding() {
    let latin = SourceFile(
      path: "t/templates/parts/x.mustache", bytes: Array("<p>bl".utf8) + [0xE5] + Array("b</p>".utf8))
    let found = loadTheme(SourceTree(files: [latin]), in: "t").findings
    #expect(found.contains { $0.code.name == "not-utf8" && $0.location.path == latin.path })
  }

  @Test("Every code has an explanation in both languages")
  func codes() {
    for code in themingCodes {
      #expect(!code.explanation.nb.isEmpty && !code.explanation.en.isEmpty)
    }
    #expect(Set(themingCodes.map(\.name)).count == themingCodes.count)
  }

  private func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: "t/" + path, bytes: Array(text.utf8))
  }
}

/// The custom properties that are colours: `--ink: #14222c;`.
private func colourTokens(_ css: String) -> [String: UInt32] {
  var colours: [String: UInt32] = [:]
  for line in css.prefix(while: { $0 != "}" }).split(separator: "\n") {
    let pieces = line.split(whereSeparator: { " :;".contains($0) })
    guard pieces.count == 2, pieces[0].hasPrefix("--"), pieces[1].hasPrefix("#") else { continue }
    colours[String(pieces[0].dropFirst(2))] = UInt32(pieces[1].dropFirst(), radix: 16)
  }
  return colours
}

/// WCAG 2.2, “contrast ratio”; 0 when a colour is not there.
private func contrastRatio(_ one: UInt32?, _ other: UInt32?) -> Double {
  guard let one, let other else { return 0 }
  let (first, second) = (luminance(one), luminance(other))
  return (max(first, second) + 0.05) / (min(first, second) + 0.05)
}

/// WCAG 2.2, “relative luminance”.
private func luminance(_ colour: UInt32) -> Double {
  zip([16, 8, 0], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
    let channel = Double(colour >> UInt32(part.0) & 255) / 255
    return sum + part.1 * (channel <= 0.04045 ? channel / 12.92 : power(((channel + 0.055) / 1.055)))
  }
}

/// `base` to the power of 2.4, as base² · base^(2/5), with the fifth root by Newton's method.
private func power(_ base: Double) -> Double {
  var root = 1.0
  for _ in 0..<40 { root -= (root * root * root * root * root - base) / (5 * root * root * root * root) }
  return base * base * root * root
}
