import Compression
import Diagnostics
import Sealing
import Theming

/// The status site as one file that only who has the passphrase can open; its own bytes are rendered here, and nowhere else.
func sealed(
  _ tree: OutputTree, with passphrase: Passphrase, _ theme: StatusTheme
) throws -> Diagnosed<OutputTree> {
  var files: [(path: String, bytes: [UInt8])] = []
  for file in tree.files {
    var bytes: [UInt8] = []
    try file.content.render(into: &bytes)
    files.append((file.path, bytes))
  }
  let folder = try seal(files, with: passphrase) { compress($0, as: .gzip) }
  return sealedSite(
    SealedBytes(
      form: SealedFolder.form, iterations: SealedFolder.iterations, salt: base64(folder.salt),
      nonce: base64(folder.nonce), data: base64(folder.bytes)),
    theme: theme)
}
