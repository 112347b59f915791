import Glibc

/// Who may read what is made.
package enum Readers: Sendable, Hashable {
  /// Everybody on the machine, as whoever serves a site must.
  case everyone
  /// The owner's group too, and nobody else.
  case group
  /// Nobody but the owner.
  case owner
  /// What whoever runs the program has set (umask(2)).
  case decidedByUmask

  /// The permissions of a file; nil where they are the umask's to decide.
  var fileMode: mode_t? {
    switch self {
    case .everyone: 0o644
    case .group: 0o640
    case .owner: 0o600
    case .decidedByUmask: nil
    }
  }

  /// The permissions of a folder; nil where they are the umask's to decide.
  var folderMode: mode_t? {
    switch self {
    case .everyone: 0o755
    case .group: 0o750
    case .owner: 0o700
    case .decidedByUmask: nil
    }
  }
}
