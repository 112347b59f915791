/// How much a finding weighs: FEIL stops publishing of what it touches, ADVARSEL is shown and counted,
/// RÅD stands in the report only.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case error, warning, advice

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .advice: 2
    }
  }
}

/// The stable name of one thing that can be wrong, with its own documentation (`story explain NAME`).
package struct Code: Sendable {
  /// Lower-case words joined by hyphens, such as `unknown-field`; never changed once released.
  package let name: String
  package let severity: Severity
  /// What is wrong, in one phrase.
  package let title: Wording
  /// Why it matters and what to do, in a few plain sentences.
  package let explanation: Wording
  /// How the repair looks; no code is without.
  package let showing: Showing
  /// Whether it says that something is not there yet, which is no error while a page is a draft (decision 51).
  package private(set) var isUnfinishedInDraft = false
  /// The help in a draft, where it is another.
  private(set) var helpInDraft: Wording?

  /// How a code is shown to its reader.
  package enum Showing: Sendable {
    case example(Example)
    /// For what is no text: the way out, in the words of the programs that people use.
    case steps(Wording)
  }

  /// What an editor may have written, and what to write instead; the same text serves both languages.
  ///
  /// An example of several files has the path of each on a line, and its fields or text below, indented by two.
  package struct Example: Sendable, Hashable {
    package let wrong: String
    package let right: String

    package init(wrong: String, right: String) {
      self.wrong = wrong
      self.right = right
    }
  }

  /// A code whose mistake is one of text.
  package init(
    _ name: String, _ severity: Severity, title: Wording, explanation: Wording, example: Example
  ) {
    self.init(name, severity, title, explanation, .example(example))
  }

  /// A code whose mistake cannot be shown as text: a picture, a folder, a program.
  package init(
    _ name: String, _ severity: Severity, title: Wording, explanation: Wording, steps: Wording
  ) {
    self.init(name, severity, title, explanation, .steps(steps))
  }

  private init(
    _ name: String, _ severity: Severity, _ title: Wording, _ explanation: Wording, _ showing: Showing
  ) {
    self.name = name
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.showing = showing
  }
}

extension Code {
  /// The same code for what is only not there yet in a draft; with the help that is given there, where it is another.
  package func unfinishedInDraft(help: Wording? = nil) -> Code {
    var code = self
    code.isUnfinishedInDraft = true
    code.helpInDraft = help
    return code
  }

  /// The title as a finding's message, which begins with a small letter.
  package var message: Wording {
    let small = { (text: String) in text.prefix(1).lowercased() + text.dropFirst() }
    return Wording(nb: small(title.nb), en: small(title.en))
  }

  package var example: Example? {
    switch showing {
    case .example(let example): example
    case .steps: nil
    }
  }

  package var steps: Wording? {
    switch showing {
    case .example: nil
    case .steps(let steps): steps
    }
  }
}

extension Code: Hashable {
  package static func == (left: Code, right: Code) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
