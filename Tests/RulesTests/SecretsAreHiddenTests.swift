import Content
import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// What is secret in a text is found, and no finding shows it: neither its own, nor another on the line.
@Suite struct SecretsAreHiddenTests {
  private func findings(in text: String) async -> [Diagnostic] {
    let site = await resolved("-- content/sider/nett.md --\n" + text)
    return (site.findings + (await check(site.value, jobs: 1))).filter { $0.location.path == path }
  }

  private let path = "content/sider/nett.md"

  private func page(_ body: String) -> String { "---\ntittel: Nett\n---\n\n" + body + "\n" }

  private func everythingShown(_ text: String, _ found: [Diagnostic]) -> String {
    let bytes = Array(text.utf8)
    let excerpts = sourceExcerpts(
      at: found.map(\.location), hiding: found.flatMap(\.writtenSecrets), sources: { _ in bytes })
    let listed = found.listed()
    return MessageLanguage.allCases.flatMap { language in
      FindingsFormat.allCases.map { format(found, as: $0, in: language, sources: { _ in bytes }) }
        + listed.flatMap { [$0.message, $0.help].compactMap { $0?[language] } }
    }.joined() + excerpts.values.map { $0.before + $0.marked + $0.after }.joined()
      + listed.flatMap(\.fixIts).map(\.replacement).joined()
  }

  @Test(
    "A national identity number is found however it is grouped, and no form shows it",
    arguments: [
      "01010750160", "010107 50160", "010107-50160", "01.01.07 50160", "01 01 07 50160", "01.01.07-50160",
      "010107\u{A0}50160", "410107 50073",
    ])
  func personNumbers(_ number: String) async {
    for text in [page("Kari har nummer \(number)."), "---\n# \(number)\ntittel: Nett\n---\n\nTekst.\n"] {
      let found = await findings(in: text)
      #expect(found.map(\.code.name).contains("person-number"), "\(number)")
      let shown = everythingShown(text, found)
      #expect(!shown.contains(number) && !shown.contains(number.suffix(5)), "\(number)")
    }
  }

  @Test(
    "A bank account, a number with a wrong digit, and one that is part of a longer one are none",
    arguments: [
      "0101.07.50160", "01010750161", "1 01010750160 kroner og 32130750160", "010107501601", "01.01 07 50160",
      "01.01.0750160x",
    ])
  func otherNumbers(_ number: String) async {
    let found = await findings(in: page("Nummer \(number.replacing("1 01010750160", with: "a01010750160"))."))
    #expect(!found.map(\.code.name).contains("person-number"), "\(number)")
  }

  @Test(
    "A key in a comment or a file of numbers is found once, and no form shows it",
    arguments: [
      "AKIAIOSFODNN7QRSTUVW", "ghp_16C7e42F292c6912E7710c838347Ae178B4a", "glpat-aB3dE5gH7jK9mN1pQ3sT",
      "-----BEGIN OPENSSH PRIVATE KEY-----",
    ])
  func keysInFiles(_ key: String) async {
    for (path, text) in [
      (path, "---\n# nøkkel: \(key)\ntittel: Nett\n---\n\nTekst.\n"),
      (path, "---\ntittel: Nett # \(key)\n---\n\nTekst.\n"),
      ("content/nettsted.yml", "navn: Vekst\n\n# \(key)\nbeskrivelse: Vekst.\n"),
      ("content/intern/liste.csv", "navn,merknad\nKari,\(key)\n"),
      ("content/datasett/tall.json", "{\"merknad\": \"\(key)\"}\n"),
    ] {
      let site = await resolved("-- \(path) --\n" + text)
      let all = (site.findings + (await check(site.value, jobs: 1))).filter { $0.location.path == path }
      #expect(all.filter { $0.code.name == "secret-in-file" }.count == 1, "\(path): \(all)")
      let bytes = Array(text.utf8)
      let shown = FindingsFormat.allCases.map { format(all, as: $0, in: .nb, sources: { _ in bytes }) }
        .joined()
      #expect(!shown.contains(key.dropFirst(11)) || key.hasPrefix("-"), "\(path)")
    }
  }

  @Test(
    "What looks like the beginning of a key, or speaks of one, is none",
    arguments: [
      "AKIA-gruppa møtes 12. mars", "ghp_eksempel", "npm_config_cache=/tmp/x1",
      "sk-prosjekt-2027-kongsberg-by",
      "-----BEGIN CERTIFICATE-----", "xAKIAIOSFODNN7QRSTUVW", "ghp_EXAMPLE16C7e42F292c6912E7710c838",
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    ])
  func noKeysInFiles(_ text: String) async {
    let site = await resolved(
      "-- \(path) --\n---\n# \(text)\ntittel: Nett\n---\n\nTekst.\n-- content/intern/l.csv --\na,b\n1,\(text)\n"
    )
    #expect(await !check(site.value, jobs: 1).contains { $0.code.name == "secret-in-file" }, "\(text)")
  }

  @Test(
    "A key in an address is found in comments, tables, data, fields and code as it is in links, and no form shows it",
    arguments: [
      "https://hooks.slack.com/services/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",
      "https://a.blob.core.windows.net/f?sv=2023-11-03&se=2027-12-31&sig=aB3dE5gH7jK9mN1pQ3sT5uV7wX9yZ%2Bb%3D",
      "https://firma.no/x?access_token=aB3dE5gH7jK9mN1pQ3sT5uV7",
    ])
  func addressesInFiles(_ address: String) async {
    for (path, text) in [
      (path, "---\n# se \(address)\ntittel: Nett\n---\n\nTekst.\n"),
      (path, "---\ntittel: Nett\n---\n\nSe `\(address)` her.\n"),
      (path, "---\ntittel: Nett\n---\n\nSe \(address) her.\n"),
      (path, "---\ntittel: Nett\nsammendrag: \"Se \(address) her.\"\n---\n\nTekst.\n"),
      (path, "---\ntittel: Nett\n---\n\nSe [veien dit](\(address)).\n"),
      ("content/nettsted.yml", "navn: Vekst\n\n# \(address)\nbeskrivelse: Vekst.\n"),
      ("content/datasett/liste.csv", "navn,merknad\nKari,\(address)\n"),
      ("content/datasett/tall.json", "{\"merknad\": \"\(address)\"}\n"),
    ] {
      let site = await resolved("-- \(path) --\n" + text)
      let all = (site.findings + (await check(site.value, jobs: 1))).filter { $0.location.path == path }
      let names = all.map(\.code.name).filter { $0.hasPrefix("secret-in-") }
      #expect(names.count == 1, "\(text): \(all)")
      let bytes = Array(text.utf8)
      let shown = FindingsFormat.allCases.map { format(all, as: $0, in: .nb, sources: { _ in bytes }) }
        .joined()
      #expect(!shown.contains("aB3dE5gH7jK9"), "\(text)")
    }
  }

  @Test(
    "A password in a comment or a table is said, and no form shows it",
    arguments: [
      (
        "content/sider/nett.md", "---\n# passord: Sommer2027!\ntittel: Nett\n---\n\nTekst.\n",
        "password-in-file"
      ),
      (
        "content/sider/nett.md", "---\ntittel: Nett # nytt passord er Sommer2027\n---\n\nTekst.\n",
        "password-in-file"
      ),
      (
        "content/sider/nett.md", "---\n# bruker: vekst, passord: Sommer2027!\ntittel: Nett\n---\n\nTekst.\n",
        "secret-in-file"
      ),
      (
        "content/nettsted.yml", "navn: Vekst\n# db_password=Sommer2027\nbeskrivelse: V.\n", "password-in-file"
      ),
      // What a sentence says of one that works does not take it back.
      (
        "content/nettsted.yml", "# Passord: Sommer2027 er ikke delt med noen\nnavn: Vekst\n",
        "password-in-file"
      ),
      (
        "content/nettsted.yml", "# passordet er Sommer2027, er ikke det lett?\nnavn: Vekst\n",
        "password-in-file"
      ),
      (
        "content/nettsted.yml", "# Passord: Sommer2027 er ikke byttet ennå\nnavn: Vekst\n", "password-in-file"
      ),
      (
        "content/nettsted.yml", "# password: Sommer2027 is not the old one\nnavn: Vekst\n", "password-in-file"
      ),
      ("content/intern/liste.csv", "hva;verdi\npassord;Sommer2027\n", "password-in-file"),
      (
        "content/intern/liste.csv", "konto,Passord til konto\nFacebook,Sommer2027\nX,Vinter2028\n",
        "password-in-file"
      ),
      ("content/intern/liste.csv", "navn,merknad\nKari,\"passord: Sommer2027!\"\n", "password-in-file"),
      ("content/datasett/tall.json", "{\"password\": \"Sommer2027!\"}\n", "password-in-file"),
    ])
  func passwordsInFiles(_ path: String, _ text: String, _ code: String) async {
    let site = await resolved("-- \(path) --\n" + text)
    let all = (site.findings + (await check(site.value, jobs: 1))).filter { $0.location.path == path }
    let names = all.map(\.code.name).filter { $0.hasSuffix("-in-file") }
    #expect(names == [code], "\(all)")
    let bytes = Array(text.utf8)
    let shown = FindingsFormat.allCases.map { format(all, as: $0, in: .nb, sources: { _ in bytes }) }.joined()
    #expect(!shown.contains("Sommer2027") && !shown.contains("Vinter2028"), "\(text)")
  }

  @Test(
    "Words about passwords, and those for guests, are none",
    arguments: [
      "# passord sendes på SMS", "# glemt passord", "# passordet er byttet 12. mars 2027",
      "# passord: kommer",
      "# Logg inn med BankID. Passord: INC0012345 er saken.", "# PIN: 2027 er ikke brukt",
      "# passord: SAK-20271 gjelder fortsatt", "# passord: Sommer2027 virker ikke lenger",
      "# Passord: Sommer2027 er ikke i bruk lenger", "# Alarmkode: 4711 er byttet",
      "# PIN code: 4711 is no longer in use",
      "# Passord til gjestenett: Krona2027", "# nøkkel: 2027-T1", "# eksempel på dårlig passord: Sommer2027",
    ])
  func noPasswords(_ comment: String) async {
    let cell = comment.dropFirst(2)
    let site = await resolved(
      "-- \(path) --\n---\n\(comment)\ntittel: Nett\n---\n\nTekst.\n-- content/intern/l.csv --\n"
        + "hva;verdi;Antall passord\n\(cell);2027;120\nGlemt passord;Se 2027;12\nGlemt passord;2027kv1;3\nBytte passord;Sommer2027;1\npassord;2027K1;3\nPassord;1.kv.2027;2\npassord;sendes på SMS 12.03;4\n"
    )
    let found = await check(site.value, jobs: 1).filter { $0.code.name.hasSuffix("-in-file") }
    #expect(found.isEmpty, "\(comment): \(found)")
  }

  @Test(
    "What is said of a password that is surely one, is said of a password, and of a key that it is a key",
    arguments: [
      ("bruker: vekst, passord: Sommer2027!", "passord"),
      ("Logg inn med vekst@firma.no. Passord: Sommer2027!", "passord"),
      ("https://kari:Sommer2027@firma.no/", "passord"), ("https://firma.no/?pwd=Sommer2027", "passord"),
      ("ghp_abcdefghijklmnopqrstuvwxyz0123456789", "nøkkel"),
      ("https://firma.no/x?access_token=aB3dE5gH7jK9mN1pQ3sT5uV7", "nøkkel"),
    ])
  func passwordOrKey(_ comment: String, _ word: String) async {
    let site = await resolved("-- \(path) --\n---\n# \(comment)\ntittel: Nett\n---\n\nTekst.\n")
    let found = await check(site.value, jobs: 1).filter { $0.code.name == "secret-in-file" }
    #expect(found.map { $0.message.nb.contains(word) } == [true], "\(found)")
  }

  @Test(
    "What can be read is no key, whatever its parameter is called",
    arguments: [
      ("Folketall-Kommune-0604-Kvartal-2027K1", false), ("FolketallKommune0604Kvartal1", false),
      ("Tabell07459_Region0604_Tid2027", false), ("boliger-til-salgs-2027-05-12-h1", false),
      ("KOSTRA-Noekkeltall-2027", false),
      ("aB3dE5gH7jK9mN1pQ3sT5uV7", true), ("3f2504e0-4f89-11d3-9a0c-0305e82c3301", true),
      ("k9x2m4q7w1z8p3r6t5", true), ("QX7K2MPL9ZRT4VWB3NHD", true), ("Zk3-9fQ_x7Lm2Vw8Tn4Rb6Yc", true),
    ])
  func keysAndNames(_ value: String, _ isKey: Bool) async {
    let site = await resolved(
      "-- content/datasett/liste.csv --\nnavn,kilde\nFolketall,https://api.firma.no/x?key=\(value)\n")
    let found = await check(site.value, jobs: 1).filter { $0.code.name == "secret-in-file" }
    #expect(found.isEmpty != isKey, "\(value): \(found)")
  }

  @Test("Such a number in a table of the content is found too")
  func personNumberInTable() async {
    let site = await resolved("-- content/intern/liste.csv --\nnavn,fnr\nKari,01010750160\n")
    let found = await check(site.value, jobs: 1).filter { $0.code.name == "person-number" }
    #expect(found.map(\.location) == [Location("content/intern/liste.csv", 14..<25)])
    #expect(found.first?.writtenSecrets.map(\.text) == ["01010750160"])
  }

  @Test(
    "A password is found in a note, in brackets, beside other mistakes, and across marks; no form shows it",
    arguments: [
      ("Kari: legg lenken inn her, passord: Sommer2027", "Sommer2027", "perhaps-not-for-readers"),
      ("Per, kan du fylle inn her? Brukernavn: per, passord: Krona77!", "Krona77", "perhaps-not-for-readers"),
      ("(Kari: sjekk dette, passordet er Lagen1624)", "Lagen1624", "not-for-readers"),
      ("[sett inn lenke, passord: Sommer2027]", "Sommer2027", "not-for-readers"),
      ("Det kom 20.000 på besøk. Passord: Sommer2027", "Sommer2027", "thousands"),
      ("FYLL INN. Passord: **Sommer2027**", "Sommer2027", "not-for-readers"),
      ("FYLL INN. Alarmkode: 471199", "471199", "not-for-readers"),
      (
        "Kari: bytt lenken, nøkkelen er ghp_abcdefghijklmnopqrstuvwxyz0123456789", "ghp_abc",
        "perhaps-not-for-readers"
      ),
      ("Kari: sjekk dette tallet, 01010750160", "01010750160", "perhaps-not-for-readers"),
      ("- Passord: æøå77krona, kl. 1800", "æøå77krona", "password-in-text"),
    ])
  func hidden(_ body: String, _ secret: String, _ other: String) async {
    let text = page(body)
    let found = await findings(in: text)
    let secretCodes: Set<String> = ["secret-in-text", "password-in-text", "person-number"]
    #expect(found.contains { secretCodes.contains($0.code.name) && !$0.writtenSecrets.isEmpty }, "\(found)")
    #expect(found.contains { $0.code.name == other }, "\(found.map(\.code.name))")
    let shown = everythingShown(text, found)
    #expect(!shown.contains(secret), "\(shown)")
  }

  @Test("A password that ends a paragraph ends there, whatever comes below")
  func paragraphs() async {
    let text = page("Kari: legg lenken inn her, passord: Sommer2027\n\nDet kom 20.000. FYLL INN Sommer2027")
    let found = await findings(in: text)
    #expect(found.flatMap(\.writtenSecrets).map(\.text) == ["Sommer2027"])
    let shown = everythingShown(text, found)
    #expect(shown.contains("5 │ Kari: legg lenken inn her, passord: **********"))
    let bold = await findings(in: page("Logg inn med passord **Krona7788**."))
    #expect(bold.flatMap(\.writtenSecrets).map(\.text) == ["Krona7788"])
    let bare = await findings(in: page("Logg inn med passord krona2027\n\nDet er enkelt."))
    #expect(bare.flatMap(\.writtenSecrets).map(\.text) == ["krona2027"])
  }

  @Test("A field with a password is no more shown than a text")
  func fields() async {
    let text = "---\ntittel: Nett\nsammendrag: 'FYLL INN. Passord: Sommer2027'\n---\n\nTekst.\n"
    let found = await findings(in: text)
    #expect(found.contains { $0.code.name == "password-in-text" })
    #expect(!everythingShown(text, found).contains("Sommer2027"))
  }

  @Test(
    "What was found as a secret is shown in no address, repair, note or other line of its file",
    arguments: [
      ("Se https://x.no/person/12038500110 for mer, 12038500110.", "12038500110"),
      ("Skriv til 12038500110@gmail.com, 12038500110.", "12038500110"),
      ("Her er 12038500110.\n\n[^12038500110]: x", "12038500110"),
      ("Det er 5*12038500110*7, altså 120385 00110.", "12038500110"),
      ("Logg inn med passord: Fjell-tur-2027xyz\n\nSe https://x.no/fjell-tur-2027xyz/ i dag", "2027xyz"),
      ("Se https://kari:Hemmelig2027@intern.no/x her", "Hemmelig2027"),
      ("FYLL INN [siden](http://intern.no/x?bruker=kari&passord=Hemmelig2027x&y=1)", "Hemmelig2027x"),
      ("<!-- passord: Felt2027xE --> FYLL INN", "Felt2027xE"),
    ])
  func everywhere(_ body: String, _ secret: String) async {
    let text = page(body)
    let found = await findings(in: text)
    #expect(!found.isEmpty)
    let shown = everythingShown(text, found)
    #expect(!shown.lowercased().contains(secret.lowercased()), "\(shown)")
  }

  @Test(
    "A password in a field is as hidden, with the mistake in how it is written",
    arguments: [
      "sammendrag: Passord: Felt2027xE", "passord: Felt2027xE", "sammendrag: 'x' passord: Felt2027xE",
      "# passord: Felt2027xE\nukjent: FYLL INN",
    ])
  func fieldMistakes(_ field: String) async {
    let text = "---\ntittel: Nett\n\(field)\n---\n\nTekst.\n"
    let found = await findings(in: text)
    #expect(!found.isEmpty)
    let shown = everythingShown(text, found)
    #expect(!shown.contains("Felt2027xE"), "\(shown)")
  }

  @Test(
    "What only speaks of keys and passwords is shown as it stands",
    arguments: [
      "FYLL INN. Nøkkel: samarbeid", "FYLL INN. Les https://x.no/?side=passord2027",
      "FYLL INN. Passord: spør Kari", "FYLL INN. kl. 10:30, se @kari2027",
    ])
  func speaking(_ body: String) async {
    let text = page(body)
    #expect(everythingShown(text, await findings(in: text)).contains("5 │ \(body)"))
  }

  @Test("The label, the line and what is beside the password are shown as they stand")
  func shown() async {
    let text = page("Kari: legg lenken inn her, passord: Sommer2027 og takk")
    let shown = everythingShown(text, await findings(in: text))
    #expect(shown.contains("5 │ Kari: legg lenken inn her, passord: ********** og takk"))
    #expect(shown.contains("«legg lenken inn her» ser ikke ut til å være skrevet til leserne"))
  }

  @Test("The hundred and first password in a file is as hidden as the first")
  func many() async {
    let text = page(
      (1000..<1150).map { "Det kom 2000\($0) FYLL INN. Passord: Krona\($0)" }.joined(separator: "\n\n"))
    let found = await findings(in: text)
    let shown = everythingShown(text, found.listed())
    #expect(found.flatMap(\.writtenSecrets).count == 150)
    #expect(!shown.contains("Krona1"))
  }

  @Test(
    "A code of four digits hides nothing in other files, and a password hides nothing that only begins like it"
  )
  func nearMisses() {
    let code = Code(
      "a", .error, title: Wording(nb: "Tittel", en: "Title"), explanation: Wording(nb: "", en: ""),
      steps: Wording(nb: "", en: ""))
    let finding = { (text: String, path: String) in
      Diagnostic(code, Wording(nb: text, en: text), at: Location(path, 1..<2))
    }
    var first = finding("et passord", "a.md")
    first.writtenSecrets = [
      WrittenSecret("4711", at: Location("a.md", 1..<5)),
      WrittenSecret("Krona77!", at: Location("a.md", 6..<14)),
    ]
    let others = [
      finding("«4711»", "a.md"), finding("«4711»", "b.md"), finding("47110", "a.md"),
      finding("https://x.no/krona-77/", "b.md"), finding("Krona 7 og Krona7", "b.md"),
    ]
    let messages = ([first] + others).hidingSecrets().map(\.message.nb)
    #expect(messages == ["et passord", "Tittel", "«4711»", "47110", "Tittel", "Krona 7 og Krona7"])
  }
}
