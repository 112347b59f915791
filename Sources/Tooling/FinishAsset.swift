import Assets
import Content
import Diagnostics
import Theming

/// A file of the content or the theme as it is published: a drawing written anew, a document when it has been looked into,
/// anything else as it is. Nil for a drawing that cannot be published.
func finish(_ asset: AssetFile, root: String) -> Diagnosed<OutputFile.Content?> {
  let path = root + "/" + asset.path
  switch asset.use {
  case .drawing:
    let clean = cleanDrawing(contents(of: path) ?? [], path: asset.path)
    return Diagnosed(clean.value.map { .bytes($0) }, clean.findings)
  case .document:
    return Diagnosed(
      .file(absolutePath: path), contents(of: path).map { inspectDocument($0, path: asset.path) } ?? [])
  case .photo, .none: return Diagnosed(.file(absolutePath: path))
  }
}
