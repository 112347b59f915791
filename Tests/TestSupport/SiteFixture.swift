package import Content
package import Diagnostics
import Mistakes
package import Model

/// A whole small site in one literal: `-- content/x.md --` before each file's text.
package func sources(_ literal: String) -> SourceTree {
  var files: [SourceFile] = []
  var path: String?
  var lines: [Substring] = []
  func close() {
    guard let path else { return }
    files.append(SourceFile(path: path, bytes: Array(lines.joined(separator: "\n").utf8) + [0x0A]))
  }
  for line in literal.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("-- "), line.hasSuffix(" --") {
      close()
      path = String(line.dropFirst(3).dropLast(3))
      lines = []
    } else {
      lines.append(line)
    }
  }
  close()
  return SourceTree(files: files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
}

/// What the files of the literal mean on a day, and everything found wrong in reading them.
package func resolved(
  _ literal: String, on day: String = "2027-03-01", _ strictness: Moment.Strictness = .preview
) async -> Diagnosed<SiteModel> {
  let tree = await readContent(sources(literal), components: .declared, jobs: 1)
  let site = await resolve(
    tree.value, at: moment(day, strictness), addressWords: fixtureAddressWords, jobs: 1)
  return Diagnosed(site.value, (tree.findings + site.findings).sortedByPlace())
}

/// What addresses are made of in bokmål and English: the names of the content's own folders.
package let fixtureAddressWords: [Language: [String: String]] = [
  .nb: Dictionary(uniqueKeysWithValues: AnyKind.all.map { ($0.addressWord.name, $0.folder.nb) }),
  .en: Dictionary(uniqueKeysWithValues: AnyKind.all.map { ($0.addressWord.name, $0.folder.en) }),
]

package func moment(_ day: String, _ strictness: Moment.Strictness = .preview) -> Moment {
  let parts = day.split(separator: "-").map { Int($0) ?? 0 }
  let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) ?? CalendarDate(dayNumber: 0)
  return Moment(TimeZone.oslo.nearestInstant(of: LocalTime(date, minute: 12 * 60)), strictness)
}

/// `code at «the text it points to»: what to write instead`, one line for each finding.
package func summary(_ findings: [Diagnostic], in literal: String) -> [String] {
  let files = Dictionary(uniqueKeysWithValues: sources(literal).files.map { ($0.path, $0.bytes) })
  return findings.map { finding in
    let bytes = files[finding.location.path] ?? []
    let range = finding.location.range.clamped(to: 0..<bytes.count)
    return "\(finding.code.name) «\(String(decoding: bytes[range], as: UTF8.self))»"
  }
}
