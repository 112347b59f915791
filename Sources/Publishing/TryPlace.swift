import Diagnostics
import Model

extension PublishRun {
  /// What would be refused of the place once something is to be put there; nothing is changed.
  func refusalOfPlace(
    _ plan: PublishPlan, _ state: HostState, on host: any ReleaseHost, saying say: (Wording) -> Void
  ) throws(PublishError) -> Wording? {
    do throws(PublishError) {
      try host.checkPlace(state)
      if let wrong = try checkName(of: destination, work: work, saying: say) { throw wrong }
      guard !plan.isEmpty else { return nil }
      if !destination.method.isPreparedOnly, let wrong = try checkSignIn(of: destination, state, work: work) {
        throw wrong
      }
      return nil
    } catch {
      guard error.kind == .refused else { throw error }
      return error.message
    }
  }
}
