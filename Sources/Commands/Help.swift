import Diagnostics

/// What `story --help` says.
///
/// `columns` is how wide the terminal is; nil when it is none.
func generalHelp(_ language: MessageLanguage, columns: Int? = nil) -> String {
  let intro = Wording(
    nb: "story lager nettstedet og statussiden for Vekst i Kongsberg av mappen content.",
    en: "story builds the website and the status page of Vekst i Kongsberg from the content folder.")
  let usage = Wording(nb: "Bruk: story KOMMANDO [valg]", en: "Usage: story COMMAND [options]")
  let commands = Wording(nb: "Kommandoer:", en: "Commands:")
  let more = Wording(
    nb: "«story help KOMMANDO» forteller mer om hver av dem.",
    en: "“story help COMMAND” says more about each of them.")
  let codes = Wording(nb: "Sluttkoder:", en: "Exit codes:")
  let rows = Command.all.map { (name: callForm(of: $0, language), help: $0.summary[language]) }
  let endings = ExitCode.all.map { (name: String($0.code), help: $0.meaning[language]) }
  return [
    intro[language], "", usage[language], "", commands[language], table(rows, columns), "", codes[language],
    table(endings, columns), "", more[language],
  ]
  .joined(separator: "\n")
}

/// What `story COMMAND --help` says.
func help(on command: Command, _ language: MessageLanguage, columns: Int? = nil) -> String {
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
    command.description[language], "", options[language], table(rows, columns),
  ].joined(separator: "\n")
}

private func callForm(of command: Command, _ language: MessageLanguage) -> String {
  [command.name, command.words?[language]].compactMap(\.self).joined(separator: " ")
}

/// Names and what they stand for in two columns; on a narrow terminal the second is broken into lines, or stands below.
private func table(_ rows: [(name: String, help: String)], _ columns: Int?) -> String {
  let widest = rows.map(\.name.count).max() ?? 0
  guard let columns, columns > 0 else {
    return rows.map { "  " + $0.name.padded(to: widest + 2) + $0.help }.joined(separator: "\n")
  }
  let isBeside = columns - widest - 4 >= 30
  let indent = isBeside ? widest + 4 : 6
  return rows.map { row in
    let help = wrapped(row.help, to: max(20, columns - indent)).joined(
      separator: "\n" + String(repeating: " ", count: indent))
    return isBeside
      ? "  " + row.name.padded(to: widest + 2) + help
      : "  \(row.name)\n" + String(repeating: " ", count: indent) + help
  }.joined(separator: "\n")
}

private func wrapped(_ text: String, to width: Int) -> [String] {
  var lines = [""]
  for word in text.split(separator: " ") {
    let line = lines[lines.count - 1]
    if line.isEmpty {
      lines[lines.count - 1] = String(word)
    } else if line.count + 1 + word.count <= width {
      lines[lines.count - 1] += " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
