import Diagnostics

/// What git's refusal of a commit means for whoever saved; git itself is heard in English.
func explanation(of said: String) -> Wording {
  let lower = said.lowercased()
  if lower.contains("tell me who you are") || lower.contains("empty ident") {
    return Wording(
      nb:
        "teksten er lagret, men git vet ikke hvem som lagrer; kjør «git config user.name \"Navn\"» og «git config user.email adresse»",
      en:
        "the text is saved, but git does not know who saves; run “git config user.name \"Name\"” and “git config user.email address”"
    )
  }
  if lower.contains("during a merge") || lower.contains("unmerged") || lower.contains("during a cherry-pick")
  {
    return Wording(
      nb: "teksten er lagret, men en sammenslåing i git er ikke ferdig; gjør den ferdig først",
      en: "the text is saved, but a merge in git is not finished; finish it first")
  }
  if lower.contains("index.lock") {
    return Wording(
      nb: "teksten er lagret, men git er opptatt med noe annet; den leveres neste gang du lagrer",
      en: "the text is saved, but git is busy with something else; it is committed the next time you save")
  }
  if lower.contains("dubious ownership") {
    return Wording(
      nb:
        "teksten er lagret, men mappen eies av en annen bruker, så git rører den ikke; se «git help config», safe.directory",
      en:
        "the text is saved, but the folder belongs to another user, so git does not touch it; see “git help config”, safe.directory"
    )
  }
  return Wording(
    nb: "teksten er lagret, men git tok den ikke imot («\(said.trimmingWhiteSpace)»)",
    en: "the text is saved, but git did not take it (“\(said.trimmingWhiteSpace)”)")
}

extension PushOutcome {
  /// What was said when a push was not taken.
  init(refusal said: String) {
    let lower = said.lowercased()
    if lower.contains("fetch first") || lower.contains("non-fast-forward") {
      self = .refused(
        Wording(
          nb:
            "andre har levert noe siden sist, så dette ble ikke sendt. Ingenting er borte: det ligger lagret og levert her. Hent det andre har gjort («git pull --rebase»), og lever igjen",
          en:
            "others have delivered something since, so this was not sent. Nothing is lost: it is saved and committed here. Fetch what the others did (“git pull --rebase”), and deliver again"
        ))
    } else if lower.contains("protected branch") || lower.contains("hook declined") {
      self = .refused(
        Wording(
          nb:
            "stedet tar ikke imot endringer rett på denne grenen. Ingenting er borte: det ligger lagret og levert her. Spør den som har satt opp stedet",
          en:
            "the place takes no changes directly to this branch. Nothing is lost: it is saved and committed here. Ask whoever set the place up"
        ))
    } else if ["authentication", "permission denied", "could not read", "403", "401"].contains(
      where: lower.contains)
    {
      self = .failed(
        Wording(
          nb:
            "stedet kjenner ikke igjen deg, så dette ble ikke sendt. Ingenting er borte: det ligger lagret og levert her. Logg inn med git der programmet går",
          en:
            "the place does not recognize you, so this was not sent. Nothing is lost: it is saved and committed here. Sign in with git where the program runs"
        ))
    } else if ["could not resolve", "unable to access", "could not connect", "timed out", "unreachable"]
      .contains(where: lower.contains)
    {
      self = .failed(
        Wording(
          nb:
            "fikk ikke kontakt med stedet, så dette ble ikke sendt. Ingenting er borte: det ligger lagret og levert her. Prøv igjen når nettet er på plass",
          en:
            "the place could not be reached, so this was not sent. Nothing is lost: it is saved and committed here. Try again when the network is back"
        ))
    } else {
      self = .failed(
        Wording(
          nb:
            "dette ble ikke sendt («\(said.trimmingWhiteSpace)»). Ingenting er borte: det ligger lagret og levert her",
          en:
            "this was not sent (“\(said.trimmingWhiteSpace)”). Nothing is lost: it is saved and committed here"
        ))
    }
  }
}
