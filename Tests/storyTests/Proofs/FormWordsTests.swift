import Diagnostics
import Forms
import Mistakes
import Model
import TestSupport
import Testing

import Commands

@Suite struct FormWordsTests {
  /// Where what is wrong is the way that a file is written: its form shows the text itself, and says how to write it.
  private let ofText = Set(mistakeCodes.map(\.name)).union(["wrong-type", "wrong-file-form"])

  @Test("In a form no finding speaks of names and colons, or of commands")
  func forms() async throws {
    let names = Set(AnyKind.all.flatMap { ($0.fields + $0.internalFields).flatMap(fieldNames) })
    var wrong: Set<String> = []
    for proof in proofs {
      let example = try #require(allCodes.first { $0.name == proof.code }?.example)
      for finding in await proof.findings(in: example.wrong) where !ofText.contains(finding.code.name) {
        let place = FilePlace.read(finding.location.path, in: "content", SiteLanguages([.nb, .en]))
        guard let kind = place?.kind else { continue }
        let words = FormWords(kind: kind, beside: button(for: finding))
        for text in [words.wording(finding.message)] + (finding.help.map { [words.wording($0)] } ?? []) {
          let speaksYAML = names.contains {
            text.nb.contains("«\($0.nb): ") || text.en.contains("“\($0.en): ")
          }
          if speaksYAML || text.nb.contains("kjør «story") || text.en.contains("run “story") {
            wrong.insert("\(finding.code.name): \(text.nb)")
          }
        }
      }
    }
    #expect(wrong.sorted() == [])
  }

  /// The one that a form has beside it.
  private func button(for finding: Diagnostic) -> Problem.Button? {
    if ["outdated-translation", "wrong-translation-record"].contains(finding.code.name) {
      return .markTranslation(finding.location.path)
    }
    return finding.fixIts.isEmpty ? nil : .fix(finding.code.name)
  }

  private func fieldNames(_ field: FieldDescription) -> [FieldName] { [field.name] + fieldNames(field.type) }

  private func fieldNames(_ type: FieldType) -> [FieldName] {
    switch type {
    case .group(let fields), .byYear(let fields): fields.flatMap(fieldNames)
    case .list(let inner), .localized(let inner): fieldNames(inner)
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress, .destination, .sitePath, .fileName, .choice, .language, .reference:
      []
    }
  }
}
