package import Diagnostics
import Parallelism

/// The door of Content: the files as written, each parsed once, in path order.
package func parse(_ sources: SourceTree, jobs: Int) async -> Diagnosed<ContentTree> {
  Diagnosed(ContentTree())
}
