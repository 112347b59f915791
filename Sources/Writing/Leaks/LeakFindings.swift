package import Diagnostics
package import Model
import Theming

extension Leak {
  /// Where the text was written, the page that it would have been on, and what that was made from.
  func finding(in file: OutputFile) -> Diagnostic {
    Diagnostic(
      .leakedInternalText,
      Wording(
        nb:
          "\(kind.wording.nb) som ikke er til for alle, står på en åpen side: \(quoted.nb)/\(path)\(inDocument.nb)",
        en:
          "\(kind.wording.en) not meant for everybody on a public page: \(quoted.en)/\(path)\(inDocument.en)"),
      at: origin, help: help,
      notes: [
        Note(
          Wording(nb: "siden lages av denne filen", en: "the page is made from this file"),
          at: file.origin.place)
      ])
  }
}

extension LeakGate {
  /// What entries say that may not be read, before any page is made of it; each text once for each file.
  package func findings(in said: [SaidText]) -> [Diagnostic] {
    var seen: Set<[String]> = []
    return said.flatMap { text in
      leaks(in: Array(text.text.utf8), of: text.path).filter {
        seen.insert([text.path, $0.origin.path, "\($0.origin.range)", $0.words]).inserted
      }.map { $0.coming }
    }
  }
}

extension Leak {
  fileprivate var coming: Diagnostic {
    Diagnostic(
      .leakedInternalText,
      Wording(
        nb: "\(kind.wording.nb) som ikke er til for alle, står i \(path), som da er åpen\(inWords.nb)",
        en: "\(kind.wording.en) not meant for everybody is in \(path), which is public then\(inWords.en)"),
      at: origin,
      help: Wording(
        nb: "fjern det derfra; kan alle lese det, \(allowing.nb)",
        en: "remove it there; if everybody may read it, \(allowing.en)"),
      notes: [Note(Wording(nb: "det står her", en: "it is here"), at: .file(path))])
  }
}

/// Leaks of one text are one finding, at the first page that it stands on; the others are counted. All else as it was.
package func oncePerText(_ findings: [Diagnostic]) -> [Diagnostic] {
  var (kept, first, others): ([Diagnostic], [LeakedWords: Int], [Int: Int]) = ([], [:], [:])
  for finding in findings {
    guard finding.code == .leakedInternalText else {
      kept.append(finding)
      continue
    }
    // A line, and a document that has none, may say several things; what to write quotes the one.
    let words = LeakedWords(place: finding.location, help: finding.help?.nb)
    if let index = first[words] {
      others[index, default: 0] += 1
      continue
    }
    first[words] = kept.count
    kept.append(finding)
  }
  for (index, count) in others { kept[index].notes.append(.alsoOn(count, at: kept[index].location)) }
  return kept
}

private struct LeakedWords: Hashable {
  let place: Location
  let help: String?
}

extension Note {
  fileprivate static func alsoOn(_ count: Int, at place: Location) -> Note {
    Note(
      Wording(
        nb: "den står på \(count) \(count == 1 ? "åpen side" : "åpne sider") til",
        en: "it is on \(count) more public \(count == 1 ? "page" : "pages")"),
      at: place)
  }
}

extension Leak {
  /// The words at the end, after what is said of them.
  fileprivate var inWords: Wording {
    words.isEmpty ? Wording(nb: "", en: "") : Wording(nb: ": «\(words)»", en: ": “\(words)”")
  }

  /// Where in the document, after its name.
  fileprivate var inDocument: Wording {
    Wording(nb: spot.map { ", " + $0.nb } ?? "", en: spot.map { ", " + $0.en } ?? "")
  }

  /// The words before the page that they are on.
  fileprivate var quoted: Wording {
    words.isEmpty ? Wording(nb: "", en: "") : Wording(nb: "«\(words)» på ", en: "“\(words)” on ")
  }
}

extension Leak.Kind {
  fileprivate var wording: Wording {
    switch self {
    case .text: Wording(nb: "en tekst", en: "a text")
    case .name: Wording(nb: "et navn eller en e-postadresse", en: "a name or an e-mail address")
    case .number: Wording(nb: "et nummer eller en sum", en: "a number or a sum")
    case .fileName: Wording(nb: "navnet på en fil", en: "the name of a file")
    case .address: Wording(nb: "en nettadresse", en: "a web address")
    }
  }
}

extension Leak {
  fileprivate var help: Wording {
    switch kind {
    case .text where spot != nil, .name where spot != nil, .number where spot != nil,
      .address where spot != nil:
      Wording(
        nb:
          "fjern det fra dokumentet, og lagre det på nytt; kan alle lese det, \(allowing.nb). Ingenting er publisert",
        en:
          "remove it from the document, and save that anew; if everybody may read it, \(allowing.en). Nothing has been published"
      )
    case .text, .name, .number, .address:
      Wording(
        nb: "fjern det fra den åpne siden; kan alle lese det, \(allowing.nb). Ingenting er publisert",
        en:
          "remove it from the public page; if everybody may read it, \(allowing.en). Nothing has been published"
      )
    case .fileName:
      Wording(
        nb:
          "filen selv er ikke publisert, bare navnet; gi den eller den åpne siden et annet navn; kan alle lese navnet, \(allowing.nb). Ingenting er publisert",
        en:
          "the file itself has not been published, only its name; give it or the public page another name; if everybody may read the name, \(allowing.en). Nothing has been published"
      )
    }
  }

  /// What to write so that it may stand there, word for word where the words are at hand.
  fileprivate var allowing: Wording {
    guard !quote.whole.isEmpty else {
      return Wording(
        nb: "skriv det i «content/intern/tillatte-tekster/» med en grunn",
        en: "put it in “content/intern/allowed-texts/” with a reason")
    }
    let text = quote.whole.asYAMLText
    return Wording(
      nb: "lag en fil i «content/intern/tillatte-tekster/» med «tekst: \(text)» og en «grunn»",
      en: "make a file in “content/intern/allowed-texts/” with “text: \(text)” and a “reason”")
  }
}

extension String {
  /// As it can stand after `tekst: `.
  fileprivate var asYAMLText: String {
    guard contains(": ") || contains(" #") || hasSuffix(":") else { return self }
    return "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension Code {
  package static let leakedInternalText = Code(
    "leaked-internal-text", .error,
    title: Wording(nb: "Fortrolig tekst på åpen side", en: "A confidential text on a public page"),
    explanation: Wording(
      nb:
        "Før noe publiseres, leter verktøyet gjennom de ferdige filene etter det som står under «content/intern/», og i utkast og annet som ikke vises ennå eller lenger: setninger (også halve), korte verdier, navn, e-postadresser, telefonnumre og summer, uansett store bokstaver, mellomrom og tegnsetting. Noe ble funnet, og derfor er ingenting publisert.",
      en:
        "Before anything is published, the tool searches the finished files for what is under “content/intern/”, and in drafts and what is not yet or no longer shown: sentences (halves too), short values, names, e-mail addresses, telephone numbers and sums, whatever the case, spacing and punctuation. Something was found, so nothing has been published."
    ),
    steps: Wording(
      nb:
        "Se hvor den åpne siden har det fra, og fjern det der. Er det bare et sammentreff, og kan alle lese det: lag en fil i «content/intern/tillatte-tekster/» med ordene i «tekst» og grunnen i «grunn». Seks ord av begynnelsen og «…» står for hele setningen.",
      en:
        "Find where the public page gets it from, and remove it there. If it is only a coincidence that everybody may read, make a file in “content/intern/allowed-texts/” with the words in “text” and why in “reason”. Six words of the beginning and “…” stand for the whole sentence."
    ))
}

/// Every code that writing can report.
package let writingCodes: [Code] = [.leakedInternalText, .unusedAllowance]
