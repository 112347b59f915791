import Diagnostics

/// How long an address is asked at most, for all that is asked together.
struct Patience {
  private let begun = ContinuousClock.now
  private let seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  /// A minute, and half a second for each: eight are asked at a time.
  init(for questions: [LiveQuestion]) { seconds = 60 + questions.count / 2 }

  /// Whole seconds that have gone.
  var spent: Int { Int((ContinuousClock.now - begun).components.seconds) }

  /// Whole seconds that are left; at least one.
  var left: Int { max(1, seconds - spent) }

  func words(of count: Int, _ address: String) -> Wording {
    Wording(
      nb: count == 1
        ? "Spør \(address) om leserne får det de skal (høyst \(seconds) s) …"
        : "Spør \(address) om \(count) adresser, om leserne får det de skal (høyst \(seconds) s) …",
      en: count == 1
        ? "Asking \(address) whether readers get what they should (\(seconds) s at most) …"
        : "Asking \(address) for \(count) addresses, whether readers get what they should (\(seconds) s at most) …"
    )
  }
}
