import Model
import Testing

@Suite("What several lights say together")
struct LightTests {
  @Test(
    "Red and yellow come before what cannot be judged, and that before green",
    arguments: [
      ([], Light.grey), ([.green, .green], .green), ([.green, .grey], .grey), ([.grey, .grey], .grey),
      ([.green, .yellow, .grey], .yellow), ([.grey, .red, .green], .red),
      ([.green, .green, .green, .grey], .grey),
    ] as [([Light], Light)])
  func worst(lights: [Light], together: Light) {
    #expect(Light.worst(of: lights) == together)
    #expect(Light.worst(of: lights.reversed()) == together)
  }

  @Test("A consent that is over and that nothing rests on does not keep the others from being green")
  func consents() async throws {
    let text = """
      -- content/intern/samtykker/a.yml --
      person: A
      hva: Intervju
      kanaler: [Nettstedet]
      dato: 2027-01-01
      utloper: 2030-01-01
      -- content/intern/samtykker/b.yml --
      person: B
      hva: Intervju
      kanaler: [Nettstedet]
      dato: 2025-01-01
      utloper: 2026-01-01
      """
    let consents = try await status(of: text, on: "2027-06-15").consents
    #expect(consents.all.map(\.light) == [.green, .grey])
    #expect(Light.worst(of: consents.lights) == .green)
  }

  @Test("A role is not in order while one of its KPIs or activities cannot be judged")
  func owners() async throws {
    let text = """
      -- content/handlingsplan/a.yml --
      tittel: A
      akse: vekst
      eier: Prosjektleder
      status: ferdig
      status-dato: 2027-05-01
      -- content/maltall/k.yml --
      tittel: K
      eier: Prosjektleder
      definisjon: K
      kilde: K
      periode: arlig
      mal: {verdi: 350}
      """
    let report = try await status(of: text, on: "2027-06-15")
    let owner = try #require(report.owners(of: report.matters).first)
    #expect(owner.light == .grey)
  }
}
