import Diagnostics
package import Files

/// What was last put at a place is noted beside its releases, and in the output that it was published from: should somebody remove all
/// that lies there, the next publishing says so, and still knows which addresses it had.
extension StoredRelease {
  /// As it is noted: its name on a line, and its record.
  package var noted: [UInt8] { Array("\(id)\n".utf8) + record.bytes }

  /// Nil for what is no such note, such as one that was cut short.
  package init?(noted bytes: [UInt8]) {
    guard let line = bytes.firstIndex(of: 0x0A), let record = ReleaseRecord(Array(bytes[(line + 1)...]))
    else {
      return nil
    }
    let id = String(decoding: bytes[..<line], as: UTF8.self)
    guard ReleaseID.isOne(id) else { return nil }
    self.init(id: id, record: record, isChecked: false)
  }

  /// Whether it is a note of a later version of the tool.
  static func isNewer(noted bytes: [UInt8]) -> Bool {
    ReleaseRecord.isNewer(Array(bytes.drop { $0 != 0x0A }.dropFirst()))
  }
}

extension HostState {
  /// Whether no release lies there, and readers are led to none.
  var isEmpty: Bool { current == nil && releases.isEmpty && damaged.isEmpty }

  /// The same place, as whoever published there last knows it by another note.
  package func remembering(_ last: StoredRelease?) -> HostState {
    guard isEmpty, emptied == nil, !isEmptiedByNewer else { return self }
    var state = self
    state.emptied = last
    return state
  }
}

extension PublishDestination {
  /// The name of the note in an output, and what it begins with: another place is not one that was emptied.
  private var noteName: String { ".story-last-\(name)" }
  private var noteHead: [UInt8] { Array("story-last\t1\t\(place)\n".utf8) }

  /// What was last published there from this output; nil when nothing was, or to another place of that name.
  package func last(in output: borrowing Folder) throws(PublishError) -> StoredRelease? {
    let read = try publishing { () throws(FileError) in
      try output.readIfPresent(noteName, atMost: largestRecord)
    }
    guard let bytes = read, bytes.starts(with: noteHead) else { return nil }
    return try release(noted: Array(bytes[noteHead.count...]))
  }

  /// What a note is of; nil for what is no such note. Refused when a newer version of the tool wrote it, since it knows addresses that
  /// would be lost.
  package func release(noted bytes: [UInt8]) throws(PublishError) -> StoredRelease? {
    if let release = StoredRelease(noted: bytes) { return release }
    if StoredRelease.isNewer(noted: bytes) { throw .newerRecord(of: self) }
    return nil
  }

  package func note(_ last: StoredRelease, in output: borrowing Folder) throws(FileError) {
    try output.replace(noteName, with: noteHead + last.noted)
  }
}

extension Wording {
  /// What is said where a host takes a folder that was never made ready on this machine: what is published is known to the host alone.
  static func nothingToCompare(_ name: String) -> Wording {
    Wording(
      nb:
        "Det er ikke gjort klart noe for «\(name)» på denne maskinen før, så det er ikke sammenlignet med det som er publisert. Adresser som går tapt, blir bare funnet når det er bygd med «--previous FIL»; FIL er output/.story-release-public fra forrige gang.",
      en:
        "Nothing was made ready for “\(name)” on this machine before, so nothing was compared with what is published. Addresses that are lost are found only when it was built with “--previous FILE”; FILE is output/.story-release-public from the last time."
    )
  }

  /// What is said where nothing lies that a release could be compared with.
  static func emptied(_ last: StoredRelease?, at name: String) -> Wording {
    guard let last else {
      return Wording(
        nb:
          "Det lå ingenting på «\(name)» fra før, så det er ikke sammenlignet med noe: ingen vet her om adresser som har vært publisert, går tapt.",
        en:
          "Nothing lay at “\(name)” before, so nothing was compared: nobody knows here whether addresses that were published are lost."
      )
    }
    let time = ReleaseID.words(of: last.id)
    return Wording(
      nb:
        "«\(name)» er publisert til før (sist utgaven fra \(time.nb)), men alt som lå der, er borte: alt legges ut på nytt, og ingen tidligere utgave finnes å gå tilbake til.",
      en:
        "“\(name)” was published to before (last the release of \(time.en)), but all that lay there is gone: everything is put there anew, and there is no earlier release to go back to."
    )
  }
}
