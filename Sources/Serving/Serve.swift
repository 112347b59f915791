package import Diagnostics

/// What the server is asked to be.
package struct ServerOptions: Sendable {
  package let admission: Admission
  /// The language of what it says itself.
  package let language: MessageLanguage

  package init(_ admission: Admission, _ language: MessageLanguage) {
    self.admission = admission
    self.language = language
  }
}

/// The entry point of Serving: answers requests and takes over what changes on disk, one thing at a time, for ever.
///
/// Everything waits in one place (poll(2)), so nothing is done while nothing happens. Only work that takes long runs beside
/// it, on values of its own.
package func serve(
  _ site: some PreviewedSite, on listeners: Listeners, watching watcher: consuming Watcher,
  _ options: ServerOptions
) async throws(Listeners.Failure) {
  guard let wake = Wake() else { throw .system(0) }
  var server = Server(site: site, listeners: listeners, watcher: watcher, options, wake: wake)
  while true { await server.step() }
}

private struct Server<Site: PreviewedSite>: ~Copyable {
  var site: Site
  let listeners: Listeners
  var watcher: Watcher
  let answering: Answering
  let wake: Wake
  var connections: Connections
  var work: Task<Site.Result, Never>?
  var isWorkDone = false
  /// Counts what has been shown, so that a page that slept can see that it is behind.
  var version = 1
  var lastBeat = Socket.clock

  /// So often streams are sent something, so that both ends notice when the other is gone.
  static var beat: Int { 20_000 }

  init(
    site: Site, listeners: Listeners, watcher: consuming Watcher, _ options: ServerOptions, wake: Wake
  ) {
    self.site = site
    self.listeners = listeners
    self.watcher = watcher
    self.wake = wake
    answering = Answering(options)
    let admission = options.admission
    connections = Connections { admission.bodyBound(of: $0, from: $1) }
  }

  mutating func step() async {
    startWork()
    let ready = waitForSomething()
    let now = Socket.clock
    for number in connections.expire(at: now) { refuse(number, .requestTimeout, now) }
    for listener in listeners.numbers where ready[listener] != nil {
      connections.accept(from: listener, at: now)
    }
    watcher.listen(at: now)
    if let changes = watcher.settled(at: now) {
      announce(await site.reread(changes))
      if site.isWorkOutdated { work?.cancel() }
    }
    if ready[wake.number] != nil {
      wake.hear()
      if let finished = work {
        work = nil
        announce(site.adopt(await finished.value))
      }
    }
    let own = Set(listeners.numbers + [wake.number, watcher.descriptor])
    for (number, events) in ready where !own.contains(number) {
      if events.contains(.send) { connections.write(number, at: now) }
      if events.contains(.receive) { await read(number) }
    }
    if now - lastBeat >= Self.beat, !connections.streams.isEmpty {
      lastBeat = now
      connections.send(answering.event("beat", version: version), at: now)
    }
  }

  private mutating func startWork() {
    guard work == nil, let next = site.nextWork() else { return }
    let wake = wake
    work = Task.detached {
      let result = await next()
      wake.ring()
      return result
    }
  }

  /// What can go on, by its number.
  private func waitForSomething() -> [Int32: Socket.Events] {
    let told = watcher.descriptor >= 0 ? [watcher.descriptor] : []
    let own = (listeners.numbers + [wake.number] + told).map { Socket.Wanted(number: $0, events: .receive) }
    let beat = connections.streams.isEmpty ? nil : lastBeat + Self.beat
    let next = [connections.nextDeadline, watcher.nextTime, beat].compactMap(\.self).min()
    return Socket.wait(for: own + connections.wanted, until: next)
  }

  /// Lets all pages know.
  private mutating func announce(_ change: Change) {
    switch change {
    case .nothing: return
    case .pages, .findings: break
    }
    version += 1
    connections.send(
      answering.event(change == .pages ? "pages" : "findings", version: version), at: Socket.clock)
  }

  /// Takes over what has changed on disk until now without waiting for it to be quiet: what is written through a form is compared with what
  /// others have just written.
  private mutating func hearAll() async {
    watcher.listen(at: Socket.clock)
    guard let changes = watcher.settled(at: .max) else { return }
    announce(await site.reread(changes))
    if site.isWorkOutdated { work?.cancel() }
  }

  private mutating func read(_ number: Int32) async {
    guard let (outcome, peer) = connections.read(number) else { return }
    switch outcome {
    case .needsMore: break
    case .refused(let status): refuse(number, status, Socket.clock)
    case .request(let request):
      if request.method == .post { await hearAll() }
      switch await answering.answer(request, from: peer, &site, version: version) {
      case .response(let response):
        connections.answer(number, with: response.bytes(to: request.method), at: Socket.clock)
      case .stream(let beginning): connections.stream(number, beginningWith: beginning, at: Socket.clock)
      }
      announce(site.changeOfAnswer())
      if site.isWorkOutdated { work?.cancel() }
    }
  }

  private mutating func refuse(_ number: Int32, _ status: HTTPStatus, _ now: Int) {
    connections.answer(number, with: HTTPResponse.text(status, status.phrase).bytes(to: nil), at: now)
  }
}
