import CLinux
import Glibc

/// Who sees to it that a path stays below its folder and passes no symbolic link.
package enum Resolution: Sendable {
  /// The kernel, in one call (openat2(2), Linux 5.6); we do it where it lacks the call.
  case kernel
  /// We, folder by folder.
  case byHand
}

/// Opens a path below a folder. No part of it may be a symbolic link.
func openBeneath(
  _ folder: borrowing Descriptor, _ path: String, _ flags: Int32, mode: mode_t = 0, _ resolution: Resolution
) throws(FileError.Reason) -> Descriptor {
  guard isPath(path) else { throw .badName }
  switch resolution {
  case .kernel:
    let opened = retried { unsafe open_beneath(folder.number, path.systemName, flags | O_CLOEXEC, mode) }
    // Containers that forbid the call answer EPERM, older kernels ENOSYS.
    if opened < 0, errno == ENOSYS || errno == EPERM { fallthrough }
    return try Descriptor(opened: opened)
  case .byHand: return try openByHand(folder, path, flags, mode)
  }
}

private func openByHand(
  _ folder: borrowing Descriptor, _ path: String, _ flags: Int32, _ mode: mode_t
) throws(FileError.Reason) -> Descriptor {
  let names = path.split(separator: "/").map(String.init)
  guard names.count > 1 else { return try openName(folder, path, flags, mode) }
  var inner = try openName(folder, names[0], O_RDONLY | O_DIRECTORY, 0)
  for name in names[1..<(names.count - 1)] { inner = try openName(inner, name, O_RDONLY | O_DIRECTORY, 0) }
  return try openName(inner, names[names.count - 1], flags, mode)
}

private func openName(
  _ folder: borrowing Descriptor, _ name: String, _ flags: Int32, _ mode: mode_t
) throws(FileError.Reason) -> Descriptor {
  let opened = retried { unsafe openat(folder.number, name.systemName, flags | O_NOFOLLOW | O_CLOEXEC, mode) }
  // A symbolic link opened as a folder is «not a folder» to openat(2), and a link to openat2(2).
  if opened < 0, errno == ENOTDIR { throw isLink(folder, name) ? .system(ELOOP) : .system(ENOTDIR) }
  return try Descriptor(opened: opened)
}

private func isLink(_ folder: borrowing Descriptor, _ name: String) -> Bool {
  var status = stat()
  return unsafe fstatat(folder.number, name.systemName, &status, AT_SYMLINK_NOFOLLOW) == 0
    && Item(mode: status.st_mode) == .link
}

/// Once more for as long as a signal comes in between.
func retried(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
