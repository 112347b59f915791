package import Diagnostics
import Parallelism

/// The SHA-256 of everything that was read of a folder: each file's path and bytes, those that could not be read, and what was
/// found while reading. Nothing of when files were written.
package func digest(of read: Diagnosed<SourceTree>, jobs: Int) async -> String {
  let tree = read.value
  let texts = await mapChunksInParallel(tree.files, jobs: jobs) { files in
    [files.map { Array("text\t\($0.path)\t\(sha256($0.bytes))\n".utf8) }.flatMap(\.self)]
  }
  let assets = tree.assets.map { "asset\t\($0.path)\t\($0.size)\t\($0.sha256)\n" }
  let rest = tree.unreadable.map { "unreadable\t\($0)\n" }
  let findings = read.findings.map { "\($0.code.name)\t\($0.location.path)\t\($0.message.nb)\n" }
  return sha256(texts.flatMap(\.self) + (assets + rest + findings).flatMap(\.utf8))
}
