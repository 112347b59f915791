extension Diagnostic {
  /// As it weighs in a draft: what is not there yet is no error before the page is to be published, and says so (decision 51).
  package var inDraft: Diagnostic {
    guard severity == .error, code.isUnfinishedInDraft else { return self }
    var finding = self
    finding.severity = .warning
    finding.help = Wording(
      nb: "må fylles ut før den publiseres", en: "must be filled in before it is published")
    if let help = code.helpInDraft ?? help {
      finding.help = Wording(
        nb: "må fylles ut før den publiseres: \(quoting: help.phrase(.nb))",
        en: "must be filled in before it is published: \(quoting: help.phrase(.en))")
    }
    return finding
  }
}
