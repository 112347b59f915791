package import Diagnostics
package import Files

/// Why a site or a file could not be written.
package enum WriteError: Error, Sendable, Hashable {
  /// Something failed before the new site was in place; the old one is as it was.
  case siteNotWritten(FileError)
  /// The new site is in place, but what came after failed; the next build sees to it.
  case siteNotTidied(FileError)
  /// A single file could not be written; what was there is as it was.
  case fileNotWritten(FileError)
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
    case .siteNotWritten(let error):
      Wording(
        nb: "\(error.message.nb). Det gamle nettstedet er som det var",
        en: "\(error.message.en). The old site is unchanged")
    case .siteNotTidied(let error):
      Wording(
        nb: "\(error.message.nb). Det nye nettstedet er på plass; neste bygging rydder opp",
        en: "\(error.message.en). The new site is in place; the next build tidies up")
    case .fileNotWritten(let error): error.message
    case .notOurs(let path):
      Wording(
        nb:
          "«\(path)» er ikke laget av story, og blir ikke rørt. Velg en annen mappe med --output, eller flytt den",
        en:
          "“\(path)” was not made by story and is left alone. Choose another folder with --output, or move it"
      )
    case .alreadyThere(let path):
      Wording(
        nb: "«\(path)» finnes fra før; den er ikke rørt", en: "“\(path)” already exists and was left alone")
    case .changedMeanwhile(let path):
      Wording(
        nb: "«\(path)» er endret av noen andre imens; den er ikke rørt. Kjør kommandoen en gang til",
        en: "“\(path)” was changed by somebody else in the meantime and was left alone. Run the command again"
      )
    case .busy(let path):
      Wording(
        nb: "en annen bygging skriver til «\(path)» nå. Vent til den er ferdig",
        en: "another build is writing to “\(path)” now. Wait until it has finished")
    case .badPath(let path):
      Wording(nb: "ugyldig filnavn i nettstedet: «\(path)»", en: "invalid file name in the site: “\(path)”")
    }
  }
}

/// Does something with the files of a site that is not in place yet.
func preparing<Result: ~Copyable>(
  _ work: () throws(FileError) -> Result
) throws(WriteError) -> Result {
  do throws(FileError) { return try work() } catch { throw .siteNotWritten(error) }
}
