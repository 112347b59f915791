import Arithmetic
import Content
package import Diagnostics
import Model
import Templates

/// The status site, encrypted, as text: what the page that opens it needs.
package struct SealedBytes: Sendable {
  package let form: String
  package let iterations: Int
  /// Base64 (RFC 4648 §4), as the rest.
  package let salt: String
  package let nonce: String
  package let data: String

  package init(form: String, iterations: Int, salt: String, nonce: String, data: String) {
    (self.form, self.iterations, self.salt, self.nonce, self.data) = (form, iterations, salt, nonce, data)
  }
}

extension SealedBytes {
  /// What a sealed page holds; nil for another page. It is found where the page's own script finds it.
  package init?(page: [UInt8]) {
    guard let header = element("header", of: page), let data = element("data", of: page),
      let iterations = member("iterations", of: header).flatMap({ digitValue(of: $0) }),
      let form = member("form", of: header), let salt = member("salt", of: header),
      let nonce = member("nonce", of: header)
    else { return nil }
    self.init(form: form, iterations: iterations, salt: salt, nonce: nonce, data: data)
  }
}

/// The text of the script element with an id.
private func element(_ id: String, of page: [UInt8]) -> String? {
  guard let start = page.firstRange(of: Array("<script id=\"\(id)\"".utf8)),
    let open = page[start.upperBound...].firstIndex(of: UInt8(ascii: ">")),
    let end = page[open...].firstRange(of: Array("</script>".utf8))
  else { return nil }
  return String(decoding: page[(open + 1)..<end.lowerBound], as: UTF8.self)
}

/// A number or a text of a flat object in JSON, as this page has it: without anything that is escaped.
private func member(_ name: String, of object: String) -> String? {
  guard let start = object.firstRange(of: "\"\(name)\":") else { return nil }
  let value = object[start.upperBound...].drop { $0 == " " }
  return value.first == "\""
    ? String(value.dropFirst().prefix { $0 != "\"" }) : String(value.prefix { $0.isNumber })
}

/// The one page of a sealed site: it asks for the passphrase, and says nothing else of what is inside.
package func sealedSite(_ sealed: SealedBytes, theme: StatusTheme) -> Diagnosed<OutputTree> {
  let compiled = compile(
    theme.templates, pages: [PageShape(template: "status-sealed", shape: sealedView.shape)])
  let template = compiled.value["status-sealed"]
  let page = SealedPage(sealed: sealed, theme: theme)
  let file = OutputFile(
    path: "index.html", from: .site,
    content: .rendered { output throws(RenderingBound) in
      guard let template else { return }
      try sealedView.render(page, with: template, into: &output)
    })
  return Diagnosed(OutputTree(files: [file]), compiled.findings)
}

private struct SealedPage: Sendable {
  let sealed: SealedBytes
  let theme: StatusTheme

  /// Only this script and these styles may run; nothing may be asked for, but for pictures that the script has opened.
  var policy: String {
    "default-src 'none'; script-src 'sha384-\(sha384Base64(theme.sealScript))'; "
      + "style-src 'sha384-\(sha384Base64(theme.sealStyle))'; img-src blob: data:; base-uri 'none'; form-action 'none'"
  }

  var header: JSONText {
    .record([
      "form": .string(sealed.form), "iterations": .number(sealed.iterations), "salt": .string(sealed.salt),
      "nonce": .string(sealed.nonce),
    ])
  }
}

private let sealedView = View<SealedPage>([
  .text("lang") { $0.theme.languages.first?.language.tag ?? "" },
  .text("policy") { $0.policy },
  .text("title") { page in page.theme.languages.map { $0.words[.sealTitle] }.joined(separator: " / ") },
  .html("style") { $0.theme.sealStyle }, .list("words", sealWordsView) { $0.theme.languages },
  .html("header") { Array($0.header.text.utf8) }, .html("data") { Array($0.sealed.data.utf8) },
  .html("code") { $0.theme.sealScript },
])

private let sealWordsView = View<StatusLanguage>([
  .optionalText("lang") { $0.language == $0.main ? nil : $0.language.tag },
  .text("title") { $0.words[.sealTitle] }, .text("label") { $0.words[.sealLabel] },
  .text("open") { $0.words[.sealOpen] }, .text("working") { $0.words[.sealWorking] },
  .text("wrong") { $0.words[.sealWrong] }, .text("unable") { $0.words[.sealUnable] },
  .text("noScript") { $0.words[.sealScript] },
])

extension StatusWord {
  fileprivate static let sealTitle = StatusWord("seal-title")
  fileprivate static let sealLabel = StatusWord("seal-label")
  fileprivate static let sealOpen = StatusWord("seal-open")
  fileprivate static let sealWorking = StatusWord("seal-working")
  fileprivate static let sealWrong = StatusWord("seal-wrong")
  fileprivate static let sealUnable = StatusWord("seal-unable")
  fileprivate static let sealScript = StatusWord("seal-script")

  /// Those of the page that opens a sealed site.
  static let ofSeal: [StatusWord] = [
    .sealTitle, .sealLabel, .sealOpen, .sealWorking, .sealWrong, .sealUnable, .sealScript,
  ]
}
