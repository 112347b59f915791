import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// Documents that name somebody whose consent is over (`named-without-consent`).
@Suite struct NamesInDocumentsTests {
  private let withdrawn = """
    -- content/intern/samtykker/kari.yml --
    person: Kari Hansen
    hva: Intervju
    dato: 2026-05-01
    trukket: 2027-02-01
    utloper: 2029-12-31

    """

  private func found(_ paragraphs: String..., in literal: String) async -> [String]? {
    let site = await resolved(literal)
    return NamesInDocuments(site.value)?.findings(in: paragraphs, of: "content/sider/plan.pdf")
      .map { "\($0.severity.rawValue) \($0.location.path) \($0.message.nb)" }
  }

  @Test("Each name is said once, at the file, as the document writes it")
  func named() async {
    #expect(
      await found("Deltakere", "Kari Hansen var der.", "Kari Hansen takket.", in: withdrawn)
        == ["warning content/sider/plan.pdf «Kari Hansen» står her, men samtykket er trukket 2027-02-01"])
  }

  @Test("Others, those in an office, and documents where nobody has withdrawn anything have none")
  func others() async {
    #expect(await found("Kari Olsen og Ola Hansen", in: withdrawn) == [])
    #expect(await found("Ordfører Kari Hansen åpnet.", "Kari Hansen takket.", in: withdrawn) == [])
    let holds = withdrawn.replacing("trukket: 2027-02-01\n", with: "")
    #expect(await found("Kari Hansen", in: holds) == nil)
  }

  @Test(
    "A name that a line or a page has broken is found, and written whole",
    arguments: [
      ["Der var Kari\nHansen til stede."], ["Der var Kari Han-\nsen til stede."],
      ["Der var Kari Han\u{AD}\nsen."], ["Kari Han\u{AD}sen"], ["Kari Han\u{2010}\nsen\nog flere"],
      ["Vi takker også Kari", "Hansen for innsatsen."], ["Ola Berg\nKari Hansen\nPer Lie"],
      ["Ola Berg\n2. Kari Hansen, vara\nPer Lie"], ["Fornavn", "Kari", "Hansen", "Lie"],
      ["Han-", "Ka-\nri Hansen"],
    ])
  func broken(paragraphs: [String]) async throws {
    let site = await resolved(withdrawn)
    let names = try #require(NamesInDocuments(site.value))
    #expect(
      names.findings(in: paragraphs, of: "content/sider/plan.pdf").map(\.message.nb)
        == ["«Kari Hansen» står her, men samtykket er trukket 2027-02-01"], "\(paragraphs)")
  }

  @Test(
    "What two lines or paragraphs say of others is nobody's name",
    arguments: [
      ["Ola og Kari.", "Hansen AS leverte."], ["Vi møtte Kari,\nHansen kom ikke."],
      ["Ola og kari", "Hansen"],
      ["Kari Hansen-\nBerg"], ["Kari", "Han", "sen"], ["Anne\nKari Hansen Berg var med den dagen vi kom"],
      ["Ordfører Kari", "Hansen åpnet."], ["Ordfører\nKari Hansen\nåpnet."],
    ])
  func apart(paragraphs: [String]) async throws {
    let site = await resolved(withdrawn)
    let names = try #require(NamesInDocuments(site.value))
    #expect(names.findings(in: paragraphs, of: "content/sider/plan.pdf").isEmpty, "\(paragraphs)")
  }
}
