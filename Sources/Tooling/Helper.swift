/// Another program that the tool can use, and how to ask which version it is.
package enum Helper: String, Sendable, CaseIterable {
  case vips, pagefind, git, curl, rsync, ssh, rclone

  /// What it is called as a program.
  package var program: String { rawValue }

  private var question: String {
    switch self {
    case .vips, .pagefind, .git, .curl, .rsync: "--version"
    case .ssh: "-V"
    case .rclone: "version"
    }
  }

  /// The oldest version that has what the tool asks of it; nil where any will do.
  package var oldest: [Int]? {
    switch self {
    case .vips: [8, 13]
    case .pagefind: [1, 5]
    // `--parallel` and `--no-progress-meter`; `--fsync`.
    case .curl: [7, 67]
    case .rsync: [3, 2, 4]
    case .git, .ssh, .rclone: nil
    }
  }

  /// What puts it on a machine with Debian. The Python package of Pagefind has the program, but puts it nowhere on the path.
  package var installation: String {
    switch self {
    case .vips: "sudo apt-get install libvips-tools"
    case .pagefind:
      "pip install --target pf pagefind-bin && sudo install -D pf/pagefind_bin/pagefind /usr/local/bin/pagefind"
    case .git, .curl, .rsync, .rclone: "sudo apt-get install \(program)"
    case .ssh: "sudo apt-get install openssh-client"
    }
  }

  /// How it is on this machine. Asking takes a few milliseconds, and ten seconds at most.
  package func state() -> HelperState {
    guard let path = findProgram(program) else { return .missing }
    var said: [UInt8] = []
    let outcome = run(Command(path, [question], in: "/"), seconds: 10, into: &said)
    guard outcome == .exited(0), let version = firstNumber(in: said) else { return .broken(path: path) }
    let numbers = version.split(separator: ".").map { Int($0) ?? 0 }
    guard let oldest, numbers.lexicographicallyPrecedes(oldest) else {
      return .ready(path: path, version: version)
    }
    return .tooOld(path: path, version: version)
  }
}

/// What the tool found when it looked for another program.
package enum HelperState: Sendable, Equatable {
  case ready(path: String, version: String)
  case tooOld(path: String, version: String)
  /// It is there, but does not answer.
  case broken(path: String)
  case missing

  package var isReady: Bool {
    switch self {
    case .ready: true
    case .tooOld, .broken, .missing: false
    }
  }
}

/// The first number with a dot in it: `OpenSSH_9.2p1`, `rsync  version 3.2.7`, `v1.60.1`.
package func firstNumber(in bytes: [UInt8]) -> String? {
  let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
  for run in bytes.split(whereSeparator: { !isDigit($0) && $0 != 0x2E }) {
    let parts = run.split(separator: 0x2E)
    if parts.count > 1, run.first != 0x2E {
      return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
    }
  }
  return nil
}
