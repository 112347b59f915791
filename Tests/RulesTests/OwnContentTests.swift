import Content
import Diagnostics
import Mistakes
import Model
import Rules
import TestSupport
import Testing

@Suite struct OwnContentTests {
  @Test(
    "The project's own content breaks no rule, but for the leader who is not set and what an example shows on purpose"
  )
  func content() async throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
      separator: "/")
    let sources = try await readFolder(root, "content", jobs: 2)
    let tree = await readContent(sources.value, components: .declared, jobs: 2)
    let site = await resolve(tree.value, at: moment("2026-11-28"), jobs: 2)
    let found = await check(site.value, jobs: 2).sortedByPlace().filter { $0.severity != .advice }
    let known = ["no-leader content/personer"]
    let examples = ["overspent content/intern/handlingsplan/eksempel-messe.yml"]
    #expect(found.map { "\($0.code.name) \($0.location.path)" } == examples + known)
  }
}
