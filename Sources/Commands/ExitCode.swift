import Diagnostics

/// How a run ended, for scripts: what `--help`, the manual page and README say of it.
package enum ExitCode: Int32, Sendable, CaseIterable {
  case fine = 0
  case contentHasErrors = 1
  case failed = 2
  case held = 3
  case wrongUsage = 64

  var meaning: Wording {
    switch self {
    case .fine: Wording(nb: "i orden", en: "fine")
    case .contentHasErrors:
      Wording(
        nb: "noe i innholdet må rettes; «fix» uten «--write»: noe kan rettes",
        en: "something in the content must be fixed; “fix” without “--write”: something can be fixed")
    case .failed:
      Wording(
        nb: "programmet fikk ikke gjort jobben sin; ingen funn går tapt",
        en: "the program could not do its work; no finding is lost")
    case .held:
      Wording(
        nb: "bygd eller publisert, men sider med feil er holdt igjen («--hold-broken»)",
        en: "built or published, but pages with errors are held (“--hold-broken”)")
    case .wrongUsage: Wording(nb: "feil i kommandoen", en: "a mistake in the command")
    }
  }

  /// What a shell sees after Ctrl-C and after SIGTERM, which end the program as they do others.
  static let interrupted: [(code: Int32, meaning: Wording)] = [
    (
      130,
      Wording(
        nb:
          "avbrutt med Ctrl-C; ingenting er halvgjort (avbrytes det to ganger, sier programmet hva som er det)",
        en: "interrupted by Ctrl-C; nothing is half done (interrupted twice, the program says what is)")
    ),
    (
      143,
      Wording(
        nb: "stoppet av maskinen (SIGTERM); som ved 130",
        en: "stopped by the machine (SIGTERM); as for 130")
    ),
  ]

  /// Every code that a script can meet, in order.
  static var all: [(code: Int32, meaning: Wording)] {
    allCases.map { ($0.rawValue, $0.meaning) } + interrupted
  }
}

extension Wording {
  /// Files of the content were being written that belong together.
  static let brokenOffWriting = Wording(
    nb:
      "\nstory: avbrutt to ganger mens filene ble skrevet, så kanskje bare noen av dem er endret. «git status» viser hvilke.",
    en:
      "\nstory: interrupted twice while the files were being written, so perhaps only some of them are changed. “git status” shows which."
  )
}
