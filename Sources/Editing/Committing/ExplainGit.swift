import Diagnostics

/// What git's refusal of a commit means for whoever saved; git itself is heard in English.
func explanation(of said: String) -> Wording {
  let lower = said.lowercased()
  if lower.contains("tell me who you are") || lower.contains("empty ident") {
    return Wording(
      nb:
        "teksten er lagret, men git vet ikke hvem som lagrer. \(askForHelp.nb) å kjøre «git config user.name \"Navn\"» og «git config user.email adresse» der",
      en:
        "the text is saved, but git does not know who saves. \(askForHelp.en) to run “git config user.name \"Name\"” and “git config user.email address” there"
    )
  }
  if lower.contains("during a merge") || lower.contains("unmerged") || lower.contains("during a cherry-pick")
  {
    return Wording(
      nb:
        "teksten er lagret, men en sammenslåing i git er ikke ferdig. \(askForHelp.nb) å gjøre den ferdig («git status» sier hva som står igjen)",
      en:
        "the text is saved, but a merge in git is not finished. \(askForHelp.en) to finish it (“git status” says what is left)"
    )
  }
  if lower.contains("index.lock") {
    return Wording(
      nb: "teksten er lagret, men git er opptatt med noe annet; den leveres neste gang du lagrer",
      en: "the text is saved, but git is busy with something else; it is committed the next time you save")
  }
  if lower.contains("dubious ownership") {
    return Wording(
      nb:
        "teksten er lagret, men mappen eies av en annen bruker, så git rører den ikke. \(askForHelp.nb) å rette det («git help config», safe.directory)",
      en:
        "the text is saved, but the folder belongs to another user, so git does not touch it. \(askForHelp.en) to put that right (“git help config”, safe.directory)"
    )
  }
  return Wording(
    nb:
      "teksten er lagret, men git tok den ikke imot («\(said.trimmingWhiteSpace)»). Vis dette til den som har satt opp programmet",
    en:
      "the text is saved, but git did not take it (“\(said.trimmingWhiteSpace)”). Show this to whoever set the program up"
  )
}

/// Whoever writes has no terminal; the command is for whoever does.
private let askForHelp = Wording(
  nb: "Be den som har satt opp programmet på maskinen det går på, om",
  en: "Ask whoever set the program up on the machine that it runs on")

private let deliverAgain = Wording(
  nb: "Velg så «Lever det som er lagret»", en: "Then choose “Deliver what was saved”")

extension PushOutcome {
  /// What was said when a push was not taken.
  init(refusal said: String) {
    let lower = said.lowercased()
    if lower.contains("fetch first") || lower.contains("non-fast-forward") {
      self = .refused(
        Wording(
          nb:
            "andre har sendt noe siden sist, så dette ble ikke sendt. Ingenting er borte: det ligger lagret og levert her, og du kan skrive videre. \(askForHelp.nb) å hente det de andre har gjort («git pull --rebase» i mappen med innholdet). \(deliverAgain.nb)",
          en:
            "others have sent something since, so this was not sent. Nothing is lost: it is saved and committed here, and you can go on writing. \(askForHelp.en) to fetch what the others did (“git pull --rebase” in the folder with the content). \(deliverAgain.en)"
        ))
    } else if lower.contains("protected branch") || lower.contains("hook declined") {
      self = .refused(
        Wording(
          nb:
            "stedet tar ikke imot endringer rett på denne grenen. Ingenting er borte: det ligger lagret og levert her. Spør den som har satt opp stedet, hvordan det skal sendes",
          en:
            "the place takes no changes directly to this branch. Nothing is lost: it is saved and committed here. Ask whoever set the place up how it is to be sent"
        ))
    } else if ["authentication", "permission denied", "could not read", "403", "401"].contains(
      where: lower.contains)
    {
      self = .failed(
        Wording(
          nb:
            "stedet kjenner ikke igjen deg, så dette ble ikke sendt. Ingenting er borte: det ligger lagret og levert her. \(askForHelp.nb) å logge inn med git der. \(deliverAgain.nb)",
          en:
            "the place does not recognize you, so this was not sent. Nothing is lost: it is saved and committed here. \(askForHelp.en) to sign in with git there. \(deliverAgain.en)"
        ))
    } else if ["could not resolve", "unable to access", "could not connect", "timed out", "unreachable"]
      .contains(where: lower.contains)
    {
      self = .failed(
        Wording(
          nb:
            "fikk ikke kontakt med stedet, så dette ble ikke sendt. Ingenting er borte: det ligger lagret og levert her. Når nettet er på plass: velg «Lever det som er lagret»",
          en:
            "the place could not be reached, so this was not sent. Nothing is lost: it is saved and committed here. When the network is back: choose “Deliver what was saved”"
        ))
    } else {
      self = .failed(
        Wording(
          nb:
            "dette ble ikke sendt («\(said.trimmingWhiteSpace)»). Ingenting er borte: det ligger lagret og levert her. Vis dette til den som har satt opp programmet",
          en:
            "this was not sent (“\(said.trimmingWhiteSpace)”). Nothing is lost: it is saved and committed here. Show this to whoever set the program up"
        ))
    }
  }
}
