/// A text for editors in one language that names fields, rows and commands as what they are, so that whoever has the file is
/// shown them as they are written there, and whoever has a form by its labels and buttons (decision 40).
///
/// `"skriv \(write: "status", "ferdig")"` is «skriv «status: ferdig»» for those who have the file.
package struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
  package enum Part: Sendable, Hashable {
    case text(String)
    case field(String)
    /// What is to be written in a field; nil when that is for the editor to say.
    case value(String?, of: String, inside: String?)
    /// What is to be written in a field, as a pattern: `ÅÅÅÅ-MM-DD`.
    case pattern(String, of: String)
    case row([Named], of: String)
    /// What is to be written in several fields of a group.
    case group([Named], of: String)
    /// A file of internal fields, which a form shows in a part of its own.
    case internalFile(String)
    /// To be run, or a button where a form has one for it: `story fix --write`.
    case command(String)
  }

  package struct Named: Sendable, Hashable {
    package let field: String
    package let value: String
  }

  package let parts: [Part]

  package init(stringLiteral value: String) { parts = [.text(value)] }

  package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.text(literal)) }
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      parts.append(.text(value.description))
    }

    package mutating func appendInterpolation(field: String) { parts.append(.field(field)) }

    package mutating func appendInterpolation(write field: String, _ value: String?, inside: String? = nil) {
      parts.append(.value(value, of: field, inside: inside))
    }

    package mutating func appendInterpolation(write field: String, as pattern: String) {
      parts.append(.pattern(pattern, of: field))
    }

    package mutating func appendInterpolation(row list: String, _ values: (field: String, value: String)...) {
      parts.append(.row(values.map { Named(field: $0.field, value: $0.value) }, of: list))
    }

    package mutating func appendInterpolation(group: String, _ values: (field: String, value: String)...) {
      parts.append(.group(values.map { Named(field: $0.field, value: $0.value) }, of: group))
    }

    package mutating func appendInterpolation(internalFile path: String) { parts.append(.internalFile(path)) }

    package mutating func appendInterpolation(run command: String) { parts.append(.command(command)) }

    /// A text of somebody else's with what it names still as what it is.
    package mutating func appendInterpolation(quoting phrase: Phrase) { parts += phrase.parts }
  }

  /// As it is said to those who have the file.
  package func text(_ language: MessageLanguage) -> String {
    parts.map { $0.text(language) }.joined()
  }
}

extension Phrase.Part {
  private func text(_ language: MessageLanguage, _ written: String) -> String {
    Wording(nb: "«\(written)»", en: "“\(written)”")[language]
  }

  private func written(_ values: [Phrase.Named]) -> String {
    values.map { "\($0.field): \($0.value)" }.joined(separator: ", ")
  }

  fileprivate func text(_ language: MessageLanguage) -> String {
    switch self {
    case .text(let text): text
    case .field(let name): text(language, name)
    case .value(let value, let field, let outer):
      text(language, outer.map { "\($0): {\(field): \(value ?? "…")}" } ?? "\(field): \(value ?? "…")")
    case .pattern(let pattern, let field): text(language, "\(field): \(pattern)")
    case .row(let values, let list): text(language, "\(list): [{\(written(values))}]")
    case .group(let values, let name): text(language, "\(name): {\(written(values))}")
    case .internalFile(let path): text(language, path)
    case .command(let command):
      Wording(nb: "kjør ", en: "run ")[language] + text(language, command)
    }
  }
}
