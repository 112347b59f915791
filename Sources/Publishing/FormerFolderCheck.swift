import Diagnostics
import Model

extension PublishRun {
  /// Says when what lay in another folder of the domain is not led on from there: the rules for that are taken in by whoever has the
  /// whole domain, or by another host where the site lay on another domain, so it is no reason to undo anything.
  func sayWhereFormerFoldersLead(saying say: (Wording) -> Void) throws(PublishError) {
    guard destination.site == .open, !record.ledger.leadingIn.isEmpty else { return }
    if destination.method.leadsNowhere { return say(.leadsNowhere(destination)) }
    let top = String(record.top.dropLast())
    guard let address = destination.address, address.hasSuffix(top) else { return }
    let all = record.ledger.leadingIn
    let samples = Set([0, all.count / 2, all.count - 1]).sorted().map { all[$0] }
    let questions = samples.map {
      LiveQuestion(path: String($0.from.dropFirst()), expected: .leads(to: $0.to))
    }
    let origin = String(address.dropLast(top.count))
    guard let wrong = try ask(questions, at: origin, work: work, Patience(for: questions)) else { return }
    say(.notLedOn(wrong.message))
  }
}

extension PublishMethod {
  /// Whether a host takes no rule that leads on from a whole folder.
  fileprivate var leadsNowhere: Bool { self == .gitHubPages || self == .azureStaticWebApps }
}

extension Wording {
  fileprivate static func leadsNowhere(_ destination: PublishDestination) -> Wording {
    let host = destination.method.name
    return Wording(
      nb:
        "\(host.nb) kan ikke føre videre fra «tidligere-mapper»: de som har en adresse derfra, kommer ingen steder før den som har domenet, gjør det.",
      en:
        "\(host.en) cannot lead on from “former-folders”: who has an address from there gets nowhere until the owner of the domain sees to it."
    )
  }

  fileprivate static func notLedOn(_ answer: Wording) -> Wording {
    Wording(
      nb:
        "Adressene i «tidligere-mapper» fører ikke videre ennå: \(answer.nb). Lå nettstedet på dette domenet, ta med nginx-domain.conf, apache-domain.conf eller Caddyfile-domain fra «delivery» der hele domenet settes opp; lå det på et annet, må det føre hit.",
      en:
        "The addresses in “former-folders” do not lead on yet: \(answer.en). If the site lay on this domain, include nginx-domain.conf, apache-domain.conf or Caddyfile-domain from “delivery” where the whole domain is set up; if it lay on another, that must lead here."
    )
  }
}
