import Content
import Diagnostics
import Files
import Model
import Publishing

extension PublishRequest {
  /// Says that what is published is not the content as it stands, or as it is to be by now, whatever came of a build since: readers
  /// get what was built.
  ///
  /// It is told by checksums of what was read, so nothing is built; nothing is said where nothing is built for publishing.
  func sayWhatChangedSinceBuild() async throws {
    guard let record = try record() else { return }
    if let due = record.build.due, due <= request.environment.now.seconds {
      let passed = try await passed(since: record)
      if !passed.isEmpty { try printError(Wording.dueSinceBuild(passed)[request.language]) }
    }
    guard !record.build.input.isEmpty,
      record.build.input != inputDigest(sources, theme, gone: gone, by: record.build.tool)
    else { return }
    try printError(Wording.changedSinceBuild(try changedFiles(since: record))[request.language])
  }

  /// What readers were to see otherwise from an hour that has struck since the build, by the content as it stands.
  private func passed(since record: ReleaseRecord) async throws -> [ScheduledChange] {
    let site = try await analyze(request.asOf(Instant(seconds: record.build.asOf))).site
    let now = TimeZone.oslo.localTime(of: request.environment.now)
    return site.schedule.filter { $0.kind != .meeting && $0.takesEffect <= now }
  }

  /// What is known of the public text files: the record names no others, and of those that are gone only how many they
  /// are.
  private func changedFiles(since record: ReleaseRecord) throws -> ChangedFiles {
    var files = ChangedFiles()
    // Where pages are held, it has their former texts; and only that of the public site has any.
    guard !record.build.isHolding, let open = try self.record(of: "public"),
      open.build.input == record.build.input
    else { return files }
    var left = open.sources
    for file in sources.publicFiles {
      let id = left.removeValue(forKey: ReleaseRecord.fingerprint(ofFile: file.path))
      if id != gitBlobID(of: file.bytes) { files.names.append(file.path) }
    }
    // Where it goes, and how, is read now, whatever was built; what is gone for good is built.
    if open.gone == gone { files.names.removeAll(where: isPublishing) }
    files.deleted = left.count
    return files
  }
}

private struct ChangedFiles {
  /// Changed, or new.
  var names: [String] = []
  var deleted = 0
}

extension Wording {
  fileprivate static func dueSinceBuild(_ passed: [ScheduledChange]) -> Wording {
    let more = max(0, passed.count - 3)
    let names = { (language: MessageLanguage) in
      passed.prefix(3).map { change in
        let time = change.takesEffect.iso.split(separator: "T").joined(separator: " ")
        return "\(change.kind.wording[language]) \(time): \(change.title(language))"
      }.joined(separator: "; ")
    }
    return Wording(
      nb:
        "Noe skulle ha kommet fram eller blitt borte siden det ble bygd, og er ikke med i det som publiseres nå (\(names(.nb))\(more > 0 ? " og \(more) til" : "")). Skal det med, kjør «story build --production» først.",
      en:
        "Something has happened by itself since the build, and is not in what is published now (\(names(.en))\(more > 0 ? " and \(more) more" : "")). To include it, run “story build --production” first."
    )
  }

  fileprivate static func changedSinceBuild(_ files: ChangedFiles) -> Wording {
    let more = max(0, files.names.count - 3)
    let names = files.names.prefix(3).joined(separator: ", ")
    let nb =
      [names + (more > 0 ? " og \(more) til" : "")]
      + (files.deleted > 0 ? [counted(files.deleted, "fil slettet", "filer slettet")] : [])
    let en =
      [names + (more > 0 ? " and \(more) more" : "")]
      + (files.deleted > 0 ? [counted(files.deleted, "file deleted", "files deleted")] : [])
    let said = { (parts: [String]) in
      let text = parts.filter { !$0.isEmpty }.joined(separator: "; ")
      return text.isEmpty ? "" : " (\(text))"
    }
    return Wording(
      nb:
        "Innholdet eller temaet er endret siden det ble bygd\(said(nb)), og endringen er ikke med i det som publiseres nå. Skal den med, kjør «story build --production» først.",
      en:
        "The content or the theme has changed since the build\(said(en)), and the change is not in what is published now. To include it, run “story build --production” first."
    )
  }
}
