/// All open connections: what each has sent, what it is still to be given, and until when it may take.
struct Connections {
  /// So many at once; the system keeps the next waiting.
  static let most = 128
  /// So many milliseconds for a whole request, and for taking a whole answer.
  static let requestTime = 10_000
  static let answerTime = 60_000
  /// So many of them may be streams; a new one takes the place of the oldest, which comes back when there is room.
  static let mostStreams = 64
  /// So much may all bodies that are on their way have together.
  static let mostBodies = 128 << 20
  /// So much may wait to be taken from a stream before it counts as gone.
  static let mostUnread = 256 << 10

  private struct Connection {
    let peer: Peer
    var reader = RequestReader()
    var output: ArraySlice<UInt8> = []
    var state = State.reading
    var deadline: Int?
    /// Counts the connections.
    let order: Int
  }

  private enum State { case reading, working, answering, streaming, draining }

  private var open: [Int32: Connection] = [:]
  private var accepted = 0
  private let bodyBound: @Sendable (HTTPRequest, Peer) -> Int

  init(bodyBound: @escaping @Sendable (HTTPRequest, Peer) -> Int) { self.bodyBound = bodyBound }

  private var buffer = [UInt8](repeating: 0, count: 32 << 10)

  var count: Int { open.count }
  var streams: [Int32] { open.filter { $0.value.state == .streaming }.map(\.key) }

  /// What is to be waited for on each of them.
  var wanted: [Socket.Wanted] {
    open.map { number, connection in
      let receives = connection.state != .working && connection.state != .answering
      return Socket.Wanted(
        number: number,
        events: (receives ? .receive : Socket.Events()).union(connection.output.isEmpty ? [] : .send))
    }
  }

  /// When the next of them has had its time.
  var nextDeadline: Int? { open.values.compactMap(\.deadline).min() }

  /// Takes new connections. When there is no place, the one that can best be spared gives its own up.
  mutating func accept(from listener: Int32, at now: Int) {
    for _ in 0..<Self.most {
      guard let new = Socket.accept(from: listener) else { return }
      let peer = Peer(ownAddress: new.ownAddress, isFromHere: new.isFromHere)
      if open.count >= Self.most, let spared = mostSparable(for: peer) { close(spared) }
      guard open.count < Self.most else {
        Socket.close(new.number)
        continue
      }
      accepted += 1
      let bound = bodyBound
      open[new.number] = Connection(
        peer: peer, reader: RequestReader { bound($0, peer) }, deadline: now + Self.requestTime,
        order: accepted)
    }
  }

  /// Whose place a new connection may take: guests before those on this machine, those that only wait before those that are
  /// being answered, and of those the oldest. A guest takes none of theirs.
  private func mostSparable(for newcomer: Peer) -> Int32? {
    let others = newcomer.isFromHere ? open : open.filter { !$0.value.peer.isFromHere }
    return others.min { rank(of: $0.value) < rank(of: $1.value) }?.key
  }

  private func rank(of connection: Connection) -> (Int, Int, Int) {
    let use =
      switch connection.state {
      case .draining: 0
      case .reading: 1
      case .streaming: 2
      case .answering: 3
      case .working: 4
      }
    return (connection.peer.isFromHere ? 1 : 0, use, connection.order)
  }

  /// What has arrived on one: a request when it is whole, or why it is refused.
  mutating func read(_ number: Int32) -> (RequestReader.Outcome, Peer)? {
    guard var connection = open[number], connection.state != .working,
      let bytes = Socket.receive(from: number, into: &buffer)
    else { return nil }
    if bytes.isEmpty {
      close(number)
      return nil
    }
    // What is sent beyond the request, or to a stream, is of no use.
    guard connection.state == .reading else { return nil }
    open[number] = nil
    let hadHead = connection.reader.promisedBody > 0
    var outcome = connection.reader.take(bytes)
    if !hadHead, connection.reader.promisedBody > RequestReader.mostBody,
      open.values.reduce(connection.reader.promisedBody, { $0 + $1.reader.promisedBody }) > Self.mostBodies
    {
      outcome = .refused(.unavailable)
    }
    if outcome != .needsMore { connection.state = .working }
    open[number] = connection
    return outcome == .needsMore ? nil : (outcome, connection.peer)
  }

  /// Gives an answer, after which nothing more comes.
  mutating func answer(_ number: Int32, with bytes: [UInt8], at now: Int) {
    open[number]?.output = bytes[...]
    open[number]?.state = .answering
    open[number]?.deadline = now + Self.answerTime
    write(number, at: now)
  }

  /// Begins an answer that goes on.
  mutating func stream(_ number: Int32, beginningWith bytes: [UInt8], at now: Int) {
    if streams.count >= Self.mostStreams, let peer = open[number]?.peer {
      let others = open.filter {
        $0.value.state == .streaming && (peer.isFromHere || !$0.value.peer.isFromHere)
      }
      close(others.min { rank(of: $0.value) < rank(of: $1.value) }?.key ?? number)
    }
    open[number]?.state = .streaming
    open[number]?.deadline = nil
    open[number]?.output = bytes[...]
    write(number, at: now)
  }

  /// Sends more on every stream.
  mutating func send(_ bytes: [UInt8], at now: Int) {
    for number in streams {
      open[number]?.output += bytes
      write(number, at: now)
      if let connection = open[number], connection.output.count > Self.mostUnread { close(number) }
    }
  }

  /// Sends what the system takes now.
  mutating func write(_ number: Int32, at now: Int) {
    guard var connection = open[number] else { return }
    while !connection.output.isEmpty {
      guard let count = Socket.send(connection.output.prefix(256 << 10), to: number) else {
        return close(number)
      }
      if count == 0 { break }
      connection.output = connection.output.dropFirst(count)
    }
    if connection.output.isEmpty, connection.state == .answering {
      // The other end is given a moment to close first, so that nothing of the answer is lost.
      Socket.finish(number)
      connection.state = .draining
      connection.deadline = now + 2000
    }
    open[number] = connection
  }

  mutating func close(_ number: Int32) {
    if open.removeValue(forKey: number) != nil { Socket.close(number) }
  }

  /// Closes those that have had their time; gives back those that never finished asking.
  mutating func expire(at now: Int) -> [Int32] {
    let late = open.filter { ($0.value.deadline ?? .max) <= now }
    let unasked = late.filter { $0.value.state == .reading && !$0.value.reader.isEmpty }.map(\.key)
    for number in late.keys where !unasked.contains(number) { close(number) }
    return unasked
  }
}
