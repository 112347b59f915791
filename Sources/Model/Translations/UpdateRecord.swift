import Diagnostics

extension TranslationRecord {
  /// With what the parts that are named say now, and all others as they were.
  ///
  /// The revision stays, since the others were made from that; of the parts that are named, the sentences that are shown when
  /// they change again are those of then.
  func updated(
    _ names: [String], from pairs: [PartPair], _ fields: [FieldDescription]
  ) throws(MarkRefusal) -> TranslationRecord {
    var kept: [Part?] = parts
    var added: [(after: Int?, part: Part)] = []
    for name in names {
      guard let index = pairs.firstIndex(where: { $0.isCalled(name, in: self, fields) }) else {
        throw .unknownPart(name, known: pairs.compactMap { $0.name(in: self) })
      }
      let pair = pairs[index]
      let now = pair.now.map { Part(key: $0.key, digest: $0.digest) }
      if let was = pair.was {
        kept[was] = now
      } else if let now {
        added.append((pairs[..<index].last { $0.was != nil }?.was, now))
      }
    }
    var result = added.filter { $0.after == nil }.map(\.part)
    for (index, part) in kept.enumerated() {
      result += [part].compactMap(\.self) + added.filter { $0.after == index }.map(\.part)
    }
    guard Set(result.map(\.key)).count == result.count else { throw .unreadable }
    return TranslationRecord(revision: revision, parts: result)
  }
}

extension PartPair {
  /// What stands before the first heading, as it is named on the command line.
  static let opening = FieldName("innledning", "introduction")

  private func key(in record: TranslationRecord) -> PartKey? { now?.key ?? was.map { record.parts[$0].key } }

  fileprivate func name(in record: TranslationRecord) -> String? {
    switch key(in: record) {
    case .field(let name): name
    case .section(""): Self.opening.nb
    case .section(let anchor): anchor
    case nil: nil
    }
  }

  fileprivate func isCalled(
    _ name: String, in record: TranslationRecord, _ fields: [FieldDescription]
  ) -> Bool {
    switch key(in: record) {
    case .field(let own): own == name || fields.first { $0.name.nb == own }?.name.matches(name) ?? false
    case .section(""): Self.opening.matches(name)
    case .section(let anchor): anchor == name
    case nil: false
    }
  }
}
