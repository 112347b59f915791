package import Diagnostics
import Files
import Parallelism
package import Theming

/// What would keep a site from being written, found without touching the disk: every file is made in memory, searched for
/// internal texts, and thrown away. Pictures are not made. A text that leaks is found on each page (`oncePerText`).
package func examine(
  _ tree: OutputTree, gate: LeakGate, jobs: Int
) async throws(WriteError) -> [Diagnostic] {
  let pieces = await mapChunksInParallel(tree.files, jobs: jobs) { files in
    var buffer: [UInt8] = []
    return files.map { file -> Result<[Diagnostic], FileError> in
      // Nobody waits for it any more.
      if Task.isCancelled { return .success([]) }
      buffer.removeAll(keepingCapacity: true)
      do throws(FileError) {
        return .success(try file.fill(&buffer, searchedBy: gate))
      } catch {
        return .failure(error)
      }
    }
  }
  var findings: [Diagnostic] = []
  for piece in pieces {
    do throws(FileError) { findings += try piece.get() } catch { throw .fileNotWritten(error) }
  }
  return findings
}

extension OutputFile {
  /// Whether its bytes can be had: what Tooling should have made cannot.
  var isMade: Bool {
    switch content {
    case .bytes, .rendered, .file: true
    case .copy, .picture: false
    }
  }

  /// Puts the file's finished bytes into an empty buffer; what is found says why they must not go out. Nothing for what
  /// Tooling has not made.
  func fill(_ buffer: inout [UInt8], searchedBy gate: LeakGate) throws(FileError) -> [Diagnostic] {
    switch content {
    case .bytes, .rendered:
      if let finding = render(into: &buffer) { return [finding] }
    case .file(let path): buffer = try readFile(path, atMost: largestFile)
    case .copy, .picture: return []
    }
    return missingPlaces(in: buffer) + gate.scan(buffer, of: path).map { $0.finding(in: self) }
  }
}

/// No file of a site is larger: originals of pictures may have 64 MiB.
private let largestFile = 256 << 20
