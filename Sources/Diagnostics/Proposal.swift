/// What to write instead of something: never nothing, and never what is there already.
///
/// Whatever a finding proposes goes through it, so that a name that could not be made, or that is the one written, leaves no
/// empty quotes behind but lets the finding say something else.
package struct Proposal: Sendable, Hashable {
  package let text: String

  /// Nil when there is nothing to propose.
  package init?(_ text: String?, insteadOf written: String) {
    guard let text, text != written, text.contains(where: { !$0.isWhitespace }) else { return nil }
    self.text = text
  }

  /// The name that is nearest to what was written; nil when none is near.
  package init?(nearestTo written: String, among names: some Sequence<String>) {
    self.init(nearestName(to: written, among: names), insteadOf: written)
  }

  /// Several names, of which at most `limit` are listed; nil when there are none.
  package init?(list names: [String], limit: Int = 12) {
    self.init(names.prefix(limit).joined(separator: ", "), insteadOf: "")
  }
}

extension Wording {
  /// A guess, as a question.
  package static func didYouMean(_ proposal: Proposal) -> Wording {
    Wording(nb: "mente du «\(proposal.text)»?", en: "did you mean “\(proposal.text)”?")
  }

  /// The same, before something else that may be done.
  package static func didYouMean(_ proposal: Proposal?, or rest: Wording) -> Wording {
    guard let proposal else { return rest }
    let question = didYouMean(proposal)
    return Wording(nb: question.nb + " " + rest.nb, en: question.en + " " + rest.en)
  }
}
