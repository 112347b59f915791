import Diagnostics

/// What another program failed at, in words for those who publish, by what it said; nil when it is none that happens often.
///
/// The phrases are those of OpenSSH, rsync, curl and rclone; the program's own line is shown below in any case.
func explanation(of said: String) -> Wording? {
  let lower = said.lowercased()
  return explanations.first { $0.phrases.contains(where: lower.contains) }?.words
}

extension PublishError {
  /// The failure of a program: what happened, what to do, and below it the program's own line.
  static func failed(_ what: Wording, _ program: String, _ said: String) -> PublishError {
    let why = explanation(of: said)
    var error = PublishError(
      .failed,
      Wording(
        nb: what.nb + (why.map { ": \($0.nb)" } ?? ""), en: what.en + (why.map { ": \($0.en)" } ?? "")))
    error.said = said.isEmpty ? nil : "\(program): \(said)"
    return error
  }
}

extension PublishError {
  /// The same, where it is what readers get that is wrong, and no program that failed.
  var asRefusal: PublishError {
    var error = PublishError(.refused, message)
    error.said = said
    return error
  }
}

extension PublishError {
  /// The same, where nobody answers.
  var asSilence: PublishError {
    var error = asRefusal
    error.isSilence = true
    return error
  }

  /// The same error, of who is not let in where the answer is.
  var asOutside: PublishError {
    var error = self
    error.isOutside = true
    return error
  }

  static let noCurl = failed(
    "programmet curl mangler på denne maskinen", "the program curl is missing on this machine")
}

private let explanations: [(phrases: [String], words: Wording)] = [
  (
    ["permission denied (", "too many authentication failures"],
    Wording(
      nb: "maskinen godtar ikke nøkkelen. Prøv «ssh» dit for hånd med samme bruker",
      en: "the machine does not accept the key. Try “ssh” there by hand as the same user")
  ),
  (
    ["host key verification failed"],
    Wording(
      nb:
        "maskinen er ukjent, eller har fått en annen nøkkel. Koble til for hånd én gang, og se at nøkkelen er den rette",
      en:
        "the machine is unknown, or has another key. Connect by hand once, and see that the key is the right one"
    )
  ),
  (
    [
      "could not resolve", "couldn't resolve", "name or service not known", "no such host", "name resolution",
    ],
    Wording(
      nb:
        "navnet finnes ikke, eller nettet er borte. Se om navnet er riktig skrevet, og om maskinen er på nett",
      en:
        "the name does not exist, or the network is away. See that the name is right, and that the machine is online"
    )
  ),
  (
    ["connection refused", "failed to connect", "couldn't connect"],
    Wording(
      nb: "ingen svarer der. Se om tjeneren går, og om porten er riktig",
      en: "nobody answers there. See that the server runs, and that the port is right")
  ),
  (
    ["no space left", "disk quota", "quota exceeded"],
    Wording(
      nb: "disken der er full. Rydd plass, og prøv igjen",
      en: "the disk there is full. Make room, and try again")
  ),
  (
    ["certificate", "ssl:", "tls"],
    Wording(
      nb: "sertifikatet er utløpt, eller gjelder et annet navn. Forny det på tjeneren",
      en: "the certificate has expired, or is for another name. Renew it on the server")
  ),
  (
    ["didn't find section in config file", "config file not found"],
    Wording(
      nb: "rclone har ikke noe lager med det navnet. Kjør «rclone config» som brukeren som publiserer",
      en: "rclone has no remote of that name. Run “rclone config” as the user who publishes")
  ),
  (
    ["accessdenied", "invalidaccesskeyid", "signaturedoesnotmatch", "status code: 403", "forbidden"],
    Wording(
      nb: "lageret godtar ikke nøkkelen, eller den har ikke lov til dette. Se på den med «rclone config»",
      en: "the storage does not accept the key, or it may not do this. See to it with “rclone config”")
  ),
  (
    ["nosuchbucket", "directory not found", "bucket does not exist"],
    Wording(
      nb: "lageret finnes ikke. Lag det, eller rett «mappe» i publisering.yml",
      en: "the storage does not exist. Make it, or correct “folder” in publisering.yml")
  ),
  (
    ["command not found", ": not found"],
    Wording(
      nb: "et program mangler på tjeneren (rsync, flock eller sha256sum). Installer det der",
      en: "a program is missing on the server (rsync, flock or sha256sum). Install it there")
  ),
  (
    ["timed out", "timeout", "deadline exceeded"],
    Wording(
      nb: "det kom ikke svar i tide. Se om nettet er i orden, og prøv en gang til",
      en: "no answer came in time. See that the network is all right, and try once more")
  ),
  (
    [
      "closed by remote host", "connection reset", "unexpected eof", "unexpectedly closed", "broken pipe",
      "connection closed",
    ],
    Wording(nb: "forbindelsen ble brutt. Prøv en gang til", en: "the connection was cut. Try once more")
  ),
  (
    ["permission denied", "operation not permitted", "read-only file system"],
    Wording(
      nb: "brukeren har ikke lov til å skrive der. Se hvem som eier mappen",
      en: "the user may not write there. See who owns the folder")
  ),
]
