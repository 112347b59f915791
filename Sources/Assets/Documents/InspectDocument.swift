package import Diagnostics

/// What a PDF or Office file carries beside what its readers see: reviewers' comments and changes, who has made it, and
/// what is hidden in it. Nothing is changed: a document may be signed, or be the one that was adopted.
package func inspectDocument(_ bytes: [UInt8], path: String) -> [Diagnostic] {
  do throws(UnreadableDocument) {
    return try traces(in: bytes).findings(path)
  } catch {
    return [.unreadableDocument(error, path)]
  }
}

/// Why nobody can tell what a document carries.
package enum UnreadableDocument: Error {
  case locked, damaged, tooLarge, unknownForm
}

/// Why no words can be read from a document; nil where it just has none.
package func reasonUnread(_ bytes: [UInt8]) -> UnreadableDocument? {
  do throws(UnreadableDocument) {
    // Discarded: that it can be looked into is all that is asked.
    _ = try traces(in: bytes)
    return nil
  } catch {
    return error
  }
}

/// What was found in a document.
struct DocumentTraces {
  /// How many by each author; the author is empty where none is written.
  var comments: [String: Int] = [:]
  var changes: [String: Int] = [:]
  var people: [PersonTrace] = []
  var hidden: [HiddenPart: Int] = [:]
  /// How many pictures say where they were taken.
  var picturesWithPosition = 0

  struct PersonTrace: Hashable {
    let role: Role
    let name: String
  }

  /// What is written of somebody.
  enum Role: Hashable {
    case author, lastSavedBy, company, manager, reviewer, printedBy, folder
    /// A property that the author's organisation has added.
    case property(String)
  }

  enum HiddenPart: Int, CaseIterable {
    case notes, slides, sheets, rows, text, files, versions, pivot, script
  }

  mutating func add(_ role: Role, _ name: String) {
    let name = String(name.split { $0.isWhitespace }.joined(separator: " ").prefix(80))
    let trace = PersonTrace(role: role, name: name)
    if !name.isEmpty, !people.contains(trace), people.count < 12 { people.append(trace) }
  }
}

private func traces(in bytes: [UInt8]) throws(UnreadableDocument) -> DocumentTraces {
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .locked }
  if bytes.starts(with: [0x50, 0x4B]) { return try officeTraces(try ZipArchive(bytes)) }
  // A reader takes a PDF whose mark stands within the first 1024 bytes (ISO 32000-1, annex H.3).
  if bytes.prefix(1024).firstRange(of: Array("%PDF".utf8)) != nil { return try pdfTraces(openedPDF(bytes)) }
  // A calendar shows all that it holds (RFC 5545).
  if bytes.prefix(64).firstRange(of: Array("BEGIN:VCALENDAR".utf8)) != nil { return DocumentTraces() }
  throw .unknownForm
}
