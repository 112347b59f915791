import Model
import Tooling

/// A command that a web server's settings are tested or read anew with: one of a closed list.
struct ServerCommand: Sendable {
  let words: [String]
  let isTest: Bool
}

extension WebServer {
  /// The test first: settings that are wrong are never read.
  var commands: [ServerCommand] {
    switch self {
    case .none: []
    case .nginx:
      [
        ServerCommand(words: ["nginx", "-t", "-q"], isTest: true),
        ServerCommand(words: ["nginx", "-s", "reload"], isTest: false),
      ]
    case .nginxService:
      [
        ServerCommand(words: ["sudo", "-n", "nginx", "-t", "-q"], isTest: true),
        ServerCommand(words: ["sudo", "-n", "systemctl", "reload", "nginx"], isTest: false),
      ]
    }
  }
}

extension ServerCommand {
  func run(in folder: String, _ server: WebServer) throws(PublishError) {
    let (outcome, said) = runHeard(Command(words[0], Array(words.dropFirst()), in: folder), seconds: 60)
    guard outcome != .exited(0) else { return }
    throw failure(said)
  }

  func failure(_ said: String) -> PublishError {
    let line = words.joined(separator: " ")
    return isTest
      ? .failed(
        "nett-tjeneren godtar ikke innstillingene («\(line)»: \(said))",
        "the web server does not accept the settings (“\(line)”: \(said))")
      : .failed(
        "nett-tjeneren ville ikke lese innstillingene på nytt («\(line)»: \(said))",
        "the web server would not read its settings anew (“\(line)”: \(said))")
  }
}
