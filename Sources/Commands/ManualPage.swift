import Diagnostics

/// story(1) in the language of man(7), made from the declarations of commands, options, exit codes and variables.
func manualPage(_ language: MessageLanguage) -> String {
  let name = Wording(
    nb: "lager nettstedet og statussiden av mappen content",
    en: "builds the website and the status page from the content folder")
  let options = OfferedCommand.options.map { entry($0, language) }
  var lines = [
    ".TH STORY 1 \"\" \"story \(version)\"", ".nh", ".ad l", section(nb: "NAVN", en: "NAME", language),
  ]
  lines += ["story \\- \(escaped(name[language]))"]
  lines += [section(nb: "BRUK", en: "SYNOPSIS", language), ".B story", callForm(language)]
  lines += [section(nb: "KOMMANDOER", en: "COMMANDS", language)]
  lines += Command.all.flatMap { part(on: $0, language) }
  lines += [section(nb: "VALG FOR ALLE", en: "OPTIONS FOR ALL", language)] + options
  lines += [section(nb: "SLUTTKODER", en: "EXIT STATUS", language)]
  lines += ExitCode.all.map { tagged(".B \($0.code)", $0.meaning[language]) }
  lines += [section(nb: "MILJØ", en: "ENVIRONMENT", language)]
  lines += Variable.allCases.map { tagged(".B \($0.rawValue)", $0.help[language]) }
  lines += [tagged(".B PATH", pathHelp[language])]
  lines += [section(nb: "SE OGSÅ", en: "SEE ALSO", language), ".BR vips (1),", ".BR git (1)"]
  return lines.joined(separator: "\n") + "\n"
}

private let pathHelp = Wording(
  nb:
    "der pagefind, vips og andre hjelpeprogrammer finnes; deretter letes det i ../libexec/story ved siden av mappen som story ligger i",
  en:
    "where pagefind, vips and other helpers are; after it, ../libexec/story beside the folder that story lies in is searched"
)

private func callForm(_ language: MessageLanguage) -> String {
  ".I " + Wording(nb: "KOMMANDO [valg]", en: "COMMAND [options]")[language]
}

private func section(nb: String, en: String, _ language: MessageLanguage) -> String {
  ".SH " + Wording(nb: nb, en: en)[language]
}

private func part(on command: Command, _ language: MessageLanguage) -> [String] {
  let words = command.words.map { " " + $0[language] } ?? ""
  let lines = command.description[language].split(separator: "\n", omittingEmptySubsequences: false)
  var isExample = false
  var text: [String] = []
  for line in lines {
    if line.hasPrefix("  ") != isExample {
      isExample.toggle()
      text.append(isExample ? ".RS 4\n.nf" : ".fi\n.RE")
    }
    text.append(escaped(String(isExample ? line.dropFirst(2) : line)))
  }
  if isExample { text.append(".fi\n.RE") }
  return [".SS \"story \(escaped(command.name + words).replacing("\"", with: "\"\""))\""] + text
    + command.options.map { entry($0, language) }
}

private func entry(_ option: Option, _ language: MessageLanguage) -> String {
  let value = option.value.map { " \\fI\(escaped($0[language]))\\fR" } ?? ""
  return ".TP\n\\fB\(escaped(option.name))\\fR\(value)\n\(escaped(option.help[language]))"
}

private func tagged(_ tag: String, _ text: String) -> String { ".TP\n\(tag)\n\(escaped(text))" }

/// Text that roff takes as it is: no line is a request, and a hyphen is one that can be copied.
private func escaped(_ text: String) -> String {
  let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
}
