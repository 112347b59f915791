import Diagnostics

/// What one option of the command line is called, what follows it, and what it does.
struct Option: Sendable {
  let name: String
  /// What is written after it; nil for an option that stands alone.
  let value: Wording?
  let help: Wording
  /// What the shell offers in its place.
  var values = PossibleWords.any

  static let root = Option(
    name: "--root", value: Wording(nb: "MAPPE", en: "FOLDER"),
    help: Wording(
      nb: "mappen som inneholder content og themes (ellers: her)",
      en: "the folder that holds content and themes (default: the current folder)"), values: .folder)
  static let output = Option(
    name: "--output", value: Wording(nb: "MAPPE", en: "FOLDER"),
    help: Wording(
      nb: "hvor de ferdige nettstedene legges (ellers: output)",
      en: "where the finished sites are put (default: output)"), values: .folder)
  static let asOf = Option(
    name: "--as-of", value: Wording(nb: "TIDSPUNKT", en: "TIME"),
    help: Wording(
      nb: "regn som om klokka var dette, f.eks. 2027-03-01 eller 2027-03-01T08:00 (Oslo-tid)",
      en: "act as if it were this time, e.g. 2027-03-01 or 2027-03-01T08:00 (Oslo time)"))
  static let production = Option(
    name: "--production", value: nil,
    help: Wording(
      nb: "til publisering: uten eksempeldata, og strengere",
      en: "for publishing: without example data, with stricter checks"))
  static let noSearch = Option(
    name: "--no-search", value: nil,
    help: Wording(nb: "lag nettstedet uten søk", en: "build the site without search"))
  static let noCompress = Option(
    name: "--no-compress", value: nil,
    help: Wording(
      nb: "lag ikke komprimerte utgaver (.gz og .br) av filene; raskere når du bare vil se",
      en: "do not write compressed copies (.gz and .br); faster when you only want a look"))
  static let verify = Option(
    name: "--verify", value: nil,
    help: Wording(
      nb: "bygg også alt fra nytt av ved siden av, og se til at hver byte er den samme",
      en: "also build everything anew beside it, and see that every byte is the same"))
  static let profile = Option(
    name: "--profile", value: nil,
    help: Wording(
      nb: "si til slutt hvor lang tid hver del tok, og hvor mye minne",
      en: "say at the end how long each part took, and how much memory"))
  static let port = Option(
    name: "--port", value: Wording(nb: "NUMMER", en: "NUMBER"),
    help: Wording(
      nb: "nøyaktig denne porten (ellers: den første ledige fra 8000 til 8010)",
      en: "exactly this port (default: the first free one from 8000 to 8010)"))
  static let network = Option(
    name: "--network", value: nil,
    help: Wording(
      nb: "la også en telefon på samme nett se det leserne ser, med adressen som blir skrevet ut",
      en: "let a phone on the same network see what readers see, with the address that is printed"))
  static let hostName = Option(
    name: "--host-name", value: Wording(nb: "NAVN", en: "NAME"),
    help: Wording(
      nb: "navnet på en tjener med innlogging på denne maskinen, som sender forespørsler videre hit",
      en: "the name of a server with sign-in on this machine that passes requests on to this one"))
  static let commit = Option(
    name: "--commit", value: nil,
    help: Wording(
      nb:
        "legg hver lagring fra et skjema i git som en endring for seg, med navnet til den som er logget inn",
      en: "commit each save of a form to git by itself, with the name of whoever has signed in"))
  static let collect = Option(
    name: "--collect", value: nil,
    help: Wording(
      nb: "legg det skjemaene lagrer, inn i git samlet, når noen velger «Lever», som også sender det",
      en: "commit what the forms save together, when somebody chooses “Deliver”, which also pushes it"))
  static let watch = Option(
    name: "--watch", value: nil,
    help: Wording(
      nb: "fortsett, og kontroller på nytt hver gang noe er lagret; Ctrl-C stopper",
      en: "go on, and check again each time something is saved; Ctrl-C stops it"))
  static let previous = Option(
    name: "--previous", value: Wording(nb: "FIL", en: "FILE"),
    help: Wording(
      nb:
        "«manifest» fra forrige publisering: adresser som er borte, blir meldt, og kalendere får vite hva som er endret",
      en:
        "“manifest” of the previous publication: addresses that are gone are reported, and calendars learn what has changed"
    ), values: .file)
  static let write = Option(
    name: "--write", value: nil,
    help: Wording(
      nb: "gjør rettelsene; ellers blir de bare vist", en: "apply the fixes; without it they are only shown"))
  static let format = Option(
    name: "--format", value: Wording(nb: "FORM[=FIL]", en: "FORMAT[=FILE]"),
    help: Wording(
      nb:
        "hvordan funnene vises: \(formats(usual: "vanlig", each: "ett objekt per linje", or: "eller")); med =FIL skrives de dit. Kan stå flere ganger",
      en:
        "how findings are shown: \(formats(usual: "default", each: "one object per line", or: "or")); with =FILE they are written to that file. Can be given several times"
    ), values: .choices(FindingsFormat.allCases.map(\.rawValue)))
  static let quoteInternal = Option(
    name: "--quote-internal", value: nil,
    help: Wording(
      nb: "ta med teksten også fra interne filer i github, sarif og junit; ellers bare sted og kode",
      en: "include the text of internal files in github, sarif and junit too; otherwise only place and code"))
  static let jobs = Option(
    name: "--jobs", value: Wording(nb: "ANTALL", en: "NUMBER"),
    help: Wording(
      nb: "hvor mange kjerner som brukes (ellers: alle)", en: "how many cores to use (default: all)"))
  static let language = Option(
    name: "--language", value: Wording(nb: "SPRÅK", en: "LANGUAGE"),
    help: Wording(nb: "språket i meldingene: nb eller en", en: "the language of messages: nb or en"),
    values: .choices(MessageLanguage.allCases.map(\.rawValue)))
  static let help = Option(
    name: "--help", value: nil, help: Wording(nb: "vis denne hjelpen", en: "show this help"))
  static let version = Option(
    name: "--version", value: nil,
    help: Wording(nb: "vis hvilken versjon dette er", en: "show the version"))
}

/// A command line as written: the command, what follows it, and the options.
struct Arguments: Sendable {
  private(set) var words: [String] = []
  private var values: [String: [String]] = [:]

  /// The same, as one word of the command with what follows it.
  var withoutFirstWord: Arguments {
    var rest = self
    rest.words.removeFirst(min(1, words.count))
    return rest
  }

  func has(_ option: Option) -> Bool { values[option.name] != nil }

  func value(of option: Option) -> String? { values[option.name]?.last }

  /// The same without an option that means something else to a command than to others.
  func without(_ option: Option) -> Arguments {
    var arguments = self
    arguments.values[option.name] = nil
    return arguments
  }

  /// Every value of an option that can be given several times, in the order written.
  func values(of option: Option) -> [String] { values[option.name] ?? [] }

  /// Reads `--name value` and `--name=value`; options may stand anywhere, after `--` all are words.
  init(_ written: [String], knowing options: [Option]) throws(UsageError) {
    var rest = written[...]
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        words.append(word)
        continue
      }
      try read(word == "-h" ? Option.help.name : word, &rest, knowing: options)
    }
  }

  private mutating func read(
    _ word: String, _ rest: inout ArraySlice<String>, knowing options: [Option]
  ) throws(UsageError) {
    let pieces = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = options.first(where: { $0.name == pieces[0] }) else {
      throw .unknownOption(pieces[0], nearest: nearestName(to: pieces[0], among: options.map(\.name)))
    }
    guard let value = option.value else {
      guard pieces.count == 1 else { throw .superfluousValue(option.name) }
      values[option.name] = []
      return
    }
    guard let written = pieces.count == 2 ? pieces[1] : rest.popFirst(), !written.isEmpty else {
      throw .missingValue(option.name, value)
    }
    values[option.name, default: []].append(written)
  }
}

/// What is wrong with a command line; exit code 64 (sysexits.h EX_USAGE).
enum UsageError: Error, Equatable {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case missingValue(String, Wording)
  case superfluousValue(String)
  case superfluousWord(String)
  case missingWord(Wording)
  case unknownCode(String, nearest: String?)
  case unknownKind(String, nearest: String?)
  case unknownFile(String, nearest: String?)
  case badValue(String, String, Wording)
  case protectedPlace(String, String)
  case badPassphrase
  case guessedPassphrase

  var message: Wording {
    switch self {
    case .unknownCommand(let name, let nearest):
      Wording(
        nb: "ukjent kommando «\(name)»" + (nearest.map { ". Mente du «\($0)»?" } ?? ""),
        en: "unknown command “\(name)”" + (nearest.map { ". Did you mean “\($0)”?" } ?? ""))
    case .unknownOption(let name, let nearest):
      Wording(
        nb: "ukjent valg «\(name)»" + (nearest.map { ". Mente du «\($0)»?" } ?? ""),
        en: "unknown option “\(name)”" + (nearest.map { ". Did you mean “\($0)”?" } ?? ""))
    case .missingValue(let name, let value):
      Wording(nb: "etter «\(name)» mangler \(value.nb)", en: "“\(name)” needs a value: \(value.en)")
    case .unknownKind(let name, let nearest):
      Wording(
        nb: "ingen slags innhold heter «\(name)»" + (nearest.map { ". Mente du «\($0)»?" } ?? ""),
        en: "no kind of content is called “\(name)”" + (nearest.map { ". Did you mean “\($0)”?" } ?? ""))
    case .unknownFile(let name, let nearest):
      Wording(
        nb: "det er ingen fil «\(name)» i innholdet" + (nearest.map { ". Mente du «\($0)»?" } ?? ""),
        en: "there is no file “\(name)” in the content" + (nearest.map { ". Did you mean “\($0)”?" } ?? ""))
    case .unknownCode(let name, let nearest):
      Wording(
        nb: "ingen kode heter «\(name)»" + (nearest.map { ". Mente du «\($0)»?" } ?? ""),
        en: "no code is called “\(name)”" + (nearest.map { ". Did you mean “\($0)”?" } ?? ""))
    case .superfluousValue(let name):
      Wording(nb: "«\(name)» skal stå alene", en: "“\(name)” takes no value")
    case .superfluousWord(let word):
      Wording(nb: "«\(word)» er for mye her", en: "unexpected argument “\(word)”")
    case .missingWord(let word): Wording(nb: "\(word.nb) mangler", en: "\(word.en) is missing")
    case .protectedPlace(let option, let path):
      Wording(
        nb:
          "«\(option)» kan ikke legge noe i «\(path)»: der ligger innholdet eller temaet, eller det publiserte nettstedet. Velg et annet sted",
        en:
          "“\(option)” cannot put anything in “\(path)”: that is where the content, the theme or the published site is. Choose another place"
      )
    case .badPassphrase:
      Wording(
        nb:
          "«--seal» trenger et passord på minst 20 tegn, med bare bokstavene a–z, tall og vanlige tegn, i STORY_PASSPHRASE eller i en fil (--passphrase-file). «story passphrase» lager et",
        en:
          "“--seal” needs a passphrase of at least 20 characters, with only the letters a–z, digits and common signs, in STORY_PASSPHRASE or in a file (--passphrase-file). “story passphrase” makes one"
      )
    case .guessedPassphrase:
      Wording(
        nb:
          "passordet sier det samme flere ganger, eller følger alfabetet eller tallene, så det er fort gjettet. Velg minst fire ulike ord; «story passphrase» lager et",
        en:
          "the passphrase says the same several times, or follows the alphabet or the numbers, so it is soon guessed. Choose at least four different words; “story passphrase” makes one"
      )
    case .badValue(let name, let value, let wanted):
      Wording(
        nb: "«\(name) \(value)» går ikke: skriv \(wanted.nb)",
        en: "“\(name) \(value)” is not valid: write \(wanted.en)")
    }
  }
}

/// `text (the usual), oneline, json (one object per line) or sarif`
private func formats(usual: String, each: String, or: String) -> String {
  let names = FindingsFormat.allCases.map { format in
    switch format {
    case .text: "\(format.rawValue) (\(usual))"
    case .json: "\(format.rawValue) (\(each))"
    case .oneline, .sarif, .junit, .github: format.rawValue
    }
  }
  return names.dropLast().joined(separator: ", ") + " \(or) " + (names.last ?? "")
}
