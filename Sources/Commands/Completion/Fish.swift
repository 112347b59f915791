import Diagnostics

/// For fish 3; as `story.fish` in a folder of `fish_complete_path`, or by `story completion fish | source`.
func fishScript(_ commands: [OfferedCommand], _ language: MessageLanguage) -> String {
  let valued = OfferedCommand.valuedOptions(commands).joined(separator: " ")
  let general = OfferedCommand.options.map { fishOption($0, of: "", language) }
  let names = commands.map { command in
    "complete -c story -n \"__story_at '' 0\" -a \(command.name) -d \(fishQuoted(command.summary))"
  }
  let rest = commands.flatMap { command in
    command.options.map { fishOption($0, of: command.name, language) }
      + command.places.enumerated().flatMap { index, words in
        fishPlace(words, of: command.name, index, language)
      }
  }
  return """
    # \(Shell.fish.head(language))
    function __story_at --argument-names command place
        set -l words (commandline -opc)
        set -l found ''
        set -l count 0
        set -l is_value 0
        for word in $words[2..]
            if test $is_value = 1
                set is_value 0
            else if contains -- $word \(valued)
                set is_value 1
            else if not string match -q -- '-*' $word
                if test -z "$found"
                    set found $word
                else
                    set count (math $count + 1)
                end
            end
        end
        test "$found" = "$command"; and begin
            test -z "$place"; or test "$count" = "$place"
        end
    end
    complete -c story -f
    \((general + names + rest).joined(separator: "\n"))

    """
}

private func fishOption(_ option: Option, of command: String, _ language: MessageLanguage) -> String {
  let start = "complete -c story -n \"__story_at '\(command)' ''\" -l \(option.name.dropFirst(2))"
  let help = " -d \(fishQuoted(option.help[language]))"
  guard option.value != nil else { return start + help }
  return start + help + fishValues(option.values, language)
}

private func fishValues(_ words: PossibleWords, _ language: MessageLanguage) -> String {
  switch words {
  case .any: " -x"
  case .file, .files, .filesOr: " -r -F"
  case .folder: " -x -a '(__fish_complete_directories (commandline -ct) \"\")'"
  case .words(let offered): " -x -a \(fishQuoted(offered(language).map(\.word).joined(separator: " ")))"
  }
}

private func fishPlace(
  _ words: PossibleWords, of command: String, _ index: Int, _ language: MessageLanguage
) -> [String] {
  let start = "complete -c story -n \"__story_at \(command) \(index)\""
  return switch words {
  case .any: []
  case .file: [start + " -F"]
  case .files: ["complete -c story -n \"__story_at \(command) ''\" -F"]
  case .filesOr(let words):
    ["complete -c story -n \"__story_at \(command) ''\" -F -a \(fishQuoted(words.joined(separator: " ")))"]
  case .folder: [start + " -a '(__fish_complete_directories (commandline -ct) \"\")'"]
  case .words(let offered):
    offered(language).map { word in
      start + " -a \(fishQuoted(word.word))" + (word.meaning.isEmpty ? "" : " -d \(fishQuoted(word.meaning))")
    }
  }
}

/// A text as one word of fish.
private func fishQuoted(_ text: String) -> String {
  "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
}
