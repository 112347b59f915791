/// Which open forms name a picture that was sent and that no save has named yet, so that nobody takes it away under them.
///
/// A form that nobody has touched for an hour counts as left; what it names comes back all the same when it is sent
/// (`bringBackPictures`).
struct PicturesInForms: Sendable {
  /// By path and form, when it was last sent, in seconds since 1970.
  private var seen: [String: [String: Int]] = [:]
  private static let (seconds, most) = (3600, 200)

  mutating func note(_ paths: [String], in form: String, at now: Int) {
    for path in paths { seen[path, default: [:]][form] = now }
    guard seen.count > Self.most else { return }
    seen = seen.mapValues { $0.filter { now - $0.value < Self.seconds } }.filter { !$0.value.isEmpty }
  }

  /// Whether another form than this one names it.
  func isNamed(_ path: String, besides form: String, at now: Int) -> Bool {
    (seen[path] ?? [:]).contains { $0.key != form && now - $0.value < Self.seconds }
  }
}
