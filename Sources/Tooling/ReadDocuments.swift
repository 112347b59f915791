import Assets
package import Content
package import Diagnostics
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

/// Words in a document, and where they stand: «på side 3», «i dokumentegenskapene (Fil → Informasjon)».
package struct PlacedWords: Sendable {
  package let text: String
  package let place: Wording
}

/// The words in a document that lies among finished files, and those about it, what is shown first; none of one that cannot be
/// read, which is a finding of its own.
package func wordsOfDocument(_ bytes: [UInt8], path: String) -> [PlacedWords] {
  documentText(bytes).placed.map { PlacedWords(text: $0.text, place: $0.place.words(in: path)) }
}
