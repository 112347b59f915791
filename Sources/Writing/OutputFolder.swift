package import Files
package import Theming

/// The folder in which finished sites lie side by side, held by one build at a time until the value's end.
package struct OutputFolder: ~Copyable, Sendable {
  let home: Folder
  private let lock: Lock
  /// The sites whose exchange an earlier build was stopped in the middle of, and which was finished now.
  package let finished: [String]

  /// Makes the folder when it is not there, and waits for a build that holds it; refuses when that goes on for longer than
  /// `seconds`. What killed builds left behind is finished or removed.
  package init(
    _ path: String, seconds: Int = 60, whileWaiting: (LockHolder?) throws(FileError) -> Void = { _ in }
  ) throws(WriteError) {
    let home = try preparing { () throws(FileError) in try Folder(path, .makingItFor(.everyone)) }
    let held = try preparing { () throws(FileError) in
      try home.lock(lockName, seconds: seconds) { () throws(FileError) in
        try whileWaiting(try home.lockHolder(lockName))
      }
    }
    guard let held else {
      throw .busy(path: path, try preparing { () throws(FileError) in try home.lockHolder(lockName) })
    }
    finished = try preparing { () throws(FileError) in try recover(in: home) }
    self.home = home
    self.lock = held
  }

  /// Removes what was being made when something failed, so that a full disk has its space back.
  package func discardUnfinished() throws(WriteError) {
    try preparing { () throws(FileError) in try removeUnfinished(in: home) }
  }

  /// What the calendars of the site that is there now say.
  package func publishedEvents(of name: String) throws(WriteError) -> PublishedEvents {
    let mark = try preparing { () throws(FileError) in try SitePlace(name: name).mark(in: home) }
    return if case .manifest(let manifest) = mark { manifest.events } else { PublishedEvents() }
  }
}

extension OutputFolder {
  /// What a build put in the folder of a site; nil when there is no list of it that is understood.
  package func manifest(of name: String) throws(WriteError) -> Manifest? {
    let mark = try preparing { () throws(FileError) in try SitePlace(name: name).mark(in: home) }
    return if case .manifest(let manifest) = mark { manifest } else { nil }
  }

  /// Writes what is to be published of a site beside its folder, whole or not at all; removes it when it is not to be.
  package func setRelease(_ bytes: [UInt8]?, of name: String) throws(WriteError) {
    try preparing { () throws(FileError) in
      guard let bytes else { return try home.removeFile(releaseName + name) }
      try home.replace(releaseName + name, with: bytes)
    }
  }
}

/// What the file beside a site's folder is called that says what may be published of it.
package let releaseName = ".story-release-"

private let lockName = ".story-lock"
