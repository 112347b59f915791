package import Diagnostics
package import Files

/// Why a folder could not be read at all.
package enum ReadError: Error, Sendable, Hashable {
  /// There is no such folder.
  case missing(path: String)
  /// There is something by this name, but it is a file or a symbolic link.
  case notAFolder(path: String)
  /// The folder could not be read.
  case refused(FileError)

  /// What to say to people about it.
  package var message: Wording {
    switch self {
    case .missing(let path):
      Wording(nb: "finner ikke mappen «\(path)»", en: "there is no folder “\(path)”")
    case .notAFolder(let path):
      Wording(
        nb: "«\(path)» er en fil eller en snarvei, ikke en mappe",
        en: "“\(path)” is a file or a symbolic link, not a folder")
    case .refused(let error): error.message
    }
  }
}
