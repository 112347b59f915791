import Diagnostics
import Files
import Sealing

extension Command {
  static let passphrase = Command(
    name: "passphrase", words: nil,
    summary: Wording(
      nb: "lag et passord til en låst statusside", en: "make a passphrase for a sealed status page"),
    description: Wording(
      nb: """
        Skriver ut et nytt, tilfeldig passord. Legg det i en passordbank, og gi det til «story build --seal» i
        miljøvariabelen STORY_PASSPHRASE eller i en fil (--passphrase-file). Send det aldri sammen med siden.
        """,
      en: """
        Prints a new random passphrase. Keep it in a password manager, and give it to “story build --seal” in the
        environment variable STORY_PASSPHRASE or in a file (--passphrase-file). Never send it together with the page.
        """),
    options: []
  ) { _, _ in
    try printOut(try Passphrase.generated())
    return .fine
  }
}

extension Option {
  static let seal = Option(
    name: "--seal", value: nil,
    help: Wording(
      nb: "lås statussiden: én kryptert fil som åpnes med passordet i STORY_PASSPHRASE",
      en: "seal the status page: one encrypted file that is opened with the passphrase in STORY_PASSPHRASE"))
  static let passphraseFile = Option(
    name: "--passphrase-file", value: Wording(nb: "FIL", en: "FILE"),
    help: Wording(
      nb: "filen passordet står i, i stedet for STORY_PASSPHRASE",
      en: "the file that holds the passphrase, instead of STORY_PASSPHRASE"), values: .file)
}

extension SealingError: ReportableError {
  var message: Wording {
    let part =
      switch self {
      case .noRandomness: Wording(nb: "tilfeldige tall", en: "random numbers")
      case .noKey: Wording(nb: "nøkkelen", en: "the key")
      case .noCipher: Wording(nb: "krypteringen", en: "the encryption")
      case .noMemory: Wording(nb: "minne", en: "memory")
      }
    return Wording(
      nb: "Statussiden ble ikke låst: libcrypto ga ikke \(part.nb).",
      en: "The status page was not sealed: libcrypto did not give \(part.en).")
  }
}

/// The passphrase that a build is to seal with; nil when it is not to.
func sealingPassphrase(_ arguments: Arguments, _ environment: Environment) throws -> Passphrase? {
  guard arguments.has(.seal) else {
    guard arguments.value(of: .passphraseFile) == nil else {
      throw UsageError.missingWord(Wording(nb: "«--seal»", en: "“--seal”"))
    }
    return nil
  }
  let passphrase = try readPassphrase(arguments, environment)
  guard !passphrase.lacksVariety else { throw UsageError.guessedPassphrase }
  return passphrase
}

/// The passphrase in the file that is named, or in the environment.
func readPassphrase(_ arguments: Arguments, _ environment: Environment) throws -> Passphrase {
  let written: [UInt8]? =
    if let file = arguments.value(of: .passphraseFile) {
      try readFile(file, atMost: 1 << 12)
    } else {
      environment.variables["STORY_PASSPHRASE"].map { Array($0.utf8) }
    }
  guard let written, let passphrase = Passphrase(written) else {
    throw UsageError.badPassphrase
  }
  return passphrase
}
