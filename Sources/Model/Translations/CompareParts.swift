import Content
import Diagnostics

/// A part as it is, as it was, or both.
struct PartPair {
  var now: SourcePart?
  /// Its position in the record.
  var was: Int?
}

/// Finds for each part what the record says of it: first what says the same under the same name, then what says the same
/// under another (a heading is new, or another of the same name is gone), then what has the same name, then what stands
/// in the same place.
func paired(_ parts: [SourcePart], with record: TranslationRecord) -> [PartPair] {
  let digests = parts.map(\.digest)
  var matched = [Int?](repeating: nil, count: parts.count)
  var free = Set(record.parts.indices)
  func match(_ find: (Int) -> Int?) {
    for index in parts.indices where matched[index] == nil {
      guard let found = find(index), free.remove(found) != nil else { continue }
      matched[index] = found
    }
  }
  let byKey = Dictionary(record.parts.enumerated().map { ($1.key, $0) }) { first, _ in first }
  match { index in
    byKey[parts[index].key].flatMap { record.parts[$0].digest == digests[index] ? $0 : nil }
  }
  var byDigest = Dictionary(grouping: free.sorted().reversed()) { record.parts[$0].digest }
  match { index in
    guard parts[index].isSection else { return nil }
    while let last = byDigest[digests[index]]?.popLast() {
      if free.contains(last), record.parts[last].key.isSection { return last }
    }
    return nil
  }
  match { byKey[parts[$0].key] }
  match { index in
    guard parts[index].isSection, index > 0, let before = matched[index - 1] else { return nil }
    let next = before + 1
    return next < record.parts.count && record.parts[next].key.isSection ? next : nil
  }
  return zip(parts, matched).map { PartPair(now: $0, was: $1) }
    + free.sorted().map { PartPair(now: nil, was: $0) }
}

extension SourcePart {
  var isSection: Bool { key.isSection }
}

extension PartKey {
  var isSection: Bool {
    switch self {
    case .section: true
    case .field: false
    }
  }

  /// What a part is called of which only this is left.
  func title(among fields: [FieldDescription]) -> Wording {
    switch self {
    case .field(let name):
      let field = fields.first { $0.name.nb == name }?.name
      return Wording(nb: field?.nb ?? name, en: field?.en ?? name)
    case .section(""): return Wording(nb: "innledningen", en: "the introduction")
    case .section(let anchor): return Wording(nb: anchor, en: anchor)
    }
  }

  /// Whether a heading with this text may have had the anchor: the same, or with the number that tells it from others.
  func isAnchor(of heading: String) -> Bool {
    guard case .section(let written) = self else { return false }
    let own = anchor(of: heading)
    guard written.hasPrefix(own) else { return false }
    let rest = written.dropFirst(own.count)
    return rest.isEmpty || rest.first == "-" && rest.dropFirst().allSatisfy(\.isNumber)
  }
}

extension PartPair {
  /// What has become of it; nil when it says what it said.
  func change(
    since record: TranslationRecord, _ fields: [FieldDescription], earlier: [PartKey: SourcePart]?,
    translated: Location
  ) -> PartChange? {
    let recorded = was.map { record.parts[$0] }
    let old = recorded.flatMap { earlier?[$0.key] }
    func change(
      _ kind: PartChange.Kind, _ title: Wording, _ key: PartKey, from former: String? = nil
    ) -> PartChange {
      PartChange(
        kind: kind, title: title, formerTitle: former, key: key, place: now?.place, translated: translated,
        differences: kind == .renamed || earlier == nil
          ? [] : differences(from: old?.units ?? [], to: now?.units ?? []))
    }
    guard let now else {
      return recorded.map { change(.removed, old?.title ?? $0.key.title(among: fields), $0.key) }
    }
    guard let recorded else { return change(.added, now.title, now.key) }
    let hasOwnHeading = now.isSection && now.key != .section("")
    let isRenamed = hasOwnHeading && now.key != recorded.key && !recorded.key.isAnchor(of: now.title.nb)
    let former = isRenamed ? old?.title.nb ?? recorded.key.title(among: fields).nb : nil
    if recorded.digest != now.digest { return change(.changed, now.title, now.key, from: former) }
    return isRenamed ? change(.renamed, now.title, now.key, from: former) : nil
  }
}
