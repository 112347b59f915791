import Assets
import Content
package import Diagnostics
import Mistakes
import Model
import Publishing
import Rules
import Templates
import Theming
import Tooling
import Writing

extension Command {
  static let explain = Command(
    name: "explain", words: Wording(nb: "[KODE]", en: "[CODE]"),
    summary: Wording(nb: "forklar et funn", en: "explain a finding"),
    description: Wording(
      nb:
        "Forklarer hva en kode i klammene bak et funn betyr, og viser hva du kan skrive i stedet.\nUten kode listes alle.",
      en:
        "Explains what the code in brackets after a finding means, and shows what to write instead.\nWithout a code, all codes are listed."
    ),
    options: [],
    places: [
      .words { language in
        allCodes.sorted { $0.name < $1.name }.map { OfferedWord(word: $0.name, meaning: $0.title[language]) }
      }
    ]
  ) { arguments, environment in
    let language = try environment.language(arguments)
    guard let written = arguments.words.dropFirst().first else {
      try printOut(list(of: allCodes, language))
      return .fine
    }
    let name = String(written.filter { !"[] ".contains($0) }).lowercased()
    guard let code = allCodes.first(where: { $0.name == name }) else {
      let nearest = nearestName(to: name, among: allCodes.map(\.name))
      throw UsageError.unknownCode(written, nearest: nearest)
    }
    try printOut(explanation(of: code, language))
    return .fine
  }
}

/// Every code that any part of the tool can report.
package let allCodes =
  contentCodes + assetCodes + mistakeCodes + modelCodes + rulesCodes + templateCodes + themingCodes
  + statusCodes
  + toolingCodes
  + writingCodes + publishingCodes + [.failsWhenDue]

private func list(of codes: [Code], _ language: MessageLanguage) -> String {
  let width = codes.map(\.name.count).max() ?? 0
  return codes.sorted { $0.name < $1.name }.map { code in
    code.name + String(repeating: " ", count: width - code.name.count + 2) + code.title[language]
  }.joined(separator: "\n")
}

/// A code's own documentation, as text.
func explanation(of code: Code, _ language: MessageLanguage) -> String {
  var lines = [
    "\(code.severity.word[language]): \(code.title[language])  [\(code.name)]", "",
    code.explanation[language],
  ]
  if let example = code.example {
    lines += ["", Wording(nb: "Ikke slik:", en: "Instead of:")[language], indented(example.wrong)]
    lines += [Wording(nb: "Men slik:", en: "Write:")[language], indented(example.right)]
  }
  if let steps = code.steps {
    lines += ["", Wording(nb: "Slik gjør du:", en: "What to do:")[language], indented(steps[language])]
  }
  return lines.joined(separator: "\n")
}

private func indented(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
}
