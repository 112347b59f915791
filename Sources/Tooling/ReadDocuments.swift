import Assets
package import Content
import Files
import Parallelism

/// A document's words.
package struct DocumentText: Sendable {
  package let path: String
  package let paragraphs: [String]
}

/// What stands inside the documents among some files below `root`; one that cannot be read has no words.
package func readDocuments(_ assets: [AssetFile], root: String, jobs: Int) async -> [DocumentText] {
  await mapInParallel(assets.filter { $0.use == .document }, jobs: jobs) { asset in
    do throws(FileError) {
      return DocumentText(path: asset.path, paragraphs: documentText(try bytes(of: asset, root)).paragraphs)
      // Discarded: a file that is published is reported by itself, and whoever needs another opens it.
    } catch {
      return DocumentText(path: asset.path, paragraphs: [])
    }
  }
}

/// The words in a document that lies among finished files, and those about it; none of one that cannot be read, which is a
/// finding of its own.
package func wordsOfDocument(_ bytes: [UInt8]) -> [String] {
  let words = documentText(bytes)
  return words.paragraphs + words.remarks + words.unshown.map(\.text)
}
