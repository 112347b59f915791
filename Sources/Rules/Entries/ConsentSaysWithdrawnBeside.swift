import Content
import Diagnostics
import Model

extension Rule {
  /// The same in a comment of the file, «# trukket 1. august», which no field has and nobody else reads.
  ///
  /// A new file has comments of its own that say what each field is for, and fields that are not filled in.
  static let consentSaysWithdrawnBeside = Rule { site in
    let consents = site.all(Consent.self).filter {
      $0.internalFacts.withdrawn == nil && !$0.head.isUnreadable
    }
    guard !consents.isEmpty else { return [] }
    let sources = Dictionary(
      site.tree.registers.map { ($0.path, $0.source) }, uniquingKeysWith: { first, _ in first })
    return consents.flatMap { consent in
      yamlComments(in: (sources[consent.head.path] ?? [])[...]).compactMap { text, range in
        guard !isOfNewFile(text), let said = saidWithdrawn(text) else { return nil }
        return Diagnostic.consentSaysWithdrawn(said, at: Location(consent.head.path, range))
      }
    }
  }
}

/// Whether a comment is one that `story new` writes: the help of a field with its example, or a field without a value.
private func isOfNewFile(_ comment: String) -> Bool {
  let text = comment.drop { $0 == "#" || $0 == " " }
  if text.contains("For eksempel:") || text.contains("For example:") { return true }
  return text.last == ":" && !text.dropLast().contains(" ")
}
