import Diagnostics
import Model
import Serving

/// A form whose script waits for what is wrong with what it has not saved.
struct WantedCheck: Sendable {
  /// The form's own number.
  let form: String
  let working: WorkingFiles
  /// Whether the page beside it is wanted too.
  let hasPage: Bool

  /// Whether what is found for it answers another too.
  func answers(_ other: WantedCheck) -> Bool {
    form == other.form && (hasPage || !other.hasPage)
      && working.files.elementsEqual(other.working.files) { $0.path == $1.path && $0.bytes == $1.bytes }
  }
}

/// What is asked while somebody writes is looked for beside answering, so that a save never waits for it; the script asks again when it
/// is done.
extension PreviewSite {
  /// Of each form what it asked last is looked for.
  mutating func want(_ check: WantedCheck) {
    wantedChecks.removeAll { $0.form == check.form }
    // Who asks again because it takes long does not begin it again.
    if runningCheck?.answers(check) == true { return }
    // Whoever is left out asks again by itself.
    wantedChecks = wantedChecks.suffix(15) + [check]
  }

  /// The next of them, when there is one.
  mutating func nextWantedCheck() -> (@Sendable () async -> Result)? {
    guard !wantedChecks.isEmpty else { return nil }
    let check = wantedChecks.removeFirst()
    runningCheck = check
    var changed = input
    changed.sources.value = check.working.placed(in: input.sources.value)
    let isOnDisk = !check.working.differ(from: input.sources.value)
    let (placed, known, number, request, support) = (changed, state, inputNumber, self.request, self.support)
    return {
      let state = isOnDisk ? known : await makeState(of: placed, after: known, jobs: request.jobs)
      let found = await state.furtherFindings(jobs: request.jobs)
      if Task.isCancelled { return .unsaved(nil) }
      let pages =
        check.hasPage ? await state.pages(as: PreviewView(.editor), support, jobs: request.jobs) : nil
      return .unsaved(
        UnsavedSite(
          files: check.working.files, number: number, state: state, findings: found, isSearched: false,
          pages: pages))
    }
  }

  /// Whether somebody has written on in the form that is being looked through.
  var isCheckOutdated: Bool { wantedChecks.contains { $0.form == runningCheck?.form } }
}
