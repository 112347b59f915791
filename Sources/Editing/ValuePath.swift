package import Model

/// The way from an entry's fields to a value in them: `malgrupper.0.navn`, `navn.@en`, `ar.~2027.betalt`.
package struct ValuePath: Sendable, Hashable {
  package let steps: [Step]

  package init(_ steps: [Step]) { self.steps = steps }

  package enum Step: Sendable, Hashable {
    /// A declared field, by its name in bokmål, whichever name the file has it under.
    case field(String)
    /// An item of a list, from 0.
    case item(Int)
    /// The words of one language where a file holds those of several.
    case language(Language)
    case year(Int)
  }

  package func appending(_ step: Step) -> ValuePath { ValuePath(steps + [step]) }

  /// The path to what this value is a part of; nil for the fields themselves.
  package var parent: ValuePath? { steps.isEmpty ? nil : ValuePath(steps.dropLast()) }
}

extension ValuePath {
  /// As a form's control is called.
  package var text: String { steps.map(\.text).joined(separator: ".") }

  /// Nil for what is no path.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= Self.deepest else { return nil }
    let steps = parts.map { Step(String($0)) }
    guard steps.allSatisfy({ $0 != nil }) else { return nil }
    self.init(steps.compactMap(\.self))
  }

  /// No declaration is nested as deeply as this.
  private static let deepest = 16
}

extension ValuePath.Step {
  var text: String {
    switch self {
    case .field(let name): name
    case .item(let index): String(index)
    case .language(let language): "@" + language.tag
    case .year(let year): "~" + String(year)
    }
  }

  init?(_ text: String) {
    switch text.first {
    case "@":
      guard let language = Language(text.dropFirst()) else { return nil }
      self = .language(language)
    case "~":
      guard let year = Int(text.dropFirst()), (0...9999).contains(year) else { return nil }
      self = .year(year)
    case let digit? where digit.isNumber:
      guard let index = Int(text), (0..<1_000_000).contains(index) else { return nil }
      self = .item(index)
    default:
      let isName = text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
      guard isName, !text.isEmpty else { return nil }
      self = .field(text)
    }
  }
}

/// Which of an entry's files something stands in.
package enum FileRole: Sendable, Hashable {
  case main
  case translation(Language)
  /// The file under `content/intern/` that holds what only the project sees.
  case projectOnly
}

/// One value of an entry: the file that it lives in, and the way to it.
package struct ValuePlace: Sendable, Hashable {
  package let file: FileRole
  package let path: ValuePath

  package init(_ file: FileRole, _ path: ValuePath) {
    self.file = file
    self.path = path
  }

  package func appending(_ step: ValuePath.Step) -> ValuePlace { ValuePlace(file, path.appending(step)) }
}

extension ValuePlace {
  /// As a form's control is called: `main/tittel`, `en/tittel`, `intern/budsjett`.
  package var text: String { file.text + "/" + path.text }

  /// Nil for what is no place.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let file = FileRole(String(parts[0])), let path = ValuePath(String(parts[1]))
    else { return nil }
    self.init(file, path)
  }
}

extension FileRole {
  package var text: String {
    switch self {
    case .main: "main"
    case .translation(let language): language.tag
    case .projectOnly: "intern"
    }
  }

  package init?(_ text: String) {
    switch text {
    case "main": self = .main
    case "intern": self = .projectOnly
    default:
      guard let language = Language(text) else { return nil }
      self = .translation(language)
    }
  }
}
