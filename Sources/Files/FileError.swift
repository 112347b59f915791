package import Diagnostics

/// What the operating system refused, or what was not as it must be: tried at a path, and why it failed.
package struct FileError: Error, Sendable, Hashable {
  package let attempt: Attempt
  package let path: String
  package let reason: Reason

  package init(_ attempt: Attempt, _ path: String, _ reason: Reason) {
    self.attempt = attempt
    self.path = path
    self.reason = reason
  }

  /// What was tried.
  package enum Attempt: Sendable, Hashable, CaseIterable {
    case openFolder, list, inspect, read, write, makeFolder, rename, link, exchange, remove, lock, sync
    /// What the program was asked for, and what it says besides, to whoever started it.
    case sayResult, sayMessages
  }

  /// Why it failed.
  package enum Reason: Error, Sendable, Hashable {
    /// The operating system said so, with this number (errno(3)).
    case system(Int32)
    /// The file holds more bytes, or the folder more names, than the caller takes: so many, or at least so many.
    case tooLarge(limit: Int, size: Int)
    /// The file grew or shrank while it was read.
    case changedMeanwhile
    /// A folder, a device, a pipe or a symbolic link where a regular file is expected.
    case notAFile
    /// A symbolic link to a file, or to nothing, where something is to be written.
    case isLink
    /// No name of something within the folder: empty, `.`, `..`, with a NUL, or with `/` where one name is expected.
    case badName
  }

  /// What to say to people about it, as a phrase without a full stop.
  package var message: Wording {
    let (tried, why) = (attempt.words, reason.words(trying: attempt))
    if attempt.isSpeech {
      return Wording(nb: "får ikke \(tried.nb): \(why.nb)", en: "cannot \(tried.en): \(why.en)")
    }
    let path = path.withoutStandIns
    return Wording(
      nb: "får ikke \(tried.nb) «\(path)»: \(why.nb)", en: "cannot \(tried.en) “\(path)”: \(why.en)")
  }

  /// Whether something lies on another disk, or on a layer of it from which nothing can be moved.
  package var isOtherDisk: Bool { reason.isOtherDisk }

  /// Whether there is nothing at all by that path.
  package var isMissing: Bool { reason.isMissing }

  /// Whether there is nothing by that path, or only something of another kind than was asked for.
  package var isAbsence: Bool { reason.isAbsence }
}

extension FileError.Attempt {
  /// Whether the path is the name of a stream, which people who read the message have not written.
  fileprivate var isSpeech: Bool { self == .sayResult || self == .sayMessages }

  fileprivate var words: Wording {
    switch self {
    case .openFolder: Wording(nb: "åpnet mappen", en: "open the folder")
    case .list: Wording(nb: "lest mappen", en: "read the folder")
    case .inspect: Wording(nb: "sett hva som ligger i", en: "look at what is at")
    case .read: Wording(nb: "lest", en: "read")
    case .write: Wording(nb: "skrevet", en: "write")
    case .makeFolder: Wording(nb: "laget mappen", en: "make the folder")
    case .rename: Wording(nb: "gitt nytt navn til", en: "rename")
    case .link: Wording(nb: "brukt på nytt", en: "reuse")
    case .exchange: Wording(nb: "byttet ut", en: "replace")
    case .remove: Wording(nb: "slettet", en: "delete")
    case .lock: Wording(nb: "låst", en: "lock")
    case .sync: Wording(nb: "lagret til disken", en: "save to the disk")
    case .sayResult: Wording(nb: "skrevet ut resultatet", en: "write the result")
    case .sayMessages: Wording(nb: "skrevet ut meldingene", en: "write the messages")
    }
  }
}
