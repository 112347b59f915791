package import Diagnostics
import Model
import Writing

extension Command {
  static let schema = Command(
    name: "schema", words: nil,
    summary: Wording(
      nb: "lag skjemaer som skriveprogrammet bruker", en: "write the schemas that text editors use"),
    description: Wording(
      nb: """
        Skriver ett JSON-skjema for hver slags innhold til .vscode/skjema, så VS Code foreslår felt og viser feil i
        filer som slutter på .yml. Med --cms sveltia skrives i stedet admin/config.yml, med et skjema for hver slags innhold
        i Sveltia CMS, for grupper som redigerer der koden ligger. Sveltia tar ikke vare på kommentarer i filene.
        """,
      en: """
        Writes a JSON Schema for each kind of content to .vscode/skjema, so that VS Code suggests fields and shows
        mistakes in files that end in .yml. With --cms sveltia it writes admin/config.yml instead, with a form for each
        kind of content in Sveltia CMS, for groups that edit at a code host. Sveltia does not keep comments in files.
        """),
    options: [.root, .cms]
  ) { arguments, environment in
    let root = arguments.value(of: .root) ?? "."
    try requireContent(below: root)
    if let name = arguments.value(of: .cms) {
      try requireSveltia(name)
      let path = "admin/config.yml"
      try writeFile(Array(cmsConfiguration().utf8), to: path, below: root)
      try printOut(cmsIsWritten(to: path)[environment.language(arguments)])
      return .fine
    }
    for (path, text) in schemaFiles() { try writeFile(Array(text.utf8), to: path, below: root) }
    return .fine
  }

  static let guide = Command(
    name: "guide", words: nil,
    summary: Wording(
      nb: "lag veiledningen for dem som skriver", en: "write the guide for editors"),
    description: Wording(
      nb: """
        Skriver content/LESMEG.md, en side om feltene til hver slags innhold i docs/felt, og docs/findings.md med alle
        meldinger.
        """,
      en: """
        Writes content/LESMEG.md, a page about the fields of each kind of content in docs/felt, and docs/findings.md
        with all findings.
        """),
    options: [.root]
  ) { arguments, environment in
    let root = arguments.value(of: .root) ?? "."
    try requireContent(below: root)
    for file in guideFiles() { try writeFile(Array(file.text.utf8), to: file.path, below: root) }
    try writeFile(Array(findingsGuide(allCodes).utf8), to: "docs/findings.md", below: root)
    return .fine
  }
}

extension Option {
  static let cms = Option(
    name: "--cms", value: Wording(nb: "NAVN", en: "NAME"),
    help: Wording(
      nb: "skriv innstillingene til et redigeringsprogram i nettleseren: sveltia",
      en: "write the configuration of a content management system: sveltia"),
    values: .choices(["sveltia"]))
}

private func requireSveltia(_ name: String) throws(UsageError) {
  guard name == "sveltia" else { throw .badValue("--cms", name, Wording(nb: "sveltia", en: "sveltia")) }
}

private func cmsIsWritten(to path: String) -> Wording {
  Wording(
    nb: "Laget \(path). Sett inn navnet på lageret i «repo». Sveltia tar ikke vare på kommentarer i filene.",
    en: "Created \(path). Fill in the repository’s name in “repo”. Sveltia does not keep comments in files.")
}

/// Every schema, and what says to VS Code which files each is for, with their paths below the root folder. What a kind has
/// no file for has no schema: internal fields where there are none, and public ones of an internal register.
package func schemaFiles() -> [(path: String, text: String)] {
  AnyKind.all.filter { !$0.form.isRecord }.flatMap { kind in
    let prefixes =
      (kind.form.isInternal ? [] : [""]) + (kind.internalFields.isEmpty ? [] : ["intern-"])
    return prefixes.map { prefix in
      let schema = jsonSchema(of: kind, for: prefix.isEmpty ? .publicFile : .internalFile)
      return (".vscode/skjema/\(prefix)\(kind.folder.nb).json", schema.text + "\n")
    }
  } + [(".vscode/settings.json", editorSettings())]
}

/// Every finding, in both languages, by name.
package func findingsGuide(_ codes: [Code]) -> String {
  let head = """
    # Meldinger / Findings

    Laget av programmet (`story guide`). Det samme sier `story explain KODE`.
    Made by the program (`story guide`); `story explain CODE` says the same.

    """
  return head
    + codes.sorted { $0.name < $1.name }.map { code in
      var text =
        "\n## `\(code.name)`\n\n**\(code.severity.word.nb): \(code.title.nb).** \(code.explanation.nb)\n"
      text += "\n*\(code.severity.word.en): \(code.title.en).* \(code.explanation.en)\n"
      if let example = code.example {
        text +=
          "\nIkke / not:\n\n````\n\(example.wrong)\n````\n\nMen / but:\n\n````\n\(example.right)\n````\n"
      }
      if let steps = code.steps { text += "\nSlik gjør du: \(steps.nb)\n\n*What to do:* \(steps.en)\n" }
      return text
    }.joined()
}
