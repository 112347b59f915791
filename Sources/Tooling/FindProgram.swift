import Files
import Glibc

/// Where another program lies, by its whole path; nil where it is not installed.
///
/// It is looked for in the folders of `PATH`, and then in `libexec/story` beside the folder of this program
/// (`/usr/libexec/story` for `/usr/bin/story`). Folders of `PATH` that depend on where one stands are passed over, and so
/// is the folder that this program lies in: what happens to lie there (a folder of downloads, a folder of content) is
/// never run.
package func findProgram(_ name: String) -> String? {
  let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
  let own = folderOfProgram().map { $0 + "/../libexec/story" }
  let folders = path.split(separator: ":").map(String.init) + [own].compactMap(\.self)
  return folders.lazy.filter { $0.hasPrefix("/") }.map { $0 + "/" + name }.first(where: isExecutable)
}

/// Which file would be run as another program, and what the system says of it: another text once it has been installed,
/// updated or removed.
package func stamp(ofProgram name: String) -> String {
  guard let path = findProgram(name) else { return "" }
  return "\(path) \(fileStamp(path) ?? "")"
}

func isInstalled(_ program: String) -> Bool { findProgram(program) != nil }
