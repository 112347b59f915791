import Glibc

/// The path from `/` of what a path leads to, seen from the folder that the program runs in, with all links and `..`
/// followed; nil when nothing is there.
package func absolutePath(_ path: String) -> String? {
  guard let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}
