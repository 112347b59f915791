import Glibc
import Synchronization

/// The programs that this one has started and waits for, so that they end with it when it is interrupted: a signal to us alone
/// would leave them at work for nobody.
package struct RunningPrograms: ~Copyable, Sendable {
  private let slots = InlineArray<64, Atomic<Int32>> { _ in Atomic(0) }

  /// Those of this process.
  package static let ours = RunningPrograms()

  /// Notes a program for as long as it runs. Where there are more than fit, the rest are not ended early.
  package func note(_ process: Int32) {
    for index in slots.indices {
      if slots[index].compareExchange(expected: 0, desired: process, ordering: .relaxed).exchanged { return }
    }
  }

  /// Forgets a program, before or right after its number is free for another.
  package func forget(_ process: Int32) {
    for index in slots.indices {
      if slots[index].compareExchange(expected: process, desired: 0, ordering: .relaxed).exchanged { return }
    }
  }

  /// Ends them; loads and kill(2) alone, which a handler of signals may do (signal-safety(7)).
  func endAll() {
    for index in slots.indices {
      let process = slots[index].load(ordering: .relaxed)
      // Discarded: it may have ended just now.
      if process > 0 { _ = kill(process, SIGTERM) }
    }
  }
}
