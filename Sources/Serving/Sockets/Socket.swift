import CLinux
import Glibc

/// Where the operating system is asked about connections; each number is closed by whoever it was handed to.
enum Socket {
  /// A connection that was made to us.
  struct Accepted {
    let number: Int32
    /// The address of this machine that it was made to: `127.0.0.1`.
    let ownAddress: String
    /// Whether it was made from this machine.
    let isFromHere: Bool
  }

  enum IPVersion: Int32, CaseIterable { case four = 4, six = 6 }

  /// The number of a socket that takes connections, or the system's reason why there is none (errno(3)).
  static func listen(_ version: IPVersion, _ reach: Reach, port: UInt16) -> Result<Int32, SocketError> {
    let number = socket_listening(version.rawValue, reach == .network ? 1 : 0, port)
    return number >= 0 ? .success(number) : .failure(SocketError(reason: -number))
  }

  /// The next connection; nil when none is waiting.
  static func accept(from listener: Int32) -> Accepted? {
    var own = [CChar](repeating: 0, count: 46)
    var isFromHere: Int32 = 0
    let number = unsafe socket_accepted(listener, &own, &isFromHere)
    guard number >= 0 else { return nil }
    let address = String(decoding: own.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return Accepted(number: number, ownAddress: address, isFromHere: isFromHere != 0)
  }

  /// What has arrived: nil when nothing has yet, empty when nothing more will.
  static func receive(from number: Int32, into buffer: inout [UInt8]) -> ArraySlice<UInt8>? {
    let count = unsafe socket_received(number, &buffer, UInt(buffer.count))
    if count >= 0 { return buffer[..<Int(count)] }
    return -count == EAGAIN || -count == EINTR ? nil : []
  }

  /// How many bytes the system took; nil when the connection is gone.
  static func send(_ bytes: ArraySlice<UInt8>, to number: Int32) -> Int? {
    let count = unsafe bytes.withUnsafeBytes { unsafe socket_sent(number, $0.baseAddress, UInt($0.count)) }
    if count >= 0 { return Int(count) }
    return -count == EAGAIN || -count == EINTR ? 0 : nil
  }

  static func finish(_ number: Int32) { socket_finished(number) }

  static func close(_ number: Int32) { socket_closed(number) }

  /// What is waited for on one of the operating system's numbers.
  struct Wanted {
    let number: Int32
    var events: Events
  }

  struct Events: OptionSet {
    let rawValue: Int32

    /// Something has arrived, or the other end is gone.
    static let receive = Events(rawValue: 1)
    /// More can be sent.
    static let send = Events(rawValue: 2)
  }

  /// Waits until one of them can go on, or until a time by the clock; nil for ever. Says what can go on, by number.
  static func wait(for wanted: [Wanted], until time: Int?) -> [Int32: Events] {
    var all = wanted.map { one in
      let events = (one.events.contains(.receive) ? POLLIN : 0) | (one.events.contains(.send) ? POLLOUT : 0)
      return pollfd(fd: one.number, events: Int16(events), revents: 0)
    }
    let milliseconds = time.map { max(0, $0 - clock) } ?? -1
    // Discarded: what a signal ends too early is waited for again.
    _ = unsafe poll(&all, nfds_t(all.count), Int32(clamping: milliseconds))
    var ready: [Int32: Events] = [:]
    for one in all where one.revents != 0 {
      let sends = Int32(one.revents) & POLLOUT != 0
      let others = Int32(one.revents) & ~POLLOUT != 0
      ready[one.fd] = Events(sends ? [Events.send] : []).union(others ? [.receive] : [])
    }
    return ready
  }

  /// Milliseconds of a clock that nobody sets.
  static var clock: Int {
    var time = timespec()
    // Discarded: it cannot fail for such arguments.
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// The address that this machine has on its network, where it has one; nothing is sent to find it.
package func networkAddress() -> String? {
  var address = [CChar](repeating: 0, count: 46)
  guard unsafe own_network_address(&address) == 0 else { return nil }
  return String(decoding: address.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// From where a server can be reached.
package enum Reach: Sendable { case thisMachine, network }

/// Why the operating system gave no socket (errno(3)).
struct SocketError: Error, Equatable {
  let reason: Int32

  var isPortTaken: Bool { reason == EADDRINUSE }
  /// Whether the machine does not have that version of IP at all.
  var isVersionMissing: Bool { [EAFNOSUPPORT, EADDRNOTAVAIL].contains(reason) }
  var isPermission: Bool { reason == EACCES }
}

/// Ends a wait from elsewhere: another task has finished (eventfd(2)).
struct Wake: Sendable {
  let number: Int32

  init?() {
    number = wake_made()
    if number < 0 { return nil }
  }

  func ring() { wake_rung(number) }
  func hear() { wake_heard(number) }
}
