import Diagnostics

/// For bash 4.4 and newer; needs nothing of the package bash-completion.
///
/// Bash breaks words at `=`, so that `--format=json` comes as three.
func bashScript(_ commands: [OfferedCommand], _ language: MessageLanguage) -> String {
  let valued = OfferedCommand.valuedOptions(commands).joined(separator: "|")
  let values = commands.flatMap { command in
    command.options.filter { $0.value != nil }.map { option in
      "    \(quoted(command.name + " " + option.name))) \(bashOffer(option.values, language)); return ;;"
    }
  }
  let general = OfferedCommand.options.filter { $0.value != nil }.map {
    "    \(quoted(" " + $0.name))) \(bashOffer($0.values, language)); return ;;"
  }
  let options = commands.map { "      \($0.name)) _story_words \(list($0.options.map(\.name))) ;;" }
  let places = commands.flatMap { command in
    command.places.enumerated().map { index, words in
      let place = words.repeats ? "*" : quoted(String(index))
      return "    \(quoted(command.name + " "))\(place)) \(bashOffer(words, language)) ;;"
    }
  }
  return """
    # \(Shell.bash.head(language))
    _story_words() { COMPREPLY=($(compgen -W "$1" -- "$word")); }
    _story_paths() { compopt -o filenames; COMPREPLY=($(compgen "$1" -- "$word")); }
    _story() {
      local IFS=$'\\n' command='' place=0 index
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
      if [[ $word == '=' ]]; then
        word=''
      elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
      fi
      for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
          \(valued)) [[ ${COMP_WORDS[index+1]} == '=' ]] || ((index++)) ;;
          '=') ((index++)) ;;
          -*) ;;
          *) if [[ -z $command ]]; then command=${COMP_WORDS[index]}; else ((place++)); fi ;;
        esac
      done
      COMPREPLY=()
      case "$command $before" in
    \((values + general).joined(separator: "\n"))
      esac
      if [[ $word == -* ]]; then
        case $command in
    \(options.joined(separator: "\n"))
          '') _story_words \(list(OfferedCommand.options.map(\.name))) ;;
        esac
        return
      fi
      case "$command $place" in
        ' 0') _story_words \(list(commands.map(\.name))) ;;
    \(places.joined(separator: "\n"))
      esac
    }
    complete -F _story story

    """
}

private func bashOffer(_ words: PossibleWords, _ language: MessageLanguage) -> String {
  switch words {
  case .any: ":"
  case .file, .files: "_story_paths -f"
  case .filesOr(let words): "_story_paths -f; COMPREPLY+=($(compgen -W \(list(words)) -- \"$word\"))"
  case .folder: "_story_paths -d"
  case .words(let offered): "_story_words " + list(offered(language).map(\.word))
  }
}

private func list(_ words: [String]) -> String { "$" + quoted(words.joined(separator: "\\n")) }
