extension Rule {
  /// Every rule; a new one is a file beside this and a line here.
  package static let all: [Rule] = entryRules + textRules
}
