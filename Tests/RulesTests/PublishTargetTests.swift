import Diagnostics
import TestSupport
import Testing

import Rules

@Suite struct PublishTargetTests {
  @Test(
    "Two targets are never one place, nor one in the other, however the places are written",
    arguments: [
      ("/srv/www", "/srv/www"), ("/srv/www", "/srv/www/"), ("/srv/www/a", "/srv/www/a/b"),
      ("/srv/www/a/b", "/srv/www/a"),
    ])
  func meeting(_ first: String, _ second: String) async {
    #expect(await codes("mappe: \(first)", "mappe: \(second)") == ["targets-meet"])
    #expect(
      await codes("mappe: \(first), vert: nett@tjener.no", "mappe: \(second), vert: Tjener.no") == [
        "targets-meet"
      ])
    #expect(await codes("mappe: \(first), vert: localhost", "mappe: \(second)") == ["targets-meet"])
  }

  @Test(
    "Places that only look alike are apart",
    arguments: [
      ("mappe: /srv/www/vekst", "mappe: /srv/www/vekst-status"),
      ("mappe: /srv/a", "mappe: /srv/a, vert: tjener.no"),
      ("mappe: /srv/a, vert: en.no", "mappe: /srv/a, vert: to.no"),
    ])
  func apart(_ first: String, _ second: String) async { #expect(await codes(first, second) == []) }

  @Test("Two sites are not found at one address")
  func addresses() async {
    #expect(
      await codes("mappe: /srv/a, adresse: https://www.vekst.no/", "mappe: /srv/b, adresse: https://vekst.no")
        == ["targets-meet"])
  }

  @Test(
    "A place that a program could take for something else is refused",
    arguments: [
      "mappe: www", "mappe: /", "mappe: /srv/../etc", "mappe: /srv//www", "mappe: '/srv/$(id)'",
      "mappe: /srv/-rf",
      "mappe: '/srv/a b'", "mappe: /srv/www, vert: -oProxyCommand=x", "mappe: '/srv/www;id'", "mappe: ~/www",
      "mappe: /srv/www, vert: 'tjener.no/x'", "mappe: /srv/www, port: 0", "mappe: /srv/www, utgaver: 1",
      "mappe: /srv/www, adresse: 'https://vekst.no/?a=b'",
    ])
  func invalid(_ fields: String) async { #expect(await codes(fields) == ["invalid-target"]) }

  @Test(
    "What looks like a password or a key is refused wherever it stands",
    arguments: [
      "mappe: /srv/www, vert: 'nett:Sommer2027@tjener.no'",
      "mappe: /srv/www, adresse: 'https://en:to@vekst.no'",
      "mappe: /srv/AKIAIOSFODNN7EXAMPLE", "mappe: '/srv/www?token=abc'",
      "mappe: /srv/wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY",
      "mappe: /srv/ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    ])
  func secrets(_ fields: String) async { #expect(await codes(fields) == ["secret-in-publishing"]) }

  @Test(
    "Ordinary places are fine",
    arguments: [
      "mappe: /srv/www/vekstikongsberg.no",
      "mappe: /var/www/html/2027, vert: deploy@web-01.kommunen.no, port: 2222",
      "mappe: /home/nett/passord-siden, utgaver: 10, tjener: nginx-tjeneste, adresse: https://vekst.no",
    ])
  func fine(_ fields: String) async { #expect(await codes(fields) == []) }
}

private func codes(_ targets: String...) async -> [String] {
  let lines = targets.enumerated().map { "  - {navn: sted-\($0), innhold: nettsted, slag: mappe, \($1)}" }
  let site = await resolved("-- content/publisering.yml --\nsteder:\n" + lines.joined(separator: "\n"))
  let wanted = ["invalid-target", "internal-target-open", "targets-meet", "secret-in-publishing"]
  let found = site.findings + (await check(site.value, jobs: 1)).filter { wanted.contains($0.code.name) }
  return found.map(\.code.name)
}
