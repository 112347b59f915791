import Diagnostics
import Files

extension PublishRun {
  /// Undoes what let readers see a release, after something was wrong with it or nobody could say: the earlier one is shown again.
  ///
  /// A status page that was found to be open is shown to nobody, since the one before would be as open. A host that cannot answer is no
  /// sign of that: what stood before was guarded, and stands again.
  func undone(
    _ release: StoredRelease, because error: PublishError, _ plan: PublishPlan, _ before: HostState,
    on host: any ReleaseHost
  ) -> PublishError {
    // One that was there before: nothing is known of it that was not known then.
    let wasThere = before.current == release.id
    if destination.mustAskForSignIn, error.isUnguarded || before.current == nil {
      notingForInterruption(.interruptedInTakingDown)
      return host.takenDown(release.id, release.record, because: error)
    }
    if !wasThere, let earlier = before.shown?.record, destination.laysOpen(earlier) {
      // What is sealed may stand, though nobody could say how readers get it.
      guard !error.isSilence else { return error.adding(.notChecked(release.id)) }
      notingForInterruption(.interruptedInTakingDown)
      return host.takenDownSealed(release.id, release.record, because: error)
    }
    guard let earlier = before.current, !wasThere else {
      return error.isSilence ? error.adding(.notChecked(release.id)) : error
    }
    notingForInterruption(.interruptedInGoingBack)
    do throws(PublishError) {
      try host.show(earlier, after: release.id)
      if !plan.settings.isEmpty { try host.reload() }
      if !before.undone.isEmpty { try host.remove(before.undone) }
      guard error.isSilence else { return error }
      return error.adding(
        try isAnswering(destination, work: work) ? .answersAgain : .answersNeither)
    } catch let other {
      return error.adding(other.message)
    }
  }

  /// What readers see after something went wrong, as far as that can be asked.
  func nowShown(on host: any ReleaseHost, before: HostState) -> Wording {
    // Discarded: the first error is the one to report, and likely the cause of this one; what was seen before is said then.
    let now = try? host.state()
    guard let now else { return .unknown(before.current) }
    guard let current = now.current else {
      guard before.current == nil else { return .nothingShown }
      let wasThere = before.releases.last?.id ?? before.damaged.last ?? before.emptied?.id
      return wasThere == nil ? .nothingThere : .stillShown(nil)
    }
    if now.shown?.record.isEmptyPage == true {
      return Wording(nb: "Bare en tom side vises der nå", en: "Only an empty page is shown there now")
    }
    let time = ReleaseID.words(of: current)
    // No `rollback` would lead there; what could not be replaced by anything that was found right stays, and that is said.
    let showsWithdrawn = now.shown.map { holdsWithdrawn($0.record) } ?? false
    let warning = showsWithdrawn ? Wording.showsWithdrawn : Wording(nb: "", en: "")
    if current == before.current {
      let still = Wording.stillShown(current)
      return Wording(
        nb: "Ingenting ble publisert. \(still.nb)\(warning.nb)",
        en: "Nothing was published. \(still.en)\(warning.en)")
    }
    return Wording(
      nb: "Leserne ser nå utgaven fra \(time.nb)\(warning.nb). Publiser en gang til når det er rettet",
      en: "Readers now see the release of \(time.en)\(warning.en). Publish again when this has been put right"
    )
  }
}

extension Wording {
  /// Goes on after a release is named.
  fileprivate static let showsWithdrawn = Wording(
    nb:
      ", og den viser noe som er trukket tilbake: et samtykke som ikke gjelder lenger, eller et bilde som er tatt bort. Det haster å rette det som er galt og publisere igjen",
    en:
      ", and it shows something that was withdrawn: a consent that no longer holds, or a picture that was taken away. Put right what is wrong and publish again as soon as you can"
  )

  static let answersNeither = Wording(
    nb:
      "Verten svarer ikke med den forrige utgaven på plass heller, så det er trolig den det er noe galt med, ikke det som er bygd. Publiser en gang til når den svarer",
    en:
      "The host does not answer with the release before in place either, so most likely the host is at fault and not what is built. Publish again when it answers"
  )

  static let answersAgain = Wording(
    nb:
      "Med den forrige utgaven på plass svarer verten igjen. Prøv en gang til; skjer det samme, er det noe i den nye den ikke tåler, for eksempel innstillingene",
    en:
      "With the release before in place the host answers again. Try once more; if the same happens, it cannot take something in the new one, such as the settings"
  )

  fileprivate static func notChecked(_ id: String) -> Wording {
    Wording(
      nb: "Utgaven \(id) ligger der, og er ikke kontrollert",
      en: "The release \(id) lies there, and is not checked")
  }
}
