import Content
import Diagnostics
import Model
import Writing

extension Command {
  static let new = Command(
    name: "new", words: Wording(nb: "SLAGS TITTEL", en: "KIND TITLE"),
    summary: Wording(nb: "begynn på noe nytt", en: "start something new"),
    description: Wording(
      nb: """
        Lager en fil på rett sted, med feltene som trengs, og forklaringer. SLAGS er for eksempel kampanje, arrangement,
        artikkel eller partner; «story new» alene viser alle.
        """,
      en: """
        Creates a file in the right place, with the fields that are needed, and explanations. KIND is for example
        campaign, event, article or partner; “story new” alone lists them all.
        """),
    options: [.root, .asOf],
    places: [.words(offeredKinds)]
  ) { arguments, environment in
    let language = try environment.language(arguments)
    let words = arguments.words.dropFirst()
    guard let name = words.first else {
      try printOut(listOfKinds(language))
      return .wrongUsage
    }
    let title = words.dropFirst().joined(separator: " ")
    guard !title.isEmpty else { throw UsageError.missingWord(Wording(nb: "tittelen", en: "the title")) }
    let kind = try kind(named: name)
    guard !slug(from: title).isEmpty else {
      throw UsageError.badValue(
        "new", title,
        Wording(
          nb: "en tittel med bokstaver eller tall; filen får navn etter den",
          en: "a title with letters or digits; the file is named after it"))
    }
    let moment = try Request.moment(arguments, in: environment)
    let file = newFile(of: kind, titled: title, today: moment.today, language)
    let root = arguments.value(of: .root) ?? "."
    try requireContent(below: root)
    try writeNewFile(Array(file.text.utf8), to: file.path, below: root)
    try printOut(
      Wording(
        nb: "Laget \(file.path). Fyll ut feltene uten # foran og teksten i klammer, og kjør «story check».",
        en:
          "Created \(file.path). Fill in the fields without # before them and the text in brackets, and run “story check”."
      )[language])
    return .fine
  }
}

extension AnyKind {
  fileprivate var mayBeBegun: Bool { form != .single && !form.isRecord }
}

/// The kinds by one word each: their names, or the names of their folders where a name has several words.
private func offeredKinds(_ language: MessageLanguage) -> [OfferedWord] {
  AnyKind.all.filter(\.mayBeBegun).map { kind in
    let name = kind.name[language]
    return OfferedWord(
      word: name.contains(" ") ? kind.folder[language] : name, meaning: "content/\(kind.place)")
  }.sorted { $0.word < $1.word }
}

/// Every kind that there may be many of, with where its files lie.
private func listOfKinds(_ language: MessageLanguage) -> String {
  let kinds = AnyKind.all.filter(\.mayBeBegun).sorted { $0.name[language] < $1.name[language] }
  let width = kinds.map { $0.name[language].count }.max() ?? 0
  let head = Wording(
    nb: "Hva vil du begynne på? Skriv «story new SLAGS \"Tittel\"», der SLAGS er:",
    en: "What would you like to start? Write “story new KIND \"Title\"”, where KIND is:")
  let rows = kinds.map { kind in
    let name = kind.name[language]
    return "  " + name + String(repeating: " ", count: width - name.count + 2) + "content/\(kind.place)"
  }
  return ([head[language], ""] + rows).joined(separator: "\n")
}

private func kind(named written: String) throws(UsageError) -> AnyKind {
  let plain = plainSpelling(of: written)
  func names(_ kind: AnyKind) -> [String] {
    [kind.name.nb, kind.name.en, kind.folder.nb, kind.folder.en, kind.id.name].map { plainSpelling(of: $0) }
  }
  let kinds = AnyKind.all.filter { !$0.form.isRecord }
  if let kind = kinds.first(where: { names($0).contains(plain) }) { return kind }
  throw .unknownKind(written, nearest: nearestName(to: plain, among: kinds.flatMap(names)))
}
