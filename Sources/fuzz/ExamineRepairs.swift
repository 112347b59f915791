import Content
import Diagnostics
import TestSupport

/// What the certain repairs of an input's first file do to it that they may not, each in a few words.
func unfaithfulRepairs(of input: Input, _ outcome: World.Outcome, in world: World) async -> [String] {
  var (file, found) = (input.files[0], outcome)
  for _ in 0..<30 {
    let result = applyFixIts(of: found.findings, to: file.bytes, at: file.path)
    guard result.bytes != file.bytes else {
      guard let before = outcome.documents.first, let after = found.documents.first else { return [] }
      return unfaithful(before.body, after.body).map { "repaired wrongly: \($0)" }
    }
    file = SourceFile(path: file.path, bytes: result.bytes)
    found = await world.follow(Input(files: [file], depth: .alone))
  }
  return ["repairs do not settle"]
}
