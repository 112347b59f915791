import Diagnostics
import Model

/// What a target's place says of itself: of which site and target it is, and of which project, by its domain. Two projects may call
/// their targets the same, and older tools wrote the first line alone.
extension PublishDestination {
  var mark: [UInt8] { Array((markLine + projectLine).utf8) }

  /// What a list in storage says of itself: never what a place says, so that neither is taken for the other.
  var ledgerMark: [UInt8] { Array((markLine.dropLast() + "\tledger\n" + projectLine).utf8) }

  private var markLine: String { "story-target\t1\t\(site.name.en)\t\(name)\n" }
  private var projectLine: String { project.isEmpty ? "" : "project\t\(project)\n" }

  /// Refuses a mark of another target, or of another project; one without a project may be anybody's.
  func check(_ mark: [UInt8]) throws(PublishError) {
    let mark = asOwn(mark)
    guard mark.starts(with: markLine.utf8) else { throw isOthers }
    try check(mark, beginning: self.mark, else: isOfOtherProject)
  }

  /// The same of a list's, which may be cut short.
  func check(ledger mark: [UInt8]) throws(PublishError) {
    let mark = asOwn(mark)
    let line = Array(markLine.dropLast().utf8) + Array("\tledger\n".utf8)
    guard mark.starts(with: line) || line.starts(with: mark) else { throw hasOthersLedger }
    if mark.starts(with: line) {
      try check(mark, beginning: ledgerMark, else: hasLedgerOfOtherProject)
    }
  }

  private func check(
    _ mark: [UInt8], beginning own: [UInt8], else refusal: PublishError
  ) throws(PublishError) {
    guard mark.starts(with: own) || own.starts(with: mark) else { throw refusal }
  }

  /// A mark with a name of this project that it had before, as it would be written now.
  private func asOwn(_ mark: [UInt8]) -> [UInt8] {
    guard let start = mark.firstIndex(of: 0x0A).map({ mark.index(after: $0) }) else { return mark }
    let isFormer = formerProjects.contains { mark[start...].elementsEqual("project\t\($0)\n".utf8) }
    return isFormer ? mark[..<start] + Array(projectLine.utf8) : mark
  }

  /// Whether a mark is of this target under a name that its project had before, so that it is written anew.
  func isFormer(_ mark: [UInt8]) -> Bool { mark != self.mark && asOwn(mark) == self.mark }

  /// Whether a mark says all that is known, so that nothing need be written.
  func isWhole(_ mark: [UInt8]?) -> Bool { mark?.starts(with: self.mark) ?? false }

  var isOthers: PublishError {
    .refused(
      "«\(place)» er stedet til noe annet som publiseres, eller ligger inni det. Har «\(name)» bare fått nytt navn i publisering.yml, skriv det gamle igjen; det står i filen \(markName) der",
      "“\(place)” is the place of something else that is published, or lies in it. If “\(name)” only has a new name in publisering.yml, write the old one again; it stands in the file \(markName) there"
    )
  }

  private var hasLedgerOfOtherProject: PublishError {
    .refused(
      "«\(ledger ?? "")» («liste») er listen til noe annet som publiseres: et «\(name)» i et annet prosjekt, med et annet «domene» enn \(project); det står i filen \(markName) der. Skriv et eget sted i «liste». Er det det samme prosjektet med nytt domene, slett filen og publiser igjen",
      "“\(ledger ?? "")” (“ledger”) is the list of something else that is published: a “\(name)” of another project, with another “domain” than \(project); it stands in the file \(markName) there. Write a place of its own in “ledger”. If it is the same project with a new domain, delete the file and publish again"
    )
  }

  var isOfOtherProject: PublishError {
    .refused(
      "«\(place)» er stedet til noe annet som publiseres: et «\(name)» i et annet prosjekt, med et annet «domene» enn \(project); det står i filen \(markName) der. Velg et eget sted. \(asTheSame.nb)",
      "“\(place)” is the place of something else that is published: a “\(name)” of another project, with another “domain” than \(project); it stands in the file \(markName) there. Choose a place of its own. \(asTheSame.en)"
    )
  }

  /// What to do with the place of the same project, which is called something else by now.
  private var asTheSame: Wording {
    guard method == .folder else {
      return Wording(
        nb: "Er det det samme prosjektet med nytt domene, slett filen og publiser igjen",
        en: "If it is the same project with a new domain, delete the file and publish again")
    }
    let line = "printf '\(String(decoding: mark, as: UTF8.self).escapedForPrintf)' >\(markName)"
    return Wording(
      nb:
        "Har nettstedet bare fått en ny mappe på domenet, skriv den gamle i «tidligere-mapper» i nettsted.yml. Er det det samme prosjektet med nytt domene, skriv det nye i filen der: \(line)",
      en:
        "If the site only has a new folder on the domain, write the old one in “former-folders” in site.yml. If it is the same project with a new domain, write the new one in the file there: \(line)"
    )
  }
}

extension String {
  fileprivate var escapedForPrintf: String {
    replacing("%", with: "%%").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
  }
}
