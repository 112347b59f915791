import Content
import Diagnostics
import Rules
import Theming
import Tooling

/// Who is named in the documents that `tree` publishes though their consent is over; no document is read where there is nobody
/// to look for.
func namesInDocuments(
  of analysis: Analysis, _ tree: OutputTree, _ request: Request
) async -> [Diagnostic] {
  guard let names = NamesInDocuments(analysis.site) else { return [] }
  let published = tree.files.compactMap { file -> AssetFile? in
    guard case .copy(let asset) = file.content else { return nil }
    return asset
  }
  let documents = await readDocuments(published, root: request.root, jobs: request.jobs)
  return documents.flatMap { names.findings(in: $0.paragraphs, of: $0.path) }
}
