import Content
import Diagnostics
import Model
import Commands
import Testing

@Suite struct RepairProofs {
  private let moment = Moment(Instant(seconds: 1_803_600_000), .preview)

  private func tree(_ files: [String: String]) -> SourceTree {
    SourceTree(
      files: files.sorted { $0.key < $1.key }.map {
        SourceFile(path: "content/" + $0.key, bytes: Array($0.value.utf8))
      })
  }

  @Test(
    "What is repaired needs no second repair, and no repair brings an error that was not there",
    arguments: proofs)
  func settled(_ proof: Proof) async throws {
    let example = try #require(allCodes.first { $0.name == proof.code }?.example)
    let before = tree(proof.site(with: example.wrong))
    let repaired = await repairs(of: before, at: moment, jobs: 1)
    var after = before
    for file in repaired {
      let index = try #require(after.files.firstIndex { $0.path == file.path })
      after.files[index] = SourceFile(path: file.path, bytes: file.after)
    }
    #expect(await repairs(of: after, at: moment, jobs: 1).isEmpty)
    let errors = await readModel(of: before, at: moment, jobs: 1).findings.filter { $0.severity == .error }
    let left = await readModel(of: after, at: moment, jobs: 1).findings.filter { $0.severity == .error }
    #expect(left.count <= errors.count, "\(left.map { "\($0.code.name): \($0.message.nb)" })")
  }

  @Test(
    "A certain repair of an example is what its documentation calls right, or leaves the code behind",
    arguments: proofs)
  func asDocumented(_ proof: Proof) async throws {
    let example = try #require(allCodes.first { $0.name == proof.code }?.example)
    let before = tree(proof.site(with: example.wrong))
    let found = await readModel(of: before, at: moment, jobs: 1).findings
    guard found.contains(where: { $0.code.name == proof.code && !$0.fixIts.isEmpty }) else { return }
    var after = before
    for file in await repairs(of: before, at: moment, jobs: 1) {
      let index = try #require(after.files.firstIndex { $0.path == file.path })
      after.files[index] = SourceFile(path: file.path, bytes: file.after)
    }
    let left = await readModel(of: after, at: moment, jobs: 1).findings
    #expect(!left.contains { $0.code.name == proof.code }, "\(proof.code)")
  }
}
