import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct TextCutOffTests {
  private func found(_ site: String) async -> [String] {
    await ruleFindings(site).filter { $0.hasPrefix("text-cut-off") }
  }

  @Test(
    "A paragraph that ends with a word that joins to something",
    arguments: [
      "Vi møtes på torget og går sammen til Krona og", "Kommunen har fått penger til skolen og",
      "Alle som bor her, skal få lov til å", "We meet in the square and walk together to the",
      "Bussene går ikke på søndager, men", "You can read more about jobs, housing, schools and",
    ])
  func cut(body: String) async {
    #expect(await found(text(body)) == ["text-cut-off «\(body)»"])
  }

  @Test(
    "What is whole, short, or goes on in a list or a component is left alone",
    arguments: [
      "Vi møtes på torget og går sammen til Krona.", "Det er noe vi har ventet lenge på.",
      "Dette er hva vi trenger hjelp til\n\n- Rydding\n- Servering", "Vi håper at du vil bli med",
      "Dette er noe alle kan være med på", "Bli med og finn ut hva du brenner for",
      "Hun sier at dette er byen hun hører til", "This is a town you will want to move to",
      "Kongsberg er en by det er godt å komme hjem til", "Disse er med: kommunen, GKN og\n\n## Neste",
      "Her ser du de neste arrangementene, og hva du kan melde deg på\n\n```{arrangementer}\n```",
      "Kommunen har fått penger til skolen og\n\nbarnehagen i byen.",
      "Vi møtes på torget og går sammen til Krona og\n\nøvrige steder.",
      "Til og fra", "Bussen som går herfra, heter `til`",
      "> Det er denne byen som vi alltid drømte om å komme til",
    ])
  func whole(body: String) async {
    #expect(await found(text(body)) == [])
  }

  @Test("A summary too")
  func summary() async {
    func page(_ summary: String) -> String {
      text("A.").replacing("sammendrag: A.", with: "sammendrag: \(summary)")
    }
    #expect(
      await found(page("Vi hjelper deg med å finne jobb og")) == [
        "text-cut-off «Vi hjelper deg med å finne jobb og»"
      ])
    #expect(await found(page("Vi hjelper deg med å finne jobb")) == [])
  }
}
