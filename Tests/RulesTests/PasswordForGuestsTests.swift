import Content
import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// A password that guests get excuses no other beside it.
@Suite struct PasswordForGuestsTests {
  private func codes(_ body: String) async -> [String] {
    let site = await resolved("-- content/sider/nett.md --\n---\ntittel: Nett\n---\n\n\(body)\n")
    return await check(site.value, jobs: 1).map(\.code.name).filter {
      ["secret-in-text", "password-in-text", "secret-in-file", "password-in-file"].contains($0)
    }
  }

  @Test(
    "One beside a password for guests is told of",
    arguments: [
      ("Wifi-passord: gjest2027\n\nBrukernavn: admin, passord: Sommer2027!", "secret-in-text"),
      ("Wifi-passord: gjest2027. Brukernavn: admin, passord: Sommer2027!", "secret-in-text"),
      ("Brukernavn: admin, passord: Sommer2027!\n\nWifi-passord: gjest2027", "secret-in-text"),
      ("Brukernavn: admin, passord: Sommer2027! Trådløst nett: passord gjest2027.", "secret-in-text"),
      ("- Gjestenett: passord: Krona2027\n- Alarmkode: 4711", "password-in-text"),
      (
        "| Nett | Passord |\n| --- | --- |\n| Gjest | passord: Krona2027 |\n| Kasse | pin: 4711 |",
        "password-in-text"
      ),
      ("Passord: Vinter2028!\n\nTrådløst nett finnes i hele huset.", "password-in-text"),
      ("Zoom-passord: Krona2027  \nPassord til kassa: x. Dørkode: 4711", "password-in-text"),
      ("Trådløst nett har vi.\n\nBrukernavn: admin, passord: Sommer2027!", "secret-in-text"),
      ("```\nwifi passord: gjest2027\nalarmkode: 4711\n```", "password-in-text"),
    ])
  func told(_ body: String, _ code: String) async { #expect(await codes(body) == [code], "\(body)") }

  @Test(
    "One that is for guests is not, where its own words or its heading say so",
    arguments: [
      "Wifi-passord: Krona2027", "Passord: Krona2027 (gjestenett)", "Passord: **Krona2027** på gjestenettet",
      "Møte-ID: 123 456. Passord: Krona2027", "Brukernavn: gjest, passord: Krona2027",
      "## Gjestenett\n\nPassord: Krona2027", "- Nett for besøkende: Krona\n- Passord: Krona2027",
      "Passord: gjest2027", "Gjestenett: **Krona**, passord: *Krona2027*. Velkommen!",
      "Wifi-passord: Krona2027\n\nWifi-passord i salen: Krona2028",
      "Et dårlig passord er: Sommer2027",
    ])
  func silent(_ body: String) async { #expect(await codes(body) == [], "\(body)") }

  @Test("In a comment and a file of numbers each line is by itself")
  func files() async {
    let body = "x"
    let site = await resolved(
      "-- content/sider/nett.md --\n---\n# Wifi-passord: gjest2027\n# passord: Sommer2027!\ntittel: Nett\n---\n\n\(body)\n"
    )
    let found = await check(site.value, jobs: 1).filter { $0.code.name == "password-in-file" }
    #expect(found.count == 1, "\(found)")
  }
}
