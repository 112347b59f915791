import Content
package import Diagnostics
import Model

extension Rule {
  /// What is written of publishing has an effect: whoever wrote it believes that it has.
  static let publishingIsUsed = Rule(.unusedForPublishing, each: Publication.self) { publication, _ in
    guard publishingPaths.contains(publication.head.path) else { return [notRead(publication.head.path)] }
    return publication.targets.enumerated().flatMap { index, target in
      target.unused.map { field, help in
        unused(field, help, at: publication.head.place(of: "steder.\(index).\(field)"))
      }
    }
  }
}

extension PublishTarget {
  /// The fields that mean nothing for how the site gets there, each with what to do.
  fileprivate var unused: [(field: String, help: Wording)] {
    guard let method, method != .folder else {
      return ledger == nil || method == nil ? [] : [("liste", Self.ledgerHelp)]
    }
    var unused: [(field: String, help: Wording)] = []
    if ledger != nil, method != .rclone { unused.append(("liste", Self.ledgerHelp)) }
    if keptReleases != nil { unused.append(("utgaver", Self.releasesHelp(method))) }
    if server != nil, server != WebServer.none { unused.append(("tjener", Self.serverHelp)) }
    if port != nil { unused.append(("port", Self.portHelp)) }
    return unused
  }

  private static let ledgerHelp = Wording(
    nb: "ta bort linjen: bare «slag: rclone» har en liste",
    en: "remove the line: only “method: rclone” has a list")

  private static let serverHelp = Wording(
    nb: "ta bort linjen: bare «slag: mappe» har en nett-tjener som leser innstillingene på nytt",
    en: "remove the line: only “method: folder” has a web server that reads its settings anew")

  private static let portHelp = Wording(
    nb: "ta bort linjen: bare «slag: mappe» med «vert» bruker ssh",
    en: "remove the line: only “method: folder” with “host” uses ssh")

  private static func releasesHelp(_ method: PublishMethod) -> Wording {
    Wording(
      nb:
        "ta bort linjen: \(method.name.nb) har bare den utgaven leserne ser. Tilbake kommer dere ved å hente fram det gamle innholdet, bygge og publisere",
      en:
        "remove the line: \(method.name.en) has only the release that readers see. The way back is to bring back the old content, build and publish"
    )
  }
}

private let publishingPaths = ["content/publisering.yml", "content/publishing.yml"]

/// Of a file that looks as if it said where the site is published, and is not the one that is read.
package func notRead(_ path: String) -> Diagnostic {
  Diagnostic(
    .unusedForPublishing,
    Wording(
      nb: "«story publish» leser ikke denne filen", en: "“story publish” does not read this file"),
    at: .file(path),
    help: Wording(
      nb: "skriv det i «content/publisering.yml», og slett denne",
      en: "write it in “content/publishing.yml”, and delete this one"))
}

private func unused(_ field: String, _ help: Wording, at place: Location) -> Diagnostic {
  Diagnostic(
    .unusedForPublishing,
    Wording(nb: "«\(field)» har ingen virkning her", en: "“\(field)” has no effect here"), at: place,
    help: help)
}

extension Code {
  static let unusedForPublishing = Code(
    "unused-for-publishing", .warning,
    title: Wording(nb: "Det har ingen virkning når det publiseres", en: "It has no effect on publishing"),
    explanation: Wording(
      nb:
        "Det som står i publisering.yml uten å bety noe, lover noe som ikke skjer: «utgaver» at det går an å gå tilbake, «tjener» at nett-tjeneren får beskjed. Steder leses bare fra content/publisering.yml, ikke fra filer med en annen endelse, i en annen mappe eller ved siden av «content».",
      en:
        "What is written in publisering.yml without a meaning promises something that does not happen: “releases” that there is a way back, “server” that the web server is told. Targets are read from content/publisering.yml (or publishing.yml) alone, not from files with another ending, in another folder or beside “content”."
    ),
    example: Code.Example(
      wrong: "steder: [{navn: ute, innhold: nettsted, slag: github-pages, mappe: /srv/ute, utgaver: 5}]",
      right: "steder: [{navn: ute, innhold: nettsted, slag: github-pages, mappe: /srv/ute}]"))
}
