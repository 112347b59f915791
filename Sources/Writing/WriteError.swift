package import Diagnostics
import Glibc

/// Why a site could not be written; the old one is as it was.
package enum WriteError: Error, Sendable, Hashable {
  /// The operating system said no to something, with this number (`errno`).
  case refused(path: String, reason: Int32)
  /// There is something by the target's name that story did not make: a file, a link, or somebody's folder.
  case notOurs(path: String)
  /// Another build is writing to the same folder.
  case busy(path: String)
  /// Somebody else wrote the file after it was read.
  case changedMeanwhile(path: String)
  /// A new file's name is taken.
  case alreadyThere(path: String)
  /// A file's path leads out of the site, or two files want one path.
  case badPath(String)

  /// What to tell people about it.
  package var message: Wording {
    switch self {
    case .refused(let path, let reason):
      Wording(
        nb: "får ikke skrevet «\(path)»: \(reasonWording(reason).nb). Det gamle nettstedet er som det var",
        en: "cannot write “\(path)”: \(reasonWording(reason).en). The old site is as it was")
    case .notOurs(let path):
      Wording(
        nb:
          "«\(path)» er ikke laget av story, og blir ikke rørt. Velg en annen mappe med --output, eller flytt den",
        en:
          "“\(path)” was not made by story and is left alone. Choose another folder with --output, or move it"
      )
    case .alreadyThere(let path):
      Wording(
        nb: "«\(path)» finnes fra før; den er ikke rørt", en: "“\(path)” is there already; it was left alone")
    case .changedMeanwhile(let path):
      Wording(
        nb: "«\(path)» er endret av noen andre imens; den er ikke rørt. Kjør kommandoen en gang til",
        en: "“\(path)” was changed by somebody else meanwhile; it was left alone. Run the command once more")
    case .busy(let path):
      Wording(
        nb: "en annen bygging skriver til «\(path)» nå. Vent til den er ferdig",
        en: "another build is writing to “\(path)” now. Wait until it has finished")
    case .badPath(let path):
      Wording(nb: "ugyldig filnavn i nettstedet: «\(path)»", en: "invalid file name in the site: “\(path)”")
    }
  }
}

private func reasonWording(_ reason: Int32) -> Wording {
  switch reason {
  case ENOSPC, EDQUOT: Wording(nb: "disken er full", en: "the disk is full")
  case EACCES, EPERM, EROFS: Wording(nb: "du har ikke lov til å skrive her", en: "you may not write here")
  case ENAMETOOLONG: Wording(nb: "navnet er for langt", en: "the name is too long")
  default:
    Wording(nb: "feil nr. \(reason) fra operativsystemet", en: "error \(reason) from the operating system")
  }
}
