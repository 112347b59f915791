import Diagnostics

extension Command {
  static let manual = Command(
    name: "manual", words: nil,
    summary: Wording(nb: "skriv ut håndboksiden", en: "print the manual page"),
    description: Wording(
      nb: """
        Skriver ut håndboksiden story(1), laget av det programmet selv vet om kommandoene. Les den slik:
          story manual > story.1 && man ./story.1
        Med Debian-pakken er den på plass: «man story».
        """,
      en: """
        Prints the manual page story(1), made from what the program itself knows about its commands. Read it like this:
          story manual > story.1 && man ./story.1
        With the Debian package it is in place: “man story”.
        """),
    options: []
  ) { arguments, environment in
    if let word = arguments.words.dropFirst().first { throw UsageError.superfluousWord(word) }
    try printOut(String(manualPage(try environment.language(arguments)).dropLast()))
    return .fine
  }
}
