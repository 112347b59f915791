import Diagnostics
import Model

extension PublishRun {
  /// Says when pages lead past what was just asked for: they link from the folder of the domain, and the address that was asked has
  /// another. What stands before that address may add the folder, so it is no reason to undo anything.
  func sayWherePagesLead(saying say: (Wording) -> Void) throws(PublishError) {
    guard destination.site == .open, let address = destination.address,
      let parts = address.firstRange(of: "://").map({ (address[..<$0.upperBound], address[$0.upperBound...]) }
      )
    else { return }
    let path = parts.1.drop { $0 != "/" }
    guard path + (path.hasSuffix("/") ? "" : "/") != record.top else { return }
    let origin = String(parts.0 + parts.1.prefix { $0 != "/" })
    guard let linked = record.files.keys.filter({ $0.hasSuffix(".css") }).min(),
      let file = record.files[linked]
    else { return }
    let question = LiveQuestion(
      path: record.top.dropFirst() + linked,
      expected: .file(.init(sha256: file.sha256, size: file.size, headers: [])))
    guard let wrong = try ask([question], at: origin, work: work, Patience(for: [question])) else { return }
    say(.leadsPast(wrong.message, top: record.top))
  }
}

extension Wording {
  fileprivate static func leadsPast(_ answer: Wording, top: String) -> Wording {
    Wording(
      nb:
        "Sidene lenker til adresser under «\(top)», og de fører ikke fram der det ble spurt: \(answer.nb). Det er som det skal bare hvis noe foran denne adressen legger til mappen. Ellers: rett «adresse» i publisering.yml eller «domene» i nettsted.yml.",
      en:
        "Pages link to addresses below “\(top)”, which were not found at the address that was asked: \(answer.en). That is right only if something in front of this address adds the folder. Otherwise correct “address” in publisering.yml or “domain” in nettsted.yml."
    )
  }
}
