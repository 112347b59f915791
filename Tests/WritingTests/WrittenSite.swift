import Diagnostics
import Theming
import Writing

/// What a site was prepared as and put in place.
@dynamicMemberLookup
struct WrittenSite {
  let report: WriteReport
  let findings: [Diagnostic]

  subscript<Value>(dynamicMember path: KeyPath<WriteReport, Value>) -> Value { report[keyPath: path] }
}

/// Makes the folder `public` in `folder` hold the tree, all at once or not at all.
func put(_ tree: OutputTree, in folder: String, _ means: Means) async throws -> WrittenSite {
  let output = try OutputFolder(folder)
  let site = try await prepare(tree, as: "public", means, in: output)
  try exchange([site], in: output)
  return WrittenSite(report: site.report, findings: site.findings)
}
