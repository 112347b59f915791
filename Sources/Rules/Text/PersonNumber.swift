import Content
import Diagnostics
import Mistakes
import Model

extension Rule {
  /// A national identity number never stands in content, public or internal; the code is that of Mistakes, which knows how such
  /// numbers are made.
  static let personNumber = Rule(
    phrase: Phrase(
      scope: .everywhere, firstBytes: Array(0x30...0x37), secondBytes: Array(0x30...0x39),
      match: { bytes, start, end in
        guard let last = personNumberEnd(bytes, start, end) else { return nil }
        return Phrase.Match(range: start..<last, written: "", secret: start..<last)
      },
      finding: { _, place in .personNumber(at: place) }
    ).soughtInOthers)

  static let personNumberInField = Rule { site in
    site.heads.flatMap(\.longNumbers).filter { !personNumbers(in: Array($0.text.utf8)).isEmpty }
      .map { .hiddenNumber($0.text, at: $0.origin) }
  }

  /// In the cells of a table, and in comments, which nobody reads but everybody who has the files.
  static let personNumberBeside = Rule { site in
    let inTables: [Diagnostic] = site.tree.tables.flatMap { numbers(in: $0.source[...], of: $0.path) }
    let inTexts: [Diagnostic] = site.tree.documents.flatMap { document in
      yamlComments(in: document.source[document.frontMatterRange]).flatMap {
        numbers(in: document.source[$0.range], of: document.path)
      }
    }
    let lists = site.tree.registers.filter { !$0.path.hasSuffix(".json") }
    let inLists: [Diagnostic] = lists.flatMap { register in
      yamlComments(in: register.source[...]).flatMap {
        numbers(in: register.source[$0.range], of: register.path)
      }
    }
    return inTables + inTexts + inLists
  }
}

private func numbers(in source: ArraySlice<UInt8>, of path: String) -> [Diagnostic] {
  let bytes = Array(source)
  return personNumbers(in: bytes).map { range in
    let start = source.startIndex + range.lowerBound
    return .hiddenNumber(bytes.text(range), at: Location(path, start..<start + range.count))
  }
}

extension Diagnostic {
  fileprivate static func hiddenNumber(_ text: String, at place: Location) -> Diagnostic {
    var finding = personNumber(at: place)
    finding.writtenSecrets = [WrittenSecret(text, at: place)]
    return finding
  }
}
