import Content
import Diagnostics
import Mistakes
import Model

/// The fields of a file as they are read: where they stand, and what they say.
struct FieldReading {
  let bytes: [UInt8]
  /// Where the fields stand.
  let fields: Range<Int>
  /// Where the text below them begins.
  let bodyStart: Int
  /// Everything that the fields say; nil when there are none, or when they cannot be read.
  let root: YAMLNode?
  let findings: [Diagnostic]
  /// The refused parts of YAML (anchors, tags and the like).
  let refusals: [YAMLRefusal]

  init(_ bytes: [UInt8], at path: String, isDocument: Bool) {
    self.bytes = bytes
    if isDocument {
      let front = FrontMatter(bytes)
      fields = front.whole.isEmpty ? front.bodyStart..<front.bodyStart : front.fields
      bodyStart = front.bodyStart
    } else {
      fields = 0..<bytes.count
      bodyStart = bytes.count
    }
    let written = parseYAML(bytes, range: fields)
    let meant = readFields(bytes, range: fields, path: path)
    refusals = written.refusals
    findings = meant.findings
    // What could be read of broken fields is what is meant; else what is written, to the letter.
    let isWhole = written.problem == nil && (written.node?.scalar == nil || meant.value?.scalar != nil)
    root = isWhole ? written.node : meant.value
  }

  init(_ file: EditedFile) { self.init(file.source.bytes, at: file.path, isDocument: file.isDocument) }

  /// Whether there is text between the marks of which nothing can be read.
  var isUnreadable: Bool {
    guard root == nil || root?.entries == nil && root?.items == nil else { return false }
    return root?.isEmpty != true && YAMLLine.all(bytes, in: fields).contains { !$0.isEmpty(in: bytes) }
  }

  /// Whether a list has rows that were refused, so that those that are read are not all.
  func hasRefusedRows(_ list: YAMLNode) -> Bool {
    guard let items = list.items, !refusals.isEmpty else { return false }
    return refusals.contains { refusal in
      list.range.overlaps(refusal.range) && !items.contains { $0.range.overlaps(refusal.range) }
    }
  }

  /// How often each finding is made.
  var findingCounts: [String: Int] {
    Dictionary(findings.map { ($0.code.name, 1) }, uniquingKeysWith: +)
  }
}

extension EditedFile {
  /// The way from everything in the file to the entry; nil when the list has no such entry.
  func prefix(in reading: FieldReading) -> [ValuePath.Step]? {
    guard let item else { return [] }
    return reading.root?.items?.firstIndex { $0.isEntry(item) }.map { [.item($0)] }
  }

  var type: FieldType { item == nil ? .group(fields) : .list(.group(fields)) }
}

extension FieldType {
  /// What is written for it in a file that has one language: the words themselves.
  var withoutLanguages: FieldType {
    if case .localized(let inner) = self { inner } else { self }
  }

  /// Whether a value is one text.
  var isText: Bool {
    switch withoutLanguages {
    case .list, .group, .byYear, .localized: false
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress, .destination, .sitePath, .fileName, .choice, .language, .reference:
      true
    }
  }
}
