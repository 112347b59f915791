import Content
import Diagnostics
import Model

/// A text in nynorsk, Swedish or Danish whose page says that it is in bokmål: it is read aloud and searched as what it is not. A few
/// words of a quotation or a name are none; most of the words that cannot be bokmål have to be of the other language.
func textInNeighbour(_ text: EntryText) -> Diagnostic? {
  guard text.language == .nb else { return nil }
  var counts = neighbours.map { _ in Count() }
  var left = mostWords
  let (nodes, literals, telling) = (text.body.nodes, text.body.text, tellingWords)
  for paragraph in text.ownParagraphs where left > 0 {
    for index in paragraph..<Int(nodes[paragraph].end) where nodes[index].kind == .text {
      let literal = nodes[index].literal
      literals.eachWord(in: Int(literal.lowerBound)..<Int(literal.upperBound)) { _, hash in
        guard left > 0 else { return false }
        left -= 1
        // Most words are in none of the lists.
        var lists = telling.lists(of: hash)
        for neighbour in counts.indices where lists != 0 {
          counts[neighbour].add(hash, isOwn: lists & 1 != 0, isInstead: lists & 2 != 0, at: paragraph)
          lists >>= 2
        }
        return true
      }
    }
  }
  guard let found = zip(neighbours, counts).first(where: { $1.isTelling }), let place = found.1.paragraph
  else { return nil }
  return .textInNeighbour(found.0, at: text.place(place))
}

/// What a text is in says itself long before this.
private let mostWords = 400

private struct Neighbour {
  let name: Wording
  /// Words that are of the language, and not of bokmål.
  let own: [UInt64]
  /// What bokmål has instead, and the other does not have.
  let instead: [UInt64]

  init(_ name: Wording, own: String, instead: String) {
    self.name = name
    self.own = eachHash(of: own.split(separator: " ").map(String.init))
    self.instead = eachHash(of: instead.split(separator: " ").map(String.init))
  }
}

/// Two lists for each neighbour, its own words and what bokmål has instead.
private let tellingWords = WordLists(neighbours.flatMap { [$0.own, $0.instead] })

private struct Count {
  private var own = 0
  private var instead = 0
  private var distinct: [UInt64] = []
  private(set) var paragraph: Int?

  var isTelling: Bool { own > 3 && distinct.count > 2 && own > instead + instead }

  mutating func add(_ hash: UInt64, isOwn: Bool, isInstead: Bool, at index: Int) {
    if isInstead { instead += 1 }
    guard isOwn else { return }
    own += 1
    paragraph = paragraph ?? index
    if distinct.count < 3, !distinct.contains(hash) { distinct.append(hash) }
  }
}

private let neighbours = [
  Neighbour(
    Wording(nb: "nynorsk", en: "Nynorsk"),
    own:
      "ikkje eg kva frå eit dei nokon noko berre meir korleis kven kvifor vere vore gjer gjere kjem saman høyrer såg vart mykje dykk dykkar fleire einskild tek",
    instead:
      "ikke jeg hva fra et de noen noe bare mer hvordan hvem hvorfor være vært gjør gjøre kommer sammen mye flere tar"
  ),
  Neighbour(
    Wording(nb: "svensk", en: "Swedish"),
    own:
      "och är inte jag att ni från till också mycket när här där vad välkomna välkommen någon några något för efter göra gör skall hur",
    instead:
      "og er ikke jeg å dere fra til også mye når her der hva velkommen noen noe for etter gjøre gjør hvordan"
  ),
  Neighbour(
    Wording(nb: "dansk", en: "Danish"),
    own:
      "af hvad mig dig sig nogle nogen noget meget efter mellem uden gør gøre bliver blev mødet mødes børn hende fået",
    instead:
      "av hva meg deg seg noen noe mye etter mellom uten gjør gjøre blir ble møtet møtes barn henne fått"),
]

extension Diagnostic {
  fileprivate static func textInNeighbour(_ neighbour: Neighbour, at place: Location) -> Diagnostic {
    let isNynorsk = neighbour.name.nb == "nynorsk"
    let finding = Diagnostic(
      .textInOtherLanguage,
      Wording(
        nb: "teksten er på \(neighbour.name.nb), men siden er på bokmål",
        en: "the text is in \(neighbour.name.en), but the page is in Bokmål"),
      at: place,
      help: isNynorsk
        ? Wording(
          nb:
            "skriv den på bokmål; skal den stå på nynorsk, må «nn» stå i «sprakvalg», og teksten i en fil med «.nn» i navnet",
          en:
            "write it in Bokmål; if it is to be in Nynorsk, add “nn” to “languages”, and put it in a file with “.nn” in its name"
        )
        : Wording(
          nb: "oversett den; er det noe andre har sagt, skriv det som et sitat",
          en: "translate it; if it is what somebody has said, write it as a quotation"))
    return isNynorsk ? finding.withSeverity(.advice) : finding
  }
}
