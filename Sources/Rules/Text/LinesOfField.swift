import Diagnostics
import Mistakes
import Model

extension Rule {
  /// Lines of their own in a field, which is shown as one line; the code is that of Mistakes, which reports them in texts.
  static let linesOfField = Rule(
    everyEntry: { head, _ in
      head.words.compactMap { words in
        firstRunTogether(in: words.text).map { line in
          Diagnostic(
            .runTogetherLines,
            Wording(
              nb: "linjene flyter sammen til én på siden", en: "the lines run together as one on the page"),
            at: words.place(of: line) ?? words.location,
            help: Wording(
              nb: "feltet vises på én linje: skriv komma eller punktum mellom, eller flytt det til teksten",
              en: "the field is shown on one line: write commas or full stops between, or move it to the text"
            ))
        }
      }
    })
}
