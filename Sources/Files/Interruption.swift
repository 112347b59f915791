import Glibc
import Synchronization

/// Lets the program end when it is asked to (SIGINT, SIGTERM, SIGHUP), also where it is the first process of a container,
/// which the system does not end by itself (pid_namespaces(7)). A shell sees 130, 143 or 129.
///
/// Nothing has to be undone: a file and a site take the old one's place in one step, or not at all, and what takes several
/// steps is done ``uninterrupted(saying:_:)``. What whoever started us lets us ignore (nohup(1), a shell's `&`) stays
/// ignored, but not SIGTERM, which programs that wait for it themselves pass on switched off by accident.
package func endWhenInterrupted() {
  // What is made when it is first used is made here, not while a signal is handled.
  RunningPrograms.ours.endAll()
  sayWhenInterrupted(nil)
  uninterrupted(saying: nil) {}
  for signal in [SIGINT, SIGTERM, SIGHUP] where signal == SIGTERM || !isIgnored(signal) { handle(signal) }
}

/// Has the next one of a signal handled, and the one after it end the program at once. A handler may call it (signal-safety(7)).
private func handle(_ signal: Int32) {
  var handling = sigaction()
  unsafe handling.__sigaction_handler.sa_handler = endAsInterrupted
  handling.sa_flags = CInt(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER
  unsafe sigaction(signal, &handling, nil)
}

/// Lets a signal do what the system does with it.
private func letGo(_ signal: Int32) {
  var handling = sigaction()
  unsafe handling.__sigaction_handler.sa_handler = nil
  unsafe sigaction(signal, &handling, nil)
}

private func isIgnored(_ signal: Int32) -> Bool {
  var handling = sigaction()
  guard unsafe sigaction(signal, nil, &handling) == 0 else { return false }
  return unsafe unsafeBitCast(handling.__sigaction_handler.sa_handler, to: Int.self) == 1
}

/// What is said on the standard error output when the program is interrupted from now on, with a line break after it; nil for nothing.
package func sayWhenInterrupted(_ text: String?) {
  interruptionNote.store(text.map(kept) ?? 0, ordering: .releasing)
}

/// Where a text lies for a handler of signals to write.
private func kept(_ text: String) -> UInt {
  let bytes = Array((text + "\n").utf8)
  // Its length, and then itself. It is never given back: a handler may be writing it just now. There are a handful in a run.
  let note = UnsafeMutableRawPointer.allocate(byteCount: 8 + bytes.count, alignment: 8)
  unsafe note.storeBytes(of: UInt64(bytes.count), as: UInt64.self)
  unsafe (note + 8).copyMemory(from: bytes, byteCount: bytes.count)
  return UInt(bitPattern: note)
}

private let interruptionNote = Atomic<UInt>(0)

/// What is said instead when what was not to be left half done is.
private let brokenOffNote = Atomic<UInt>(0)

/// Does what is not to be left half done. An interruption that comes meanwhile takes effect when it is done, and `note` is then
/// said on the standard error output; after an error, which ends the program by itself, it has none. A second interruption
/// takes effect at once, and `broken` is said.
package func uninterrupted<Result, Failure: Error>(
  saying note: String? = nil, ifBrokenOff broken: String, _ steps: () throws(Failure) -> Result
) throws(Failure) -> Result {
  brokenOffNote.store(kept(broken), ordering: .releasing)
  return try uninterrupted(saying: note, steps)
}

private func uninterrupted<Result, Failure: Error>(
  saying note: String?, _ steps: () throws(Failure) -> Result
) throws(Failure) -> Result {
  uninterruptedCount.add(1, ordering: .sequentiallyConsistent)
  var isDone = false
  defer {
    let others = uninterruptedCount.subtract(1, ordering: .sequentiallyConsistent).newValue
    let signal = waitingInterruption.load(ordering: .sequentiallyConsistent)
    if isDone, others == 0, signal != 0 {
      if note != nil { sayWhenInterrupted(note) }
      unblock(signal)
      endAsInterrupted(signal)
    }
  }
  let result = try steps()
  isDone = true
  return result
}

/// Lets a signal reach this very thread: a pool of threads keeps them from its own.
private func unblock(_ signal: Int32) {
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe sigaddset(&signals, signal)
  unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
}

/// How many calls of `uninterrupted` are on their way.
private let uninterruptedCount = Atomic<Int>(0)

/// The signal that waits for their end; 0 for none.
private let waitingInterruption = Atomic<Int32>(0)

/// Calls nothing but write(2), which a handler of signals may do.
private func writeNote(at place: UInt) {
  guard let note = unsafe UnsafeRawPointer(bitPattern: place) else { return }
  let count = unsafe Int(note.load(as: UInt64.self))
  // Discarded: the program ends here whether or not it could be said.
  _ = unsafe write(STDERR_FILENO, note + 8, count)
}

/// Ends by the signal itself, as who waits for us expects, or else with its number and 128.
private func endAsInterrupted(_ signal: Int32) {
  // What ends between the two questions has either been seen here, or sees the signal itself.
  if uninterruptedCount.load(ordering: .sequentiallyConsistent) > 0,
    waitingInterruption.exchange(signal, ordering: .sequentiallyConsistent) == 0,
    uninterruptedCount.load(ordering: .sequentiallyConsistent) > 0
  {
    // The next one is to say what it leaves half done.
    return handle(signal)
  }
  let isBrokenOff = uninterruptedCount.load(ordering: .sequentiallyConsistent) > 0
  RunningPrograms.ours.endAll()
  writeNote(
    at: isBrokenOff ? brokenOffNote.load(ordering: .acquiring) : interruptionNote.load(ordering: .acquiring))
  letGo(signal)
  // raise(3) sends it to this very thread, so that it comes before the next line.
  // Discarded: where it does not end us, that line does.
  _ = raise(signal)
  _exit(128 + signal)
}
