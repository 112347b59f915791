import Content

/// The files that inputs are made from.
struct Seeds: Sendable {
  let content: SourceTree
  let theme: SourceTree
  /// Files of the content by what they are, a few of our own among them for what the content has none of.
  let texts: [SourceFile]
  let registers: [SourceFile]
  let tables: [SourceFile]
  let templates: [SourceFile]
  let words: [SourceFile]
  let all: [SourceFile]
  let byPath: [String: SourceFile]

  init(content: SourceTree, theme: SourceTree) {
    self.content = content
    self.theme = theme
    func files(_ tree: SourceTree, _ endings: String...) -> [SourceFile] {
      tree.files.filter { file in endings.contains { file.path.hasSuffix($0) } }
    }
    texts = files(content, ".md") + [SourceFile(path: "content/sider/alt.md", bytes: Array(everything.utf8))]
    registers = files(content, ".yml", ".json")
    tables = files(content, ".csv") + [SourceFile(path: "content/datakilder/a.csv", bytes: Array(table.utf8))]
    templates = files(theme, ".mustache")
    words = files(theme, ".yml")
    all = content.files + theme.files
    byPath = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A text with one of each construct.
private let everything = """
  ---
  tittel: "Bo og lev"
  sammendrag: >-
    Kom til
    Kongsberg.
  seksjon: flytt-hit
  ---

  ## Å *bo* på [Kongsberg](../kampanjer/velkommen-hjem.md "T")

  > - sitat {kpi}`netto-innbyggere.siste` &amp; <b>x</b>
  >   lat linje

  | a | b\\| |
  |---|:-:|
  | `c` | <https://kongsberg.kommune.no> |

  ````{steps} Slik gjør du
  :a: b

  1. [x] til
     ```{events}
     ---
     antall: "3"
     ---
     ```
  ````

  ```{facts}
  - {tekst: "Innbyggere", tall: 28000}
  ```

  ![b](c.jpg) fot[^1] ~~strøket~~ kl 18, 14.mars, 350.000, feks, «i morgen»

  [^1]: note
  [ref]: https://kongsberg.no 'T'

  """

private let table = "år;\"inn\"\"byggere\"\r\n2026;28000\r\n2027;\"28\n100\"\n"
