import Diagnostics

/// How long the parts of a build took, one after another, and how much memory it had at most.
struct Profile: Sendable {
  private(set) var laps: [(part: Part, wall: Int, processor: Int)] = []
  private var last = ResourceUse.now()

  /// What is done in turn; of pages only the lists are made before they are written.
  enum Part: CaseIterable {
    case reading, theme, comparing, parsing, meaning, rules, publicSite, pictures, coming, secrets, files,
      search,
      delivery,
      status
    case statusFiles, exchange, record
  }

  /// What was done since the last lap, or since the beginning, was this.
  mutating func lap(_ part: Part) {
    let now = ResourceUse.now()
    let (wall, processor) = (now.wall - last.wall, now.processor - last.processor)
    last = now
    if let index = laps.firstIndex(where: { $0.part == part }) {
      laps[index].wall += wall
      laps[index].processor += processor
    } else {
      laps.append((part, wall, processor))
    }
  }

  /// A line for each part, with milliseconds of the clock and of all processors together.
  func text(in language: MessageLanguage) -> String {
    let use = ResourceUse.now()
    let head = Wording(nb: "Tid brukt (ms)", en: "Time used (ms)")[language]
    let columns = (
      Wording(nb: "klokketid", en: "clock")[language], Wording(nb: "prosessor", en: "processor")[language]
    )
    let rows = laps.map { ($0.part.wording[language], $0.wall, $0.processor) }
    let all = (
      Wording(nb: "i alt", en: "in all")[language], laps.map(\.wall).reduce(0, +),
      laps.map(\.processor).reduce(0, +)
    )
    let width = (rows + [all]).map(\.0.count).max() ?? 0
    let lines = (rows + [all]).map { name, wall, processor in
      "  " + name.padded(to: width) + "\(wall / 1000)".padded(before: 11)
        + "\(processor / 1000)".padded(before: 11)
    }
    let memory = Wording(
      nb: "Mest minne i bruk: \(use.peakMemory / 1024) MB",
      en: "Most memory in use: \(use.peakMemory / 1024) MB")[language]
    let title =
      head.padded(to: width + 2) + columns.0.padded(before: 11) + columns.1.padded(before: 11)
    return ([title] + lines + [memory]).joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func padded(before width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}

extension Profile.Part {
  fileprivate var wording: Wording {
    switch self {
    case .reading: Wording(nb: "lese filene i content", en: "read the files of content")
    case .theme: Wording(nb: "lese temaet", en: "read the theme")
    case .comparing: Wording(nb: "sammenligne med forrige bygging", en: "compare with the last build")
    case .parsing: Wording(nb: "tolke felt og tekster", en: "parse fields and texts")
    case .meaning: Wording(nb: "finne ut hva de betyr", en: "find out what they mean")
    case .rules: Wording(nb: "prøve reglene", en: "try the rules")
    case .publicSite: Wording(nb: "legge opp det åpne nettstedet", en: "lay out the public site")
    case .pictures: Wording(nb: "lage bilder", en: "make pictures")
    case .coming: Wording(nb: "se etter det som skjer av seg selv", en: "look at what comes by itself")
    case .secrets: Wording(nb: "samle det som er fortrolig", en: "gather what is confidential")
    case .files: Wording(nb: "lage, gjennomsøke og skrive sidene", en: "make, search and write the pages")
    case .search: Wording(nb: "lage søket", en: "make the search")
    case .delivery: Wording(nb: "filer for tjeneren", en: "files for the server")
    case .status: Wording(nb: "regne ut statussiden", en: "work out the status page")
    case .statusFiles: Wording(nb: "skrive statussiden", en: "write the status page")
    case .exchange: Wording(nb: "sette nettstedene på plass", en: "put the sites in place")
    case .record: Wording(nb: "skrive opp hva som ble bygd", en: "write down what was built")
    }
  }
}
