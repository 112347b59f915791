package import Diagnostics
package import Files

/// Why a site or a file could not be written.
package enum WriteError: Error, Sendable, Hashable {
  /// Something failed before any site was exchanged, or every one was put back; all old ones are as they were.
  case nothingExchanged(FileError)
  /// Some sites are new and could not be put back when the next failed; the next build finishes the exchange.
  case halfExchanged(FileError, new: [String], old: [String], incomplete: String?)
  /// The new sites are in place, but what came after failed; the next build sees to it.
  case notTidied(FileError, new: [String])
  /// Somebody has put files where the site is to have its own.
  case inTheWay([String], in: String)
  /// A later version of the program made the folder.
  case laterVersion(path: String)
  /// A single file could not be written; what was there is as it was.
  case fileNotWritten(FileError)
  /// There is something by the target's name that story did not make: a file, a link, or somebody's folder.
  case notOurs(path: String)
  /// Another build goes on writing to the same folder.
  case busy(path: String, LockHolder?)
  /// Somebody else wrote the file after it was read.
  case changedMeanwhile(path: String)
  /// A new file's name is taken.
  case alreadyThere(path: String)
  /// A file's path leads out of the site, or two files want one path.
  case badPath(String)

  /// What to say to people about it.
  package var message: Wording {
    switch self {
    case .nothingExchanged(let error):
      Wording(
        nb: "\(error.message.nb). Ingenting er byttet ut: det som var bygd før, er som det var",
        en: "\(error.message.en). Nothing was replaced: what was built before is unchanged")
    case .halfExchanged(let error, let new, let old, let incomplete):
      Wording(
        nb: error.message.nb + list(". Nytt: ", new) + list(". Som før: ", old)
          + list(". Ikke helt: ", [incomplete].compactMap(\.self)) + ". Neste bygging gjør byttet ferdig",
        en: error.message.en + list(". New: ", new) + list(". As before: ", old)
          + list(". Not whole: ", [incomplete].compactMap(\.self)) + ". The next build finishes the exchange")
    case .notTidied(let error, let new):
      Wording(
        nb:
          "\(error.message.nb). Det nye er på plass (\(new.joined(separator: ", "))); neste bygging rydder opp",
        en:
          "\(error.message.en). The new sites are in place (\(new.joined(separator: ", "))); the next build tidies up"
      )
    case .inTheWay(let paths, let folder):
      Wording(
        nb:
          "i «\(folder)» ligger noe som story ikke har laget, der nettstedet skal ha sitt eget: \(paths.prefix(5).joined(separator: ", ")). Ingenting er byttet ut. Flytt det, og bygg en gang til",
        en:
          "“\(folder)” holds something that story did not make where the site needs its own: \(paths.prefix(5).joined(separator: ", ")). Nothing was replaced. Move it, and build again"
      )
    case .laterVersion(let path):
      Wording(
        nb: "«\(path)» er laget av en nyere utgave av story, og blir ikke rørt. Oppdater programmet",
        en: "“\(path)” was made by a newer version of story and is left alone. Update the program")
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
    case .busy(let path, let holder):
      Wording(
        nb: "en annen bygging skriver til «\(path)»\(holder.words.nb). Vent til den er ferdig",
        en: "another build is writing to “\(path)”\(holder.words.en). Wait until it has finished")
    case .badPath(let path):
      Wording(nb: "ugyldig filnavn i nettstedet: «\(path)»", en: "invalid file name in the site: “\(path)”")
    }
  }
}

private func list(_ head: String, _ names: [String]) -> String {
  names.isEmpty ? "" : head + names.joined(separator: ", ")
}

/// Does something with the files of a site that is not in place yet.
func preparing<Result: ~Copyable>(
  _ work: () throws(FileError) -> Result
) throws(WriteError) -> Result {
  do throws(FileError) { return try work() } catch { throw .nothingExchanged(error) }
}

extension LockHolder? {
  /// Which process it is, and since when, as what follows «another build is writing to …».
  package var words: Wording {
    guard let self else { return Wording(nb: "", en: "") }
    return Wording(
      nb: " (prosess \(self.process), i \(counted(self.seconds, "sekund", "sekunder")))",
      en: " (process \(self.process), for \(counted(self.seconds, "second", "seconds")))")
  }
}
