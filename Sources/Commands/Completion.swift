import Diagnostics

extension Command {
  static let completion = Command(
    name: "completion", words: Wording(nb: "bash|zsh|fish", en: "bash|zsh|fish"),
    summary: Wording(
      nb: "la skallet foreslå kommandoer og valg", en: "let the shell suggest commands and options"),
    description: Wording(
      nb: """
        Skriver ut det som får skallet til å foreslå kommandoer, valg, slags innhold, koder og former når du trykker Tab. Med
        Debian-pakken er det på plass alt. Ellers:
          bash  source <(story completion bash)     i ~/.bashrc
          zsh   source <(story completion zsh)      i ~/.zshrc, etter compinit
          fish  story completion fish | source      i ~/.config/fish/config.fish
        """,
      en: """
        Prints what makes the shell suggest commands, options, kinds, codes and formats when you press Tab. With the Debian
        package it is in place already. Otherwise:
          bash  source <(story completion bash)     in ~/.bashrc
          zsh   source <(story completion zsh)      in ~/.zshrc, after compinit
          fish  story completion fish | source      in ~/.config/fish/config.fish
        """),
    options: [],
    places: [.choices(Shell.allCases.map(\.rawValue))]
  ) { arguments, environment in
    let words = arguments.words.dropFirst()
    guard let written = words.first else {
      throw UsageError.missingWord(
        Wording(nb: "skallet (bash, zsh eller fish)", en: "the shell (bash, zsh or fish)"))
    }
    guard let shell = Shell(rawValue: written) else {
      throw UsageError.badValue(
        "completion", written, Wording(nb: "bash, zsh eller fish", en: "bash, zsh or fish"))
    }
    if let word = words.dropFirst().first { throw UsageError.superfluousWord(word) }
    let script = shell.script(try environment.language(arguments))
    try printOut(String(script.dropLast()))
    return .fine
  }
}
