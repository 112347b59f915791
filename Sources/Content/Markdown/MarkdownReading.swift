/// What came of reading some Markdown: the document, and what could not be taken as it is written.
package struct MarkdownReading: Sendable {
  package var document = MarkdownDocument()
  package var issues: [MarkdownIssue] = []
  /// Options between lines of `---`, each as read.
  package var optionBlocks: [OptionBlock] = []

  package struct OptionBlock: Sendable {
    /// The index of the directive that they are options of.
    package let directive: Int
    /// The text that they were read in, which knows where its bytes stand in the file.
    package let text: MarkdownText
    package let fields: YAMLReading
  }
}

/// A bound that was passed, or a block that does not end or cannot stand where it is.
package struct MarkdownIssue: Sendable {
  package let kind: Kind
  package let range: Range<Int>

  package enum Kind: Sendable, Hashable {
    /// More than can be read in time; the text is not read.
    case tooLarge, htmlSections, unendedPictures, expandedReferences, tableTooSparse, tableTooWide
    case nestedTooDeeply
    case unclosedCode(fence: String), unclosedDirective(fence: String), unclosedOptions
    case directiveWithoutName, directiveInQuote, directiveTooDeep
  }
}

/// How much of Markdown is read.
package enum MarkdownBound {
  /// How many lists, quotes, emphases may stand inside one another.
  package static let nodes = 100
  package static let directives = 8
  /// How large a text may be: nearly three times the largest that was ever met.
  package static let bytes = 262_144
  /// How many `>` or list marks may stand on one line, and how many columns a table may have.
  package static let marks = 64
  package static let columns = 100
  static let marksInCode = 2_000
  /// How many cells may be missing in the rows of a text's tables.
  static let missingCells = 50_000
  /// What cmark may do beyond what it does for each byte, in steps of about a nanosecond.
  static let work = 200_000_000
  /// How many bytes the addresses of references may be together, those below a size not counted.
  static let expansion = 2_000_000
  static let shortDefinition = 40
}
