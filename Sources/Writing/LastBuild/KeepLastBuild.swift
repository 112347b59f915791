import Files
import Parallelism

extension OutputFolder {
  /// What the last build left behind, when it was of the same inputs; nil when nothing is known of it: there is no record, it
  /// is damaged, of another version, or somebody else's.
  package func lastBuild(
    of inputs: String, knowing codes: LastBuild.Codes
  ) throws(WriteError) -> LastBuild? {
    let bytes = try preparing { () throws(FileError) -> [UInt8]? in
      do throws(FileError) { return try home.readIfPresent(fileName, atMost: largest) } catch {
        // What is larger than any record of ours is somebody else's.
        guard case .tooLarge = error.reason else { throw error }
        return nil
      }
    }
    guard let bytes, let last = LastBuild(bytes, knowing: codes), last.inputs == inputs else { return nil }
    return last
  }

  /// Whether every file and folder that a build left is as it left it, and no other lies among them.
  package func isAsLeft(by last: LastBuild, jobs: Int) async -> Bool {
    let path = home.path
    return await mapInParallel(last.left, jobs: jobs) { piece in
      // Discarded: what cannot be looked at is not as it was left.
      do throws(FileError) { return try Folder(path).isAsStamped(piece) } catch { return false }
    }.allSatisfy(\.self)
  }

  /// To be called before anything that was made is exchanged: from then on nobody knows what the last build came to.
  package func forgetLastBuild() throws(WriteError) {
    try preparing { () throws(FileError) in try home.removeTree(fileName) }
  }

  /// Writes down what has just been built and put in place. Without that, as where it would be too large or where a change
  /// cannot be told by times, the next build makes everything anew.
  package func keep(_ build: LastBuild, jobs: Int) async {
    do throws(WriteError) {
      guard try preparing({ () throws(FileError) in home.waitForLaterTimes() }) else { return }
      var build = build
      build.left = try await stampsOfWhatIsLeft(jobs)
      let bytes = build.bytes
      guard bytes.count <= largest else { return }
      try preparing { () throws(FileError) in try home.replace(fileName, with: bytes, for: .group) }
      // Discarded: what is built is in place; nothing but the time that the next build takes is lost.
    } catch { return }
  }
}

extension OutputFolder {
  private func stampsOfWhatIsLeft(_ jobs: Int) async throws(WriteError) -> [ChangeStamps] {
    var paths = [publicationName]
    for site in ["public", "delivery", "internal", "delivery-internal"] {
      let place = SitePlace(name: site)
      paths += [site, place.made, releaseName + site]
      guard let manifest = try manifest(of: site) else { continue }
      let files = inPathOrder(manifest.files.keys)
      paths += Set(files.flatMap(foldersAbove)).sorted().map { "\(site)/\($0)" }
      paths += files.map { "\(site)/\($0)" }
    }
    let path = home.path
    let pieces = await mapChunksInParallel(paths, jobs: jobs) { paths -> [Result<ChangeStamps, FileError>] in
      do throws(FileError) { return [.success(try Folder(path).stamps(of: paths))] } catch {
        return [.failure(error)]
      }
    }
    var stamps: [ChangeStamps] = []
    for piece in pieces {
      do throws(FileError) { stamps.append(try piece.get()) } catch { throw .fileNotWritten(error) }
    }
    return stamps
  }
}

private let fileName = ".story-last-build"

/// Some two hundred thousand files.
private let largest = 1 << 26
