import Diagnostics
import TestSupport
import Testing

/// How many of a list a component is to show.
@Suite struct ShownCountTests {
  @Test(
    "A list of none or fewer is refused, with what to write",
    arguments: ["0", "-3", "0.0", "00"])
  func none(count: String) async {
    let found = await component(count)
    #expect(found.first?.hasPrefix("invalid-number") == true, "\(found)")
  }

  @Test("A list of one or more is shown", arguments: ["1", "3", "12", "100000"])
  func some(count: String) async { #expect(await component(count) == []) }

  private func component(_ count: String) async -> [String] {
    let text =
      site(plainSite) + "\n" + pageA
      + document("sider/om.md", "", body: "```{arrangementer}\n:antall: \(count)\n```")
    return await resolved(text, on: "2027-03-01").findings.map { $0.code.name }
  }
}
