import Assets
package import Content
import Files
package import Model
import Parallelism

/// What stands inside Office files that only the project has, in paragraphs; a file that cannot be read has none.
package func internalDocumentTexts(
  in assets: [AssetFile], root: String, jobs: Int
) async -> [ConfidentialText] {
  let documents = assets.filter { isInternalPath($0.path) && $0.use == .document }
  return await mapInParallel(documents, jobs: jobs) { asset in
    do throws(FileError) {
      return documentText(try bytes(of: asset, root)).map {
        ConfidentialText($0, .prose, in: asset.path)
      }
    } catch {
      // Discarded: the file is not published, and whoever needs it opens it.
      return []
    }
  }.flatMap(\.self)
}
