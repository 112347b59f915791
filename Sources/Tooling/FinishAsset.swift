import Assets
import Content
import Diagnostics
import Files
import Theming

/// A file of the content or the theme as it is published: a drawing written anew, a document when it has been looked into,
/// anything else as it is. Nil for what cannot be published.
func finish(_ asset: AssetFile, root: String) -> Diagnosed<OutputFile.Content?> {
  let asIs = OutputFile.Content.file(absolutePath: root + "/" + asset.path)
  do throws(FileError) {
    switch asset.use {
    case .drawing:
      let clean = cleanDrawing(try bytes(of: asset, root), path: asset.path)
      return Diagnosed(clean.value.map { .bytes($0) }, clean.findings)
    case .document:
      let bytes = try bytes(of: asset, root)
      return Diagnosed(asIs, documentFindings(bytes, path: asset.path))
    case .photo, .none: return Diagnosed(asIs)
    }
  } catch { return Diagnosed(nil, [.unreadableFile(asset.path, error)]) }
}

func bytes(of asset: AssetFile, _ root: String) throws(FileError) -> [UInt8] {
  try Folder(root).read(asset.path, atMost: 64 << 20)
}
