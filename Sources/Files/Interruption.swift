import Glibc

/// Lets the program end when it is asked to (SIGINT, SIGTERM, SIGHUP), also where it is the first process of a container,
/// which the system does not end by itself (pid_namespaces(7)). A shell sees 130, 143 or 129.
///
/// Nothing has to be undone: a file and a site take the old one's place in one step, or not at all. What whoever started
/// us lets us ignore (nohup(1), a shell's `&`) stays ignored, but not SIGTERM, which programs that wait for it themselves
/// pass on switched off by accident.
package func endWhenInterrupted() {
  // What is made when it is first used is made here, not while a signal is handled.
  RunningPrograms.ours.endAll()
  var handling = sigaction()
  unsafe handling.__sigaction_handler.sa_handler = endAsInterrupted
  handling.sa_flags = CInt(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER
  for signal in [SIGINT, SIGTERM, SIGHUP] where signal == SIGTERM || !isIgnored(signal) {
    unsafe sigaction(signal, &handling, nil)
  }
}

private func isIgnored(_ signal: Int32) -> Bool {
  var handling = sigaction()
  guard unsafe sigaction(signal, nil, &handling) == 0 else { return false }
  return unsafe unsafeBitCast(handling.__sigaction_handler.sa_handler, to: Int.self) == 1
}

/// Ends by the signal itself, as who waits for us expects, or else with its number and 128.
private func endAsInterrupted(_ signal: Int32) {
  RunningPrograms.ours.endAll()
  // raise(3) sends it to this very thread, so that it comes before the next line.
  // Discarded: where it does not end us, that line does.
  _ = raise(signal)
  _exit(128 + signal)
}
