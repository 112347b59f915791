/// A template as written: what it says, with the place of every name, and not yet resolved against the data.
struct ParsedTemplate: Sendable {
  var source: TemplateSource
  var nodes: [Node]
}

/// A piece of a template; ranges are bytes of its file.
enum Node: Sendable {
  /// Here a line of the template begins, with this whitespace; indentation is inserted here.
  case lineStart(Range<Int>)
  case text(Range<Int>)
  case value(Name, Escaping)
  case section(Section)
  case inclusion(Inclusion)
  case block(Block)
}

/// A name of data, such as `place.name`; `.` has no parts.
struct Name: Sendable {
  var parts: [String]
  var range: Range<Int>

  init(_ text: String, at range: Range<Int>) {
    parts = text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    self.range = range
  }
}

/// Whether a value is escaped where it stands.
enum Escaping: Sendable {
  case escaped, unescaped
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
struct Section: Sendable {
  var name: Name
  var condition: Condition
  var body: [Node]

  /// Whether the body is for data that is there or for data that is not.
  enum Condition: Sendable {
    case present, absent
  }
}

/// `{{>name}}` or `{{<name}}…{{/name}}`: another template's text stands here.
struct Inclusion: Sendable {
  var name: String
  var range: Range<Int>
  /// The whitespace before a tag alone on its line; it is put before each line of the other template.
  /// Nil when the tag shares its line with others.
  var indentation: Range<Int>?
  /// The blocks of the other template that are given new content; empty for a partial.
  var overrides: [Block]
}

/// `{{$name}}…{{/name}}`: a place that another template may fill, or what it is filled with.
struct Block: Sendable {
  var name: String
  var range: Range<Int>
  var opening: Opening
  /// For a place: what is put before each line of its new content. For new content: what is taken away.
  var indentation: Range<Int>
  var body: [Node]

  /// Whether the opening tag shares its line with content.
  enum Opening: Sendable {
    case ownLine, inline
  }
}
