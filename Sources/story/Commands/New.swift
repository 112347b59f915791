import Content
import Diagnostics
import Model
import Writing

extension Command {
  static let new = Command(
    name: "new", words: Wording(nb: "SLAGS TITTEL", en: "KIND TITLE"),
    summary: Wording(nb: "begynn på noe nytt", en: "start something new"),
    description: Wording(
      nb:
        "Lager en fil på rett sted, med feltene som trengs, og forklaringer. Slags er for eksempel kampanje, "
        + "arrangement, artikkel eller partner.",
      en:
        "Creates a file in the right place, with the fields that are needed, and explanations. KIND is for example "
        + "campaign, event, article or partner."),
    options: [.root, .asOf]
  ) { arguments, environment in
    let language = try environment.language(arguments)
    let words = arguments.words.dropFirst()
    guard let name = words.first else { throw UsageError.missingWord(Wording(nb: "slags", en: "the kind")) }
    let title = words.dropFirst().joined(separator: " ")
    guard !title.isEmpty else { throw UsageError.missingWord(Wording(nb: "tittelen", en: "the title")) }
    let kind = try kind(named: name)
    let moment = try Request.moment(arguments, in: environment)
    let file = newFile(of: kind, titled: title, today: moment.today)
    try writeNewFile(Array(file.text.utf8), to: file.path, below: arguments.value(of: .root) ?? ".")
    try printOut(
      Wording(
        nb: "Laget \(file.path). Fyll ut feltene uten #, og kjør «story check».",
        en: "Created \(file.path). Fill in the fields without #, and run “story check”.")[language])
    return .fine
  }
}

private func kind(named written: String) throws(UsageError) -> AnyKind {
  let plain = plainSpelling(of: written)
  func names(_ kind: AnyKind) -> [String] {
    [kind.name.nb, kind.name.en, kind.folder.nb, kind.folder.en, kind.id.name].map { plainSpelling(of: $0) }
  }
  if let kind = AnyKind.all.first(where: { names($0).contains(plain) }) { return kind }
  throw .unknownKind(written, nearest: nearestName(to: plain, among: AnyKind.all.flatMap(names)))
}
