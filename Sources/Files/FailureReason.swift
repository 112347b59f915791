package import Diagnostics
import Glibc

extension FileError.Reason {
  /// The reason in words, as what follows a colon.
  package func words(trying attempt: FileError.Attempt) -> Wording {
    switch self {
    case .system(EACCES), .system(EPERM): attempt.permission
    case .system(EXDEV): attempt.otherDisk
    case .system(let number): systemWords[number] ?? systemText(number)
    case .tooLarge(let limit, _): attempt.tooLarge(limit)
    case .changedMeanwhile:
      Wording(nb: "den ble endret mens den ble lest", en: "it was changed while it was being read")
    case .notAFile: Wording(nb: "det er ikke en vanlig fil", en: "it is not a regular file")
    case .isLink:
      Wording(
        nb: "det er en lenke, og det blir ikke skrevet gjennom lenker; oppgi filen selv",
        en: "it is a link, and nothing is written through links; name the file itself")
    case .badName: Wording(nb: "navnet kan ikke brukes", en: "the name cannot be used")
    }
  }

  /// Whether the person who runs the program lacks permission.
  package var isPermission: Bool { self == .system(EACCES) || self == .system(EPERM) }

  var isOtherDisk: Bool { self == .system(EXDEV) }

  var isMissing: Bool { self == .system(ENOENT) }

  var isAbsence: Bool {
    self == .notAFile || [ENOENT, ENOTDIR, ELOOP].contains { self == .system($0) }
  }
}

extension FileError.Attempt {
  fileprivate var permission: Wording {
    switch self {
    case .openFolder, .list, .inspect, .read:
      Wording(nb: "du har ikke lov til å lese den", en: "you do not have permission to read it")
    case .write, .makeFolder, .rename, .link, .exchange, .lock, .sync, .sayResult, .sayMessages:
      Wording(nb: "du har ikke lov til å skrive der", en: "you do not have permission to write there")
    case .remove:
      Wording(nb: "du har ikke lov til å slette der", en: "you do not have permission to delete there")
    }
  }

  /// EXDEV means two things: openat2(2) answers so when a path leads out of the folder.
  fileprivate var otherDisk: Wording {
    switch self {
    case .rename, .link, .exchange:
      Wording(nb: "de to stedene ligger ikke på samme disk", en: "the two places are not on the same disk")
    case .openFolder, .list, .inspect, .read, .write, .makeFolder, .remove, .lock, .sync, .sayResult,
      .sayMessages:
      Wording(nb: "veien dit leder ut av mappen", en: "the path leads out of the folder")
    }
  }

  fileprivate func tooLarge(_ limit: Int) -> Wording {
    switch self {
    case .openFolder, .list:
      Wording(nb: "den har flere enn \(limit) filer", en: "it has more than \(limit) files")
    case .inspect, .read, .write, .makeFolder, .rename, .link, .exchange, .remove, .lock, .sync, .sayResult,
      .sayMessages:
      Wording(nb: "den er større enn \(sized(limit))", en: "it is larger than \(sized(limit))")
    }
  }
}

private func sized(_ bytes: Int) -> String {
  if bytes >= 1 << 20 { return "\(bytes >> 20) MB" }
  return bytes >= 1 << 10 ? "\(bytes >> 10) kB" : "\(bytes) byte"
}

/// An unusual number: the system's own text, with the number.
private func systemText(_ number: Int32) -> Wording {
  let text = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "?"
  return Wording(nb: "\(text) (feil nr. \(number))", en: "\(text) (error \(number))")
}

private let systemWords: [Int32: Wording] = [
  ENOENT: Wording(nb: "det er ingenting der med det navnet", en: "there is nothing by that name"),
  ENOTDIR: Wording(nb: "noe på veien dit er ikke en mappe", en: "something on the path is not a folder"),
  EISDIR: Wording(nb: "det er en mappe", en: "it is a folder"),
  ELOOP: Wording(
    nb: "det er en snarvei (symbolsk lenke) på veien dit", en: "there is a symbolic link on the path"),
  EEXIST: Wording(nb: "det finnes fra før", en: "it exists already"),
  ENOTEMPTY: Wording(nb: "mappen er ikke tom", en: "the folder is not empty"),
  ENAMETOOLONG: Wording(nb: "navnet er for langt", en: "the name is too long"),
  EILSEQ: Wording(
    nb: "disken godtar ikke tegnene i navnet", en: "the disk does not accept the characters in the name"),
  ENOSPC: Wording(nb: "ingen plass igjen på disken", en: "there is no space left on the disk"),
  EDQUOT: Wording(
    nb: "du har brukt opp plassen du har på disken", en: "your quota on the disk is used up"),
  EFBIG: Wording(nb: "filen er større enn det er lov til", en: "the file is larger than is allowed"),
  EROFS: Wording(nb: "disken kan bare leses", en: "the disk is read-only"),
  EIO: Wording(
    nb: "disken melder om lese- eller skrivefeil", en: "the disk reports a read or write error"),
  EBUSY: Wording(nb: "et annet program bruker den", en: "another program is using it"),
  ETXTBSY: Wording(nb: "programmet kjører nå", en: "the program is running now"),
  EMFILE: Wording(nb: "for mange filer er åpne på en gang", en: "too many files are open at once"),
  ENFILE: Wording(nb: "for mange filer er åpne på maskinen", en: "too many files are open on the machine"),
  ENOMEM: Wording(nb: "maskinen har ikke nok ledig minne", en: "the machine has not enough free memory"),
  EMLINK: Wording(
    nb: "filen har så mange navn som disken tillater", en: "the file has as many names as the disk allows"),
  EBADF: Wording(nb: "den er stengt", en: "it is closed"),
  EPIPE: Wording(nb: "mottakeren har sluttet å lese", en: "the reader has closed its end"),
  EAGAIN: Wording(nb: "den er opptatt akkurat nå", en: "it is busy right now"),
  ENOLCK: Wording(nb: "disken kan ikke låse flere filer", en: "the disk cannot lock more files"),
  EOPNOTSUPP: Wording(nb: "disken kan ikke gjøre det", en: "the disk does not support it"),
  ENOSYS: Wording(nb: "operativsystemet kan ikke gjøre det", en: "the operating system does not support it"),
  ENODEV: Wording(nb: "disken er borte", en: "the disk is gone"),
  ENXIO: Wording(nb: "disken er borte", en: "the disk is gone"),
  ESTALE: Wording(
    nb: "den er borte fra nettverksdisken", en: "it is gone from the network disk"),
  ETIMEDOUT: Wording(nb: "nettverksdisken svarer ikke", en: "the network disk does not answer"),
  EHOSTDOWN: Wording(nb: "nettverksdisken svarer ikke", en: "the network disk does not answer"),
  EREMOTEIO: Wording(nb: "nettverksdisken melder om feil", en: "the network disk reports an error"),
]
