import Diagnostics
import Model

extension PublishRun {
  /// That the web server's settings are others than before and nobody has said who is to let it read them: until it does, readers
  /// get pages by the former ones.
  func settingsToRead(_ plan: PublishPlan) -> Wording? {
    let isServed = destination.method != .rclone && !destination.method.isPreparedOnly
    guard isServed, destination.server == .none, !plan.settings.isEmpty else { return nil }
    let names = shownNames(plan.settings)
    return Wording(
      nb:
        "Innstillingene til nett-tjeneren er nye eller endret (\(names)), og «tjener» er ikke satt: last tjeneren på nytt, hvis ikke noe annet gjør det. Til da gjelder de gamle.",
      en:
        "The settings of the web server are new or changed (\(names)), and “server” is not set: reload the server, unless something else does. Until then the former ones hold."
    )
  }
}
