import Diagnostics

/// What `story --help` says.
func generalHelp(_ language: MessageLanguage) -> String {
  let intro = Wording(
    nb: "story lager nettstedet og statussiden for Vekst i Kongsberg av mappen content.",
    en: "story builds the website and the status page of Vekst i Kongsberg from the content folder.")
  let usage = Wording(nb: "Bruk: story KOMMANDO [valg]", en: "Usage: story COMMAND [options]")
  let commands = Wording(nb: "Kommandoer:", en: "Commands:")
  let more = Wording(
    nb: "«story KOMMANDO --help» forteller mer om hver av dem.",
    en: "“story COMMAND --help” says more about each of them.")
  let rows = Command.all.map { (name: callForm(of: $0, language), help: $0.summary[language]) }
  return [intro[language], "", usage[language], "", commands[language], table(rows), "", more[language]]
    .joined(separator: "\n")
}

/// What `story COMMAND --help` says.
func help(on command: Command, _ language: MessageLanguage) -> String {
  let usage = Wording(nb: "Bruk:", en: "Usage:")
  let options = Wording(nb: "Valg:", en: "Options:")
  let optionWord = Wording(nb: "[valg]", en: "[options]")
  let rows = (command.options + [.language, .help]).map { option in
    (
      name: [option.name, option.value?[language]].compactMap(\.self).joined(separator: " "),
      help: option.help[language]
    )
  }
  return [
    "\(usage[language]) story \(callForm(of: command, language)) \(optionWord[language])", "",
    command.description[language], "", options[language], table(rows),
  ].joined(separator: "\n")
}

private func callForm(of command: Command, _ language: MessageLanguage) -> String {
  [command.name, command.words?[language]].compactMap(\.self).joined(separator: " ")
}

private func table(_ rows: [(name: String, help: String)]) -> String {
  let width = rows.map(\.name.count).max() ?? 0
  return rows.map { row in
    "  " + row.name + String(repeating: " ", count: width - row.name.count + 2) + row.help
  }.joined(separator: "\n")
}
