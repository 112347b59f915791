import Diagnostics

/// For zsh 5; as a file `_story` in a folder of `fpath`, or by `source <(story completion zsh)`.
func zshScript(_ commands: [OfferedCommand], _ language: MessageLanguage) -> String {
  let general = OfferedCommand.options.map { zshOption($0, of: "", language) }
  let cases = commands.map { command in
    let places = command.places.enumerated().map { index, words in
      let place = words.repeats ? "*" : String(index + 1)
      return quoted("\(place):: :\(zshAction(words, of: command.name, String(index)))")
    }
    let lines = command.options.map { zshOption($0, of: command.name, language) } + places
    return "        \(command.name)) _arguments \\\n          " + lines.joined(separator: " \\\n          ")
      + " ;;"
  }
  let functions = commands.flatMap { command in
    command.options.compactMap { zshFunction(of: command.name, $0.name, $0.values, language) }
      + command.places.enumerated().compactMap { zshFunction(of: command.name, String($0), $1, language) }
  }
  let first = OfferedCommand.options.compactMap { zshFunction(of: "", $0.name, $0.values, language) }
  return """
    #compdef story
    # \(Shell.zsh.head(language))
    \((first + functions).joined(separator: "\n"))
    _story() {
      local curcontext="$curcontext" state line
      local -A opt_args
      _arguments -C \\
        \(general.joined(separator: " \\\n    ")) \\
        '1: :->command' '*:: :->rest'
      case $state in
        command)
          local -a commands=(
    \(commands.map { "        " + quoted("\($0.name):\($0.summary)") }.joined(separator: "\n"))
          )
          _describe story commands ;;
        rest)
          case $words[1] in
    \(cases.joined(separator: "\n"))
          esac ;;
      esac
    }
    if [[ ${funcstack[1]} == _story ]]; then _story "$@"; else compdef _story story; fi

    """
}

/// An option as _arguments(zshcompsys) wants it: `*--root=[help]: :action`.
private func zshOption(_ option: Option, of command: String, _ language: MessageLanguage) -> String {
  let help = option.help[language].replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing(
    "]", with: "\\]")
  guard let value = option.value else { return quoted("\(option.name)[\(help)]") }
  let name = value[language].replacing(":", with: "\\:")
  return quoted("*\(option.name)=[\(help)]:\(name):\(zshAction(option.values, of: command, option.name))")
}

private func zshAction(_ words: PossibleWords, of command: String, _ place: String) -> String {
  switch words {
  case .any: " "
  case .file, .files: "_files"
  case .folder: "_files -/"
  case .words, .filesOr: functionName(command, place)
  }
}

private func zshFunction(
  of command: String, _ place: String, _ words: PossibleWords, _ language: MessageLanguage
) -> String? {
  let (offered, files): ([OfferedWord], String)
  switch words {
  case .any, .file, .folder, .files: return nil
  case .words(let list): (offered, files) = (list(language), "")
  case .filesOr(let list): (offered, files) = (list.map { OfferedWord(word: $0, meaning: "") }, "\n  _files")
  }
  let lines = offered.map { word in
    "    " + quoted(word.word.replacing(":", with: "\\:") + (word.meaning.isEmpty ? "" : ":\(word.meaning)"))
  }
  let name = functionName(command, place)
  return
    "\(name)() {\n  local -a offered=(\n\(lines.joined(separator: "\n"))\n  )\n  _describe story offered\(files)\n}"
}

private func functionName(_ command: String, _ place: String) -> String {
  "_story_\(command)_\(place.replacing("-", with: "_"))"
}
