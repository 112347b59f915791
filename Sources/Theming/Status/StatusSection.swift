import Model
import Templates

/// Text, and its language when that is not the page's (WCAG 3.1.2).
struct Phrase: Sendable {
  let text: String
  let language: Language?
  /// What the page says after it, in its own language.
  var rest = ""

  static let view = View<Phrase>([
    .text("text") { $0.text }, .optionalText("lang") { $0.language?.tag }, .text("rest") { $0.rest },
  ])
}

/// A light as it is shown: by colour, shape and word.
struct LightLabel: Sendable {
  let light: Light
  let word: String

  static let view = View<LightLabel>([
    .text("name") { $0.light.rawValue }, .text("word") { $0.word }, .flag("isGreen") { $0.light == .green },
    .flag("isYellow") { $0.light == .yellow }, .flag("isRed") { $0.light == .red },
    .flag("isGrey") { $0.light == .grey },
  ])
}

/// A name and what it stands for.
struct StatusFact: Sendable {
  let name: String
  let value: Phrase
  var light: LightLabel?

  static let view = View<StatusFact>([
    .text("name") { $0.name }, .record("value", Phrase.view) { $0.value },
    .optional("light", LightLabel.view) { $0.light },
  ])
}

/// One part of a page: what it is about, its facts, its lists and its tables.
struct StatusSection: Sendable {
  let id: String
  let heading: String
  var light: LightLabel?
  var intro = ""
  var facts: [StatusFact] = []
  /// What sums up all that follows.
  var leading: [StatusTable] = []
  var drawing: [UInt8] = []
  var groups: [StatusGroup] = []
  var tables: [StatusTable] = []
  /// All that stands in its lists, cards and tables as one table for programs: the page itself does not show it.
  var records: StatusTable?
  /// For the section of the KPIs, which has cards; nil for every other.
  var kpis: [KPIGroup]?
  /// What it says while nothing is in it; empty for the word that all have.
  var none = ""

  static let view = View<StatusSection>([
    .text("id") { $0.id }, .text("heading") { $0.heading },
    .optional("light", LightLabel.view) { $0.light }, .text("intro") { $0.intro },
    .list("facts", StatusFact.view) { $0.facts }, .flag("hasFacts") { !$0.facts.isEmpty },
    .html("drawing") { $0.drawing }, .list("groups", StatusGroup.view) { $0.groups },
    .list("leading", StatusTable.view) { $0.leading.filter { !$0.rows.isEmpty || !$0.none.isEmpty } },
    .list("tables", StatusTable.view) { $0.namedTables },
    .flag("isOfKPIs") { $0.kpis != nil }, .list("kpis", KPIGroup.view) { $0.kpis ?? [] },
    .flag("isEmpty") { $0.isEmpty }, .text("none") { $0.none },
  ])

  /// What the file of its table of that number, counted from 1 among those with rows, is called.
  func dataName(_ number: Int) -> String { "\(kebab(id))-\(number).csv" }

  private var isEmpty: Bool {
    facts.isEmpty && drawing.isEmpty && groups.isEmpty && leading.allSatisfy(\.rows.isEmpty)
      && tables.allSatisfy(\.rows.isEmpty)
      && (kpis ?? []).isEmpty
  }

  /// Its tables, without saying its own heading again.
  private var namedTables: [StatusTable] {
    var file = leading.count { !$0.rows.isEmpty }
    return tables.filter { !$0.rows.isEmpty || !$0.none.isEmpty }.map { table in
      var table = table
      table.hasHeading = table.heading != heading
      if !table.rows.isEmpty { file += 1 }
      table.file = dataName(file)
      return table
    }
  }
}

/// A table whose first column names its rows; `none` stands instead of it when it has no rows.
struct StatusTable: Sendable {
  var heading: String
  var columns: [String]
  var rows: [Row]
  /// Says that nothing is there; empty to leave out the heading too.
  var none: String
  /// False when the section around it is called the same.
  var hasHeading = true
  /// Says what is in it while it is folded; empty for one that is not.
  var summary = ""
  /// So many rows stand on the page; all of them in the file beside it.
  var shown = Int.max
  /// Says how many more there are in the file; empty when all stand on the page.
  var more = ""
  /// The file beside the page that has all of it.
  var file = ""

  struct Row: Sendable {
    let head: Cell
    let cells: [Cell]
    /// Its anchor; empty for none.
    var id = ""
  }

  struct Cell: Sendable {
    var light: LightLabel?
    var lines: [Phrase] = []
    /// Of what the lines name, relative to the site's folder; empty for none.
    var address = ""
    var notes: [Phrase] = []
    /// The word that marks what is made up.
    var example = ""
    /// What it holds for programs; nil for what is text for them too.
    var data: CellData?
  }

  /// A cell with the name of its column, which stands before it where there is no room for columns.
  private struct NamedCell: Sendable {
    let column: String
    let cell: Cell

    static let view = View<NamedCell>([
      .text("column") { $0.column }, .record("cell", Cell.view) { $0.cell },
    ])
  }

  private static let rowView = View<(row: Row, columns: [String])>([
    .text("id") { $0.row.id }, .record("head", Cell.view) { $0.row.head },
    .list("cells", NamedCell.view) { row, columns in
      zip(row.cells, columns.dropFirst()).map { NamedCell(column: $1, cell: $0) }
    },
  ])

  static let view = View<StatusTable>([
    .text("summary") { $0.summary },
    .text("heading") { $0.heading }, .flag("hasHeading") { $0.hasHeading }, .texts("columns") { $0.columns },
    .list("rows", rowView) { table in table.rows.prefix(table.shown).map { ($0, table.columns) } },
    .flag("hasRows") { !$0.rows.isEmpty }, .text("none") { $0.none }, .text("more") { $0.more },
    .text("file") { $0.file },
  ])
}

extension StatusTable.Cell {
  init(_ phrase: Phrase?) { lines = phrase.map { [$0] } ?? [] }

  static let view = View<StatusTable.Cell>([
    .optional("light", LightLabel.view) { $0.light }, .list("lines", Phrase.view) { $0.lines },
    .text("address") { $0.address }, .list("notes", Phrase.view) { $0.notes },
    .text("example") { $0.example },
  ])
}

extension StatusLanguage {
  func cell(_ text: String) -> StatusTable.Cell { StatusTable.Cell(own(text)) }

  func cell(_ light: Light) -> StatusTable.Cell { StatusTable.Cell(light: self.light(light)) }

  /// A row's name, marked when it is made up.
  func head(_ title: LocalizedText, _ id: EntryID, isExample: Bool) -> StatusTable.Cell {
    StatusTable.Cell(lines: [self.title(title, id)], example: isExample ? words[.example] : "")
  }

  func fact(_ word: StatusWord, _ value: String) -> StatusFact { fact(word, own(value)) }

  func fact(_ word: StatusWord, _ value: String, _ light: Light) -> StatusFact {
    StatusFact(name: words[word], value: own(value), light: self.light(light))
  }

  /// Nothing when there is no value.
  func knownFact(_ word: StatusWord, _ value: Phrase?) -> [StatusFact] {
    value.map { [fact(word, $0)] } ?? []
  }

  /// The word that marks what is made up; empty for what is not.
  func mark(_ isExample: Bool) -> String { isExample ? words[.example] : "" }

  func fact(_ word: StatusWord, _ value: Phrase?) -> StatusFact {
    StatusFact(name: words[word], value: value ?? own(words[.notSet]))
  }

  func table(
    _ heading: StatusWord, _ columns: [StatusWord], _ rows: [StatusTable.Row]
  ) -> StatusTable {
    StatusTable(
      heading: words[heading], columns: columns.map { words[$0] }, rows: rows, none: "")
  }

  /// The same table, folded when it is long.
  func foldingWhenLong(_ table: StatusTable) -> StatusTable {
    guard table.rows.count > StatusGroup.open else { return table }
    var table = table
    table.summary = words(.rowCount, ["count": number(table.rows.count)])
    return table
  }
}
