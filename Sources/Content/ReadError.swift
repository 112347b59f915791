package import Diagnostics

/// Why a folder could not be read at all.
package enum ReadError: Error, Sendable, Hashable {
  /// There is no such folder.
  case missing(path: String)
  /// There is something by this name, but it is a file or a symbolic link.
  case notAFolder(path: String)
  /// The operating system said no, with this number (`errno`).
  case refused(path: String, reason: Int32)

  /// What to tell people about it.
  package var message: Wording {
    switch self {
    case .missing(let path):
      Wording(nb: "Finner ikke mappen «\(path)»", en: "There is no folder «\(path)»")
    case .notAFolder(let path):
      Wording(
        nb: "«\(path)» er en fil eller en snarvei, ikke en mappe",
        en: "«\(path)» is a file or a symbolic link, not a folder")
    case .refused(let path, let reason):
      Wording(
        nb: "Får ikke lese mappen «\(path)» (feil nr. \(reason) fra operativsystemet)",
        en: "The folder «\(path)» cannot be read (error \(reason) from the operating system)")
    }
  }
}
