package import Diagnostics

/// The sockets that take connections: one for each version of IP, on the same port.
package struct Listeners: Sendable {
  let numbers: [Int32]
  package let port: UInt16
  let reach: Reach

  package enum Failure: Error, Sendable, Equatable {
    case portsTaken(UInt16, UInt16)
    case notPermitted(UInt16)
    case system(Int32)

    package var message: Wording {
      switch self {
      case .portsTaken(let first, let last) where first == last:
        Wording(
          nb: "port \(first) er opptatt. Velg en annen med «--port», eller la «story serve» finne en ledig",
          en: "port \(first) is taken. Choose another with “--port”, or let “story serve” find a free one")
      case .portsTaken(let first, let last):
        Wording(
          nb: "portene fra \(first) til \(last) er opptatt. Velg en annen med «--port»",
          en: "the ports from \(first) to \(last) are taken. Choose another with “--port”")
      case .notPermitted(let port):
        Wording(
          nb: "du har ikke lov til å bruke port \(port). Velg en over 1023 med «--port»",
          en: "you do not have permission to use port \(port). Choose one above 1023 with “--port”")
      case .system(let number):
        Wording(
          nb: "får ikke åpnet en port (feil nr. \(number))", en: "cannot open a port (error \(number))")
      }
    }
  }

  /// Takes the first free one of some ports that follow each other, for both versions of IP where the machine has them.
  package init(ports: ClosedRange<UInt16>, _ reach: Reach) throws(Failure) {
    for port in ports {
      guard let numbers = try Self.listen(on: port, reach) else { continue }
      self.numbers = numbers
      self.port = port
      self.reach = reach
      return
    }
    throw .portsTaken(ports.lowerBound, ports.upperBound)
  }

  /// Nil when the port is taken.
  private static func listen(on port: UInt16, _ reach: Reach) throws(Failure) -> [Int32]? {
    var numbers: [Int32] = []
    for version in Socket.IPVersion.allCases {
      switch Socket.listen(version, reach, port: port) {
      case .success(let number): numbers.append(number)
      case .failure(let error) where error.isVersionMissing: continue
      case .failure(let error):
        numbers.forEach(Socket.close)
        if error.isPortTaken { return nil }
        throw error.isPermission ? .notPermitted(port) : .system(error.reason)
      }
    }
    guard !numbers.isEmpty else { throw .system(0) }
    return numbers
  }
}
