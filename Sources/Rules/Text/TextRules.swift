extension Rule {
  /// Rules about words, pictures, links and translations.
  static let textRules: [Rule] = [
    .pictureHasAlternative
  ]
}
