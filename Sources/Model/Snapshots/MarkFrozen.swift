package import Content
import Diagnostics

/// The bytes of a report’s main file with the day that it is frozen as its last field, so that the report itself says that
/// its figures were written down; nil when the file has no fields.
package func markedFrozen(_ report: EntryHead, on day: CalendarDate, in site: SiteModel) -> SourceFile? {
  guard let document = site.tree.documents.first(where: { $0.path == report.path }),
    !document.frontMatterRange.isEmpty
  else { return nil }
  let end = document.frontMatterRange.upperBound
  let front = document.source[..<end]
  // The closing line begins after the last line end that is not its own.
  let closing = front.dropLast(front.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count)
  let start = (closing.lastIndex(of: 0x0A) ?? 0) + 1
  let isEnglish = document.fields.contains { $0.key == "period" }
  let lineEnd = closing.contains(0x0D) ? "\r\n" : "\n"
  let line = Array("\(FieldName("frosset", "frozen")[isEnglish ? .en : .nb]): \(day.iso)\(lineEnd)".utf8)
  return SourceFile(
    path: report.path, bytes: document.source[..<start] + line + document.source[start...])
}
