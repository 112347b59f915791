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
      ("mappe: /srv/a", "mappe: /srv/a, vert: tjener.no"), ("mappe: /srv/vekst.git", "mappe: /srv/.github"),
      ("mappe: /srv/a, vert: en.no", "mappe: /srv/a, vert: to.no"),
    ])
  func apart(_ first: String, _ second: String) async { #expect(await codes(first, second) == []) }

  @Test(
    "What has no effect on publishing is said",
    arguments: [
      ("slag: github-pages, mappe: /srv/a, utgaver: 5", ["utgaver"]),
      ("slag: netlify, mappe: /srv/a, tjener: nginx, port: 22", ["tjener", "port"]),
      ("slag: mappe, mappe: /srv/a, liste: 'sky:liste'", ["liste"]),
      ("slag: azure-static-web-apps, mappe: /srv/a, liste: 'sky:liste'", ["liste"]),
      (
        "slag: rclone, mappe: 'sky:a', liste: 'sky:b', utgaver: 3, tjener: nginx-tjeneste",
        ["utgaver", "tjener"]
      ),
      ("slag: rclone, mappe: 'sky:a', liste: 'sky:b', tjener: ingen", []),
      ("slag: mappe, mappe: /srv/a, vert: tjener.no, port: 22, utgaver: 3, tjener: nginx", []),
    ])
  func unused(_ fields: String, _ wanted: [String]) async {
    let site = await resolved(
      "-- content/publisering.yml --\nsteder: [{navn: a, innhold: nettsted, \(fields)}]\n")
    let found = await check(site.value, jobs: 1).filter { $0.code.name == "unused-for-publishing" }
    #expect(found.map(\.message.nb) == wanted.map { "«\($0)» har ingen virkning her" })
  }

  @Test(
    "Targets in another file than the one that is read are said, and a password there too",
    arguments: [
      ("publisering.yml", false), ("publishing.yml", false), ("publisering.yaml", true),
      ("publishing.yaml", true), ("publisering/a.yml", true), ("Publisering.yml", true),
    ])
  func elsewhere(_ name: String, _ isElsewhere: Bool) async {
    let site = await resolved(
      "-- content/\(name) --\n# passord: hemmelig123\nsteder: [{navn: a, innhold: nettsted, slag: mappe, mappe: /srv/a}]\n"
    )
    let found = await check(site.value, jobs: 1).map(\.code.name)
    #expect(found.contains("unused-for-publishing") == isElsewhere, "\(found)")
    #expect(found.contains("secret-in-publishing"), "\(found)")
  }

  @Test(
    "That two targets meet is said at the field that meets, and the note is at that of the other",
    arguments: [
      ("sky:a", "sky:l", "sky:b", "sky:l", "sky:l", "sky:l"),
      ("sky:a", "sky:l", "sky:b", "sky:a/l", "sky:a/l", "sky:a"),
      ("sky:a", "sky:l", "sky:l/b", "sky:m", "sky:l/b", "sky:l"),
      ("sky:a", "sky:l", "sky:a/b", "sky:m", "sky:a/b", "sky:a"),
    ])
  func meetingField(
    _ folder: String, _ list: String, _ second: String, _ secondList: String, _ at: String, _ note: String
  ) async throws {
    let text = """
      steder:
        - {navn: a, innhold: nettsted, slag: rclone, mappe: '\(folder)', liste: '\(list)'}
        - {navn: b, innhold: nettsted, slag: rclone, mappe: '\(second)', liste: '\(secondList)'}

      """
    let site = await resolved("-- content/publisering.yml --\n" + text)
    let found = try #require(await check(site.value, jobs: 1).first { $0.code.name == "targets-meet" })
    let bytes = Array(text.utf8)
    let words = { (place: Location) in
      String(decoding: bytes[place.range], as: UTF8.self).filter { $0 != "'" }
    }
    #expect(words(found.location) == at)
    #expect(found.location.range.lowerBound > text.utf8.count / 2)
    #expect(try words(#require(found.notes.first?.location)) == note)
    #expect(found.help?.nb.contains("«liste»") == [list, secondList].contains(at))
  }

  @Test("Two sites are not found at one address")
  func addresses() async {
    #expect(
      await codes("mappe: /srv/a, adresse: https://www.vekst.no/", "mappe: /srv/b, adresse: https://vekst.no")
        == ["targets-meet"])
    // Another folder would not help.
    let site = await resolved(
      "-- content/publisering.yml --\nsteder:\n  - {navn: a, innhold: nettsted, slag: mappe, mappe: /srv/a, adresse: https://vekst.no}\n  - {navn: b, innhold: nettsted, slag: mappe, mappe: /srv/b, adresse: https://vekst.no}\n"
    )
    let found = await check(site.value, jobs: 1).first { $0.code.name == "targets-meet" }
    #expect(found?.help?.nb == "skriv den adressen som leserne bruker for dette stedet, eller ta bort linjen")
    #expect(found?.message.nb == "to steder har samme adresse, så leserne finner bare ett av dem")
  }

  @Test(
    "A place that a program could take for something else is refused",
    arguments: [
      "mappe: www", "mappe: /", "mappe: /srv/../etc", "mappe: /srv//www", "mappe: '/srv/$(id)'",
      "mappe: /srv/-rf",
      "mappe: '/srv/a b'", "mappe: /srv/www, vert: -oProxyCommand=x", "mappe: '/srv/www;id'", "mappe: ~/www",
      "mappe: /srv/www, vert: 'tjener.no/x'", "mappe: /srv/www, port: 0", "mappe: /srv/www, utgaver: 1",
      "mappe: /srv/www, adresse: 'https://vekst.no/?a=b'", "mappe: /srv/prosjekt/.git/www",
      "mappe: /srv/prosjekt/.git", "mappe: /srv/.Git/www, vert: tjener.no",
      "mappe: /etc", "mappe: /etc/nginx/www, vert: tjener.no", "mappe: /home/kari", "mappe: /home/kari/.ssh/",
      "mappe: /root/.SSH/www", "mappe: /var", "mappe: /usr, vert: tjener.no",
      "mappe: /srv/prosjekt/.story/www",
      "mappe: /srv/www, port: 2222", "mappe: /srv/www, innlogging: tjener",
      "mappe: /srv/www, innlogging: lukket-nett",
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
    "A secret in a comment, a reason or a field of no target is refused, and no line that holds it is shown",
    arguments: [
      "# passord: hemmelig123", "# token = glpat-aB3dE5gH7jK9mN1pQ3sT", "# nett:Sommer2027@tjener.no",
      "passord: sommer",
      "borte: [{adresse: /x/, grunn: 'nøkkelen ghp_16C7e42F292c6912E7710c838347Ae178B4a'}]",
      "# AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY", "# api-key: 0123456789abcdef",
    ])
  func hiddenSecrets(_ line: String) async {
    let text = "steder: [{navn: a, innhold: nettsted, slag: mappe, mappe: /srv/a}]\n" + line + "\n"
    let site = await resolved("-- content/publisering.yml --\n" + text)
    let found = (site.findings + (await check(site.value, jobs: 1))).filter {
      $0.location.path.hasSuffix("publisering.yml")
    }
    #expect(found.contains { $0.code.name == "secret-in-publishing" }, "\(found)")
    let shown = FindingsFormat.allCases.map { form in
      format(found, as: form, in: .nb, sources: { _ in Array(text.utf8) })
    }.joined()
    for secret in ["hemmelig123", "glpat-", "Sommer2027", "sommer", "ghp_", "wJalr", "0123456789abcdef"] {
      #expect(!shown.contains(secret), "\(shown)")
    }
  }

  @Test(
    "What is said about passwords is no secret",
    arguments: [
      "# Passordet ligger hos rclone, aldri her.", "# Passord: ligger i nøkkelringen til brukeren nettsted",
      "# nøkkel: se rclone config", "# Bygd av commit 3f2a9c1d5e7b8a90123456789abcdef012345678",
      "# Spør drift@kommunen.no kl. 13:00", "# token: ingen",
      "borte: [{adresse: /nokkel/, grunn: Slått sammen}]",
      "# https://docs.example.no/sider/2027/slik-publiserer-du",
    ])
  func aboutSecrets(_ line: String) async {
    let site = await resolved(
      "-- content/publisering.yml --\nsteder: [{navn: a, innhold: nettsted, slag: mappe, mappe: /srv/a}]\n\(line)\n"
    )
    let found = await check(site.value, jobs: 1)
    #expect(!found.contains { $0.code.name == "secret-in-publishing" }, "\(found)")
  }

  @Test(
    "The status page is refused where a host shows everything to everybody, unless it is sealed",
    arguments: [
      ("github-pages", "tjener", true), ("netlify", "lukket-nett", true), ("gitlab-pages", "tjener", true),
      ("cloudflare-pages", "tjener", true), ("github-pages", "last-side", false),
      ("azure-static-web-apps", "tjener", false), ("mappe", "tjener", false),
    ])
  func openHosts(_ method: String, _ signIn: String, _ isOpen: Bool) async {
    let site = await resolved(
      "-- content/publisering.yml --\nsteder: [{navn: a, innhold: statusside, slag: \(method), mappe: /srv/a, innlogging: \(signIn)}]"
    )
    let found = await check(site.value, jobs: 1).map(\.code.name)
    #expect(found.contains("internal-target-open") == isOpen, "\(found)")
  }

  @Test("The list of what rclone has stored lies neither in what readers see, nor around it")
  func list() async {
    #expect(await stored("sky:nettsted", "sky:nettsted/liste") == ["invalid-target"])
    #expect(await stored("sky:nettsted", "sky:nettsted") == ["invalid-target"])
    #expect(await stored("sky:a/nettsted", "sky:a") == ["invalid-target"])
    #expect(await stored("sky:nettsted", "sky:nettsted-liste") == [])
    #expect(await stored("sky:nettsted", "annen:nettsted") == [])
  }

  @Test(
    "The address of the site for all lies in the folder that its pages lead to",
    arguments: [
      ("https://vekst.no", "https://vekst.no/vekst", true),
      ("https://vekst.no", "http://10.0.0.5:8080", false),
      ("https://x.no/vekst", "https://x.no/vekst/", false), ("https://x.no/vekst", "https://x.no", true),
      ("https://x.no/vekst", "http://127.0.0.1/vekst", false),
      ("https://x.no/vekst/", "https://x.no/veks", true),
      ("https://x.no/", "https://x.no", false),
      ("https://x.no/vekst", "http://10.0.0.5", false),
      ("https://x.no", "http://127.0.0.1:80/-leser-", false),
    ])
  func folders(_ domain: String, _ address: String, _ isWrong: Bool) async {
    for (content, more) in [("nettsted", ""), ("statusside", ", innlogging: tjener")] {
      let site = await resolved(
        """
        -- content/nettsted.yml --
        navn: Vekst
        domene: \(domain)
        -- content/publisering.yml --
        steder: [{navn: a, innhold: \(content), slag: mappe, mappe: /srv/a, adresse: '\(address)'\(more)}]
        """)
      let found = await check(site.value, jobs: 1).filter { $0.code.name == "invalid-target" }
      #expect(found.count == (isWrong && content == "nettsted" ? 1 : 0), "\(content): \(found)")
    }
  }

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

private func stored(_ folder: String, _ list: String) async -> [String] {
  let site = await resolved(
    "-- content/publisering.yml --\nsteder: [{navn: a, innhold: nettsted, slag: rclone, mappe: '\(folder)', liste: '\(list)'}]"
  )
  return await check(site.value, jobs: 1).map(\.code.name).filter { $0 == "invalid-target" }
}
