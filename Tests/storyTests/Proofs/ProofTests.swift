import Diagnostics
import TestSupport
import Testing

import Commands

@Suite struct ProofTests {
  @Test("The small site that examples are put into has nothing wrong with it")
  func plain() async {
    let found = await Proof("", .files, "content/sider/flytt-hit.md").findings(
      in: "content/sider/flytt-hit.md")
    #expect(found.map(\.code.name) == [])
  }

  @Test(
    "What a code's documentation calls wrong yields that code and no other, at its place", arguments: proofs)
  func wrong(_ proof: Proof) async throws {
    let code = try #require(allCodes.first { $0.name == proof.code })
    let example = try #require(code.example, "\(proof.code)")
    #expect(
      MarkedText(proof.marked).text == example.wrong, "the proof is of the example in the documentation")
    let found = await proof.findings(in: example.wrong)
    #expect(Set(found.map(\.code.name)) == [proof.code])
    #expect(
      found.contains { $0.location == proof.location },
      "\(found.map(\.location)) \(String(describing: proof.location))")
  }

  @Test("What a code's documentation calls right yields nothing", arguments: proofs)
  func right(_ proof: Proof) async throws {
    let example = try #require(allCodes.first { $0.name == proof.code }?.example)
    let found = await proof.findings(in: example.right)
    #expect(found.map { "\($0.code.name) \($0.location.path) \($0.message.nb)" } == [])
  }

  @Test("Every code is proven by its example, or by a test that is named here and names the code")
  func everyCode() throws {
    let proven = Set(proofs.map(\.code))
    #expect(proven.count == proofs.count, "each once")
    #expect(proven.isDisjoint(with: provenElsewhere.keys))
    #expect(proven.union(provenElsewhere.keys) == Set(allCodes.map(\.name)))
    for (code, test) in provenElsewhere {
      let source = try testSource(test.file)
      #expect(source.contains("func \(test.name)("), "\(code): \(test)")
      #expect(source.contains(code), "\(code): \(test)")
    }
  }

  @Test("Every code says in both languages what is wrong, why, and how to fix it")
  func documentation() {
    for code in allCodes {
      for wording in [code.title, code.explanation] + (code.steps.map { [$0] } ?? []) {
        #expect(wording.nb.count > 3 && wording.en.count > 3, "\(code.name)")
        #expect(wording.nb != wording.en, "\(code.name)")
      }
      #expect(code.explanation.nb.hasSuffix(".") && code.explanation.en.hasSuffix("."), "\(code.name)")
      if let example = code.example { #expect(example.wrong != example.right, "\(code.name)") }
    }
  }
}
