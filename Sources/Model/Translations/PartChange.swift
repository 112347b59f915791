package import Diagnostics

/// What has become of one part of a main file since it was translated.
package struct PartChange: Sendable {
  package let kind: Kind
  /// What the part is called, in the main file as it is; as it was, for one that is gone.
  package let title: Wording
  /// What its heading was, when it is another now.
  package let formerTitle: String?
  package let key: PartKey
  /// In the main file; nil for a part that is gone.
  package let place: Location?
  /// Where it stands in the translation; the line that says what that was made from, when nobody can say.
  package let translated: Location
  /// Sentence by sentence; empty when the text that was translated is not to be had.
  package let differences: [TextDifference]

  package enum Kind: String, Sendable, CaseIterable { case changed, added, removed, renamed }
}

extension PartChange {
  /// What has happened, as a phrase without a full stop.
  package var wording: Wording {
    let name = name
    switch kind {
    case .changed:
      return Wording(
        nb: "\(quoting: name.phrase(.nb)) er endret siden oversettelsen",
        en: "\(quoting: name.phrase(.en)) has changed since the translation")
    case .added:
      return Wording(
        nb: "\(quoting: name.phrase(.nb)) er nytt og ikke oversatt",
        en: "\(quoting: name.phrase(.en)) is new and not translated")
    case .removed:
      return Wording(
        nb: "\(quoting: name.phrase(.nb)) er fjernet fra hovedfilen",
        en: "\(quoting: name.phrase(.en)) was removed from the main file")
    case .renamed:
      return Wording(
        nb: "\(quoting: name.phrase(.nb)) het «\(formerTitle ?? "")» da det ble oversatt",
        en: "\(quoting: name.phrase(.en)) was called “\(formerTitle ?? "")” when it was translated")
    }
  }

  private var name: Wording {
    switch key {
    case .field: Wording(nb: "feltet \(field: title.nb)", en: "the field \(field: title.en)")
    case .section(""): title
    case .section: Wording(nb: "avsnittet «\(title.nb)»", en: "the section “\(title.en)”")
    }
  }
}

extension TextDifference {
  /// Both texts on one line.
  package var wording: Wording {
    switch (before, after) {
    case (let before?, let after?):
      Wording(nb: "før: «\(before)» – nå: «\(after)»", en: "before: “\(before)” – now: “\(after)”")
    case (nil, let after?): Wording(nb: "nytt: «\(after)»", en: "new: “\(after)”")
    case (let before?, nil): Wording(nb: "fjernet: «\(before)»", en: "removed: “\(before)”")
    case (nil, nil): Wording(nb: "", en: "")
    }
  }
}

/// Some sentences that are other sentences now; nil for none.
package struct TextDifference: Sendable, Hashable {
  package let before: String?
  package let after: String?
}

/// At most so many differences of a part are shown.
private let most = 5

/// What differs between two readings of a part, shortened to what can be taken in.
func differences(from old: [String], to new: [String]) -> [TextDifference] {
  let lines = { (units: [String]) in units.map { ArraySlice(folded($0).utf8) } }
  var (oldIndex, newIndex) = (0, 0)
  var (before, after): ([String], [String]) = ([], [])
  var result: [TextDifference] = []
  func close() {
    guard !before.isEmpty || !after.isEmpty else { return }
    result.append(shortened(before.joined(separator: " "), after.joined(separator: " ")))
    (before, after) = ([], [])
  }
  for change in lineChanges(from: lines(old), to: lines(new), bound: 100) {
    switch change.fate {
    case .kept:
      close()
      (oldIndex, newIndex) = (oldIndex + 1, newIndex + 1)
    case .removed:
      before.append(old[oldIndex])
      oldIndex += 1
    case .added:
      after.append(new[newIndex])
      newIndex += 1
    }
  }
  close()
  return Array(result.prefix(most))
}

/// Long texts are cut to what surrounds the first place where they differ.
private func shortened(_ before: String, _ after: String) -> TextDifference {
  let (old, new) = (Array(before), Array(after))
  let common = zip(old, new).prefix { $0 == $1 }.count
  return TextDifference(before: excerpt(old, common), after: excerpt(new, common))
}

private func excerpt(_ text: [Character], _ common: Int) -> String? {
  guard !text.isEmpty else { return nil }
  guard text.count > 240 else { return String(text) }
  let start = max(0, min(common - 60, text.count - 240))
  let end = min(text.count, start + 240)
  return (start > 0 ? "…" : "") + String(text[start..<end]) + (end < text.count ? "…" : "")
}
