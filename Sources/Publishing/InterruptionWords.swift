import Diagnostics
import Model

/// What is said when a publishing or a way back is interrupted, at each of its steps: what readers see then.
extension Wording {
  static let interruptedEarly = Wording(
    nb: "avbrutt. Ingenting ble publisert; leserne ser det samme som før",
    en: "interrupted. Nothing was published; readers see the same as before")

  static let interruptedInTrying = Wording(
    nb:
      "avbrutt mens adressen ble prøvd med en tom side, som kan ligge der ennå. Statussiden ble ikke lagt ut; kjør «story publish» en gang til",
    en:
      "interrupted while the address was tried with an empty page, which may still be there. The status page was not put there; run “story publish” again"
  )

  static func interruptedInPlacing(_ destination: PublishDestination) -> Wording {
    if destination.method == .rclone {
      return Wording(
        nb:
          "avbrutt mens filene ble sendt. Noen sider kan være nye og andre som før; kjør «story publish» en gang til",
        en:
          "interrupted while the files were sent. Some pages may be new and others as before; run “story publish” again"
      )
    }
    if destination.method.isPreparedOnly {
      return Wording(
        nb: "avbrutt mens mappen ble gjort klar. Kjør «story publish» en gang til før verten henter den",
        en:
          "interrupted while the folder was made ready. Run “story publish” again before the host fetches it")
    }
    return Wording(
      nb:
        "avbrutt mens utgaven ble lagt på plass. Leserne ser den forrige eller den nye, hel; «story releases» viser hvilken",
      en:
        "interrupted while the release was put in place. Readers see the one before or the new one, whole; “story releases” shows which"
    )
  }

  static func interruptedBeforeCheck(_ destination: PublishDestination) -> Wording {
    if destination.method.isPreparedOnly { return interruptedAfterCheck(destination) }
    return Wording(
      nb:
        "avbrutt før det var sjekket hva leserne får. De ser den nye utgaven; kjør «story publish» en gang til, så blir den sjekket",
      en:
        "interrupted before it was checked what readers get. They see the new release; run “story publish” again to have it checked"
    )
  }

  static let interruptedInAsking = Wording(
    nb: "avbrutt mens adressen ble spurt. Ingenting er endret; leserne hadde allerede det som er bygd",
    en: "interrupted while the address was asked. Nothing was changed; readers already had what is built")

  static let interruptedInGoingBack = Wording(
    nb:
      "avbrutt mens leserne fikk den forrige utgaven tilbake, fordi noe var galt med den nye. De ser en av dem, hel; «story releases» viser hvilken",
    en:
      "interrupted while readers got the release before back, since something was wrong with the new one. They see one of them, whole; “story releases” shows which"
  )

  static let interruptedBeforeChange = Wording(
    nb: "avbrutt. Ingenting er endret; leserne ser det samme som før",
    en: "interrupted. Nothing was changed; readers see the same as before")

  static let interruptedInRollBack = Wording(
    nb:
      "avbrutt mens leserne fikk en tidligere utgave. De ser den eller den de hadde, hel; «story releases» viser hvilken",
    en:
      "interrupted while readers got an earlier release. They see that one or the one they had, whole; “story releases” shows which"
  )

  static func interruptedBeforeCheck(of id: String) -> Wording {
    let time = ReleaseID.words(of: id)
    return Wording(
      nb:
        "avbrutt før det var sjekket hva leserne får. De ser nå utgaven fra \(time.nb); åpne nettstedet og se etter",
      en:
        "interrupted before it was checked what readers get. They now see the release of \(time.en); open the site and look"
    )
  }

  static let interruptedInTakingDown = Wording(
    nb:
      "avbrutt mens statussiden ble tatt ned. Den kan ligge der ennå, lesbar for alle; kjør «story publish» på nytt straks",
    en:
      "interrupted while the status page was taken down. It may still be there for all to read; run “story publish” again at once"
  )

  static func interruptedAfterCheck(_ destination: PublishDestination) -> Wording {
    if destination.method.isPreparedOnly {
      return Wording(
        nb: "avbrutt etter at mappen var gjort klar; verten kan hente den",
        en: "interrupted after the folder had been made ready; the host may fetch it")
    }
    return Wording(
      nb: "avbrutt mens det ble ryddet. Leserne ser den nye utgaven, og den er sjekket",
      en: "interrupted while things were put in order. Readers see the new release, and it was checked")
  }
}
