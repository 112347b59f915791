import Glibc

/// The folder that the running program lies in; nil where the system does not say (proc(5)).
package func folderOfProgram() -> String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
  guard count > 0, count < buffer.count else { return nil }
  return split(String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self))?.folder
}
