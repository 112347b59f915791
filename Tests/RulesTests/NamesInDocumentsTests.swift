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
}
