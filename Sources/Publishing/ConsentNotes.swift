import Content
package import Model

/// That an entry rests on a consent is noted in a record beside what is hidden, by a fingerprint of its own: who takes its
/// file away has taken it away on purpose, and need not write down anywhere what it was called.
extension ReleaseRecord {
  /// What is noted where an entry rests on a consent.
  package static func fingerprint(ofConsentFor id: EntryID) -> String {
    String(sha256(Array("\(id.kind.name)/\(id.slug)/consent/".utf8)).prefix(32))
  }

  /// What is noted of a consent: of an entry that rests on one, or is hidden for want of it.
  package var consentNotes: Set<String> { Set(hidden.filter { $0.value == .withoutConsent }.keys) }

  /// Notes on of what its ledger has that it rested on a consent, as long as the name is kept.
  package mutating func keepConsents(_ notes: Set<String>) {
    guard !notes.isEmpty else { return }
    for id in Set(ledger.names.values.compactMap(\.entry)) where rested(id, onConsentBy: notes) {
      hidden[Self.fingerprint(ofConsentFor: id)] = .withoutConsent
    }
  }
}

/// Whether an entry rested on a consent, by such notes.
func rested(_ id: EntryID, onConsentBy notes: Set<String>) -> Bool {
  !notes.isEmpty
    && (notes.contains(ReleaseRecord.fingerprint(ofConsentFor: id))
      || notes.contains(ReleaseRecord.fingerprint(of: id)))
}
