import Foundation
import Testing

/// A site that is built again and again, each time as of the same day unless a test says otherwise.
struct UnchangedWorkshop {
  let workshop: Workshop
  let day = ["--as-of", "2027-03-01T12:00"]

  init(_ literal: String = smallSite) throws { workshop = try Workshop(literal) }

  func build(_ words: [String] = [], environment: [String: String] = [:]) throws -> Workshop.Run {
    try workshop.run(
      words: ["build"] + (words.contains("--as-of") ? [] : day) + words, environment: environment)
  }

  /// Builds, which must not be for nothing and must come to what a build from scratch comes to; then once more, which must
  /// be for nothing and say the same.
  func expectBuilt(
    _ why: String, _ words: [String] = [], environment: [String: String] = [:],
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    let first = try build(words + ["--verify"], environment: environment)
    #expect(!first.isUnchanged, "\(why): nothing was made", sourceLocation: place)
    #expect(first.errors.contains("Prøvd: "), "\(why): \(first.errors)", sourceLocation: place)
    try expectUnchanged(why, words, environment: environment, as: first, place)
  }

  func expectUnchanged(
    _ why: String, _ words: [String] = [], environment: [String: String] = [:], as first: Workshop.Run? = nil,
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    let (sites, again) = (try sites(), try build(words, environment: environment))
    #expect(again.isUnchanged, "\(why): \(again.errors)", sourceLocation: place)
    #expect(try self.sites() == sites, "\(why)", sourceLocation: place)
    guard let first else { return }
    #expect(again.status == first.status && again.output == first.output, "\(why)", sourceLocation: place)
    #expect(again.findings == first.findings, "\(why)", sourceLocation: place)
  }

  func sites() throws -> [[String: Data]] { try ["public", "delivery", "internal"].map(workshop.site) }
}

extension Workshop.Run {
  /// Whether the build only compared.
  var isUnchanged: Bool { errors.contains("så ingenting er laget på nytt.") }

  /// What was printed before it is said what was made.
  var findings: Substring {
    let end = ["Bygd: ", "Uendret: ", "Nettstedet er ikke bygd"].compactMap {
      errors.range(of: $0)?.lowerBound
    }.min()
    return errors[..<(end ?? errors.endIndex)]
  }
}
