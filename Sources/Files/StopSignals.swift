import Glibc

/// Ends the tool with a message and exit code 2 when it meets what it was not made for: the signals by which the
/// processor and Swift stop a program that cannot go on (signal(7)).
///
/// Nothing has to be undone then: a site takes the old one's place in one step, or not at all.
package func reportStopSignals() {
  var handling = sigaction()
  unsafe handling.__sigaction_handler.sa_handler = endAfterStopSignal
  for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS] {
    unsafe sigaction(signal, &handling, nil)
  }
}

/// Calls nothing but write(2) and _exit(2), which may be called here (signal-safety(7)).
private func endAfterStopSignal(_ signal: Int32) {
  let message: StaticString = """

    story: en feil i programmet stoppet det. Nettstedene er hele: det som ikke var byttet ut, er som før. «story check»
    viser om noe i innholdet er galt. Meld fra til dem som lager programmet, og legg ved innholdet som det er nå.
    story: a fault in the program stopped it. The sites are whole: what had not been replaced is as it was. “story check”
    shows whether anything in the content is wrong. Report this to those who make the program, with the content as it is.

    """
  // Discarded: the program ends here whether or not it could be reported.
  _ = unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
  _exit(2)
}
