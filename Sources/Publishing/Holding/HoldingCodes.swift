package import Diagnostics
package import Model

extension Diagnostic {
  static func notHeld(_ error: Diagnostic, _ reason: Reason) -> Diagnostic {
    Diagnostic(.pageNotHeld, reason.words, at: error.location, help: reason.help)
  }

  /// What an editor hears of each file that readers do not get as it stands; `since` is nil when they get nothing of it.
  package static func held(_ path: String, since: Instant?) -> Diagnostic {
    let help = Wording(
      nb: "rett feilene i filen, og publiser på nytt", en: "fix the errors in the file, and publish again")
    guard let since else {
      return Diagnostic(
        .pageHeld,
        Wording(nb: "har feil, så den er ikke med på nettstedet", en: "has errors, so it is not on the site"),
        at: .file(path), help: help)
    }
    let time = TimeZone.oslo.localTime(of: since).iso
    return Diagnostic(
      .pageHeld,
      Wording(
        nb:
          "holdt igjen siden \(time.replacing("T", with: " kl. ").replacing(":", with: ".")): leserne ser den forrige teksten",
        en: "held since \(time.replacing("T", with: " at ")): readers see the former text"),
      at: .file(path), help: help)
  }
}

extension Reason {
  fileprivate var words: Wording {
    switch self {
    case .notOfOnePage:
      Wording(
        nb:
          "feilen her gjelder hele nettstedet, adresser eller det som ikke skal leses, så ingenting kan holdes igjen",
        en:
          "the error here concerns the whole site, addresses or what must not be read, so nothing can be held"
      )
    case .sameText:
      Wording(
        nb: "teksten her er den som ble publisert; feilen kommer av noe annet som er endret",
        en: "the text here is the one that was published; the error comes from another change")
    case .earlierIsWrongToo:
      Wording(
        nb: "den forrige teksten har også feil nå, fordi noe den bruker, er endret eller borte",
        en: "the former text has errors too now, since something that it uses has changed or is gone")
    case .textMissing:
      Wording(
        nb: "den forrige teksten finnes ikke på denne maskinen, så siden kan ikke holdes igjen",
        en: "the former text is not on this machine, so the page cannot be held")
    case .pictureReplaced:
      Wording(
        nb:
          "filen er byttet ut under samme navn, og den forrige er ikke tatt vare på, så siden kan ikke holdes igjen",
        en:
          "the file was replaced under the same name, and the former one is kept nowhere, so the page cannot be held"
      )
    case .unclearWhenShown(let field):
      Wording(
        nb:
          "«\(field)» sier når siden vises; det er endret, og kan ikke leses. Leserne skal kanskje ikke se siden lenger, så den kan ikke holdes igjen",
        en:
          "“\(field)” says when the page is shown; it has changed and cannot be read. Perhaps readers are to see the page no longer, so it cannot be held"
      )
    }
  }

  fileprivate var help: Wording {
    switch self {
    case .notOfOnePage, .sameText, .earlierIsWrongToo:
      Wording(nb: "rett feilen først", en: "fix the error first")
    case .pictureReplaced:
      Wording(
        nb: "legg den nye filen inn under et nytt navn, eller rett feilen først",
        en: "add the new file under a new name, or fix the error first")
    case .unclearWhenShown(let field):
      Wording(
        nb: "skriv «\(field)» så det kan leses, eller slik det var; resten av siden kan være feil så lenge",
        en:
          "write “\(field)” so that it can be read, or as it was; the rest of the page may be wrong meanwhile"
      )
    case .textMissing:
      Wording(
        nb: "hent hele historien fra git (fetch-depth: 0), eller rett feilen først",
        en: "fetch the whole history from git (fetch-depth: 0), or fix the error first")
    }
  }
}

extension Code {
  static let pageHeld = Code(
    "page-held", .warning,
    title: Wording(nb: "Siden er holdt igjen", en: "The page is held"),
    explanation: Wording(
      nb:
        "Filen har feil, og «--hold-broken» la ut resten av nettstedet uten å vente. Leserne ser den teksten som sist ble publisert; er siden ny, ser de den ikke. Lister, strømmer og søk sier det samme som siden.",
      en:
        "The file has errors, and “--hold-broken” published the rest of the site without waiting. Readers see the text that was last published; a new page is not there. Lists, feeds and search say what the page says."
    ),
    steps: Wording(
      nb: "Rett feilene i filen, og publiser på nytt.", en: "Fix the errors in the file, and publish again."))

  static let pageNotHeld = Code(
    "page-not-held", .error,
    title: Wording(nb: "Kan ikke holdes igjen", en: "Cannot be held"),
    explanation: Wording(
      nb:
        "«--hold-broken» lar leserne se den forrige teksten på sider med feil. Det går ikke når feilen gjelder hele nettstedet, noe internt, et samtykke eller en adresse, eller når det ikke er sikkert at leserne fortsatt skal se siden. Da blir ingenting publisert.",
      en:
        "“--hold-broken” lets readers see the former text of pages with errors. That is not possible when the error concerns the whole site, something internal, a consent or an address, or when it is not certain that readers are still to see the page. Then nothing is published."
    ),
    steps: Wording(nb: "Rett feilen, og publiser på nytt.", en: "Fix the error, and publish again."))
}
