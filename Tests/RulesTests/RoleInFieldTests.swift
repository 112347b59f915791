import Testing

@Suite("Roles where none is read")
struct RoleInFieldTests {
  @Test(
    "A role in a field, a fact box or an option of a component is reported, whatever its name",
    arguments: [
      (#"sokeord: "{tall}`28604`""#, #"sokeord: "28604""#, "", "", "{tall}"),
      (#"bilde-alt: "Til {dato}`2018-03-14`""#, #"bilde-alt: "Til {navn}, {a, b} og {}""#, "", "", "{dato}"),
      (
        "", "", "```{fakta}\nInnbyggere: \"{tall}`28604`\"\n```", "```{fakta}\nInnbyggere: 28604\n```",
        "{tall}"
      ),
      ("", "", "```{fakta}\n\"{tal}`1`\": Ett\n```", "```{fakta}\n\"{1}\": Ett\n```", "\"{tal}`1`\""),
      (
        "", "", "```{tidslinje}\n- {dato: 2018, tekst: \"Ga {kr}`200`\"}\n```",
        "```{tidslinje}\n- {dato: 2018, tekst: \"Ga kr 200\"}\n```", "{kr}"
      ),
      (
        "", "", "```{arrangementer}\n:tom-tekst: Kom {date}`2027-06-17`\n```",
        "```{arrangementer}\n:tom-tekst: Kom 17. juni\n```", "{date}"
      ),
      (
        "", "", "```{sitat}\n:kilde: Ola {sprak-en}`Smith`\n\nHei.\n```",
        "```{sitat}\n:kilde: Ola Smith\n\nHei.\n```", "{sprak-en}"
      ),
    ])
  func fields(
    _ wrongFields: String, _ rightFields: String, _ wrong: String, _ right: String, _ role: String
  ) async {
    await expectRule(
      "role-form", at: role, wrong: document("sider/a.md", wrongFields, body: wrong),
      right: document("sider/a.md", rightFields, body: right))
  }

  @Test("Words about a role are none", arguments: ["Slik bruker du {dato} i malen", "Kostnad i {kr} per år"])
  func words(_ summary: String) async {
    let page = text("A.").replacing("sammendrag: A.", with: "sammendrag: \"\(summary)\"")
    #expect(await ruleFindings(page).filter { $0.hasPrefix("role-form") } == [])
  }

  @Test("A role that a text has read, and one that is quoted as code, are none of it")
  func texts() async {
    let found = await ruleFindings(text("Vi er {tall}`28604`, {sprak-en}`Welcome home`. Skriv `{tall}`."))
    #expect(found.filter { $0.hasPrefix("role-form") } == [])
  }
}
