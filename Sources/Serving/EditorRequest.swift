package import Diagnostics

/// What is asked of the editor's own pages, by somebody who may.
package struct EditorRequest: Sendable {
  /// Below the editor's folder: `skjema`.
  package let path: String
  /// The values of the address.
  package let query: Query
  /// What was sent with a write that was let in; nil when a page is only looked at.
  package let form: SentForm?
  /// Whether the form is of ours, but of before the server was started anew: it is shown again, and nothing is done.
  package var isOfEarlierRun = false
  /// The language that whoever asks reads.
  package let language: MessageLanguage
  /// Whether the editor's script runs in the browser, and asks again for what a page does not say at once.
  package let asksAgain: Bool
  /// What a form must send with it.
  package let token: String
  /// Counts what has been shown, for the script that follows it.
  package let version: Int
  /// Who has signed in, as the server in front of us says.
  package let user: String?
  package let email: String?
  /// Whether it came by the name of that server, which did not say who has signed in: perhaps nobody has to.
  package let isUnnamed: Bool

  /// What follows the question mark of an address.
  package struct Query: Sendable {
    let request: HTTPRequest

    package subscript(name: String) -> String? { request.value(of: name) }
  }
}

package enum EditorAnswer: Sendable {
  case page([UInt8])
  /// A page that says why nothing was done: the file is another than the one that was read.
  case conflict([UInt8])
  case data(JSONText)
  case file([UInt8], type: String)
  /// A page that says that there is nothing, and where to look.
  case gone([UInt8])
  /// Nothing was done, and why.
  case refused(Wording)
  /// It is done, and is to be seen there.
  case elsewhere(String)
  case missing
}

/// Whether a form was made by this run of the server.
enum FormTrust { case full, earlierRun }

/// Names of what the editor's forms send for the server itself.
package let tokenField = "nokkel"

extension Answering {
  /// The editor's own pages, which only those who may write are given.
  func editorPage(
    _ request: HTTPRequest, at path: String, as role: Admission.Role, form: SentForm?,
    trust: FormTrust, _ site: inout some PreviewedSite, _ version: Int
  ) async -> HTTPResponse {
    guard role == .editor else { return .text(.notFound, HTTPStatus.notFound.phrase) }
    if request.method != .post, let chosen = request.value(of: "sprak") {
      return keep("\(languageCookie)=\(chosen == "en" ? "en" : "nb")", request, dropping: "sprak")
    }
    let language = language(of: request)
    var asked = EditorRequest(
      path: String(path.dropFirst(editorFolder.count)), query: EditorRequest.Query(request: request),
      form: form, language: language, asksAgain: cookie("story-script", of: request) != nil,
      token: options.admission.writeToken, version: version,
      user: options.admission.hostName == nil ? nil : request["x-forwarded-user"],
      email: options.admission.hostName == nil ? nil : request["x-forwarded-email"],
      isUnnamed: options.admission.isUnnamed(request))
    asked.isOfEarlierRun = trust == .earlierRun
    switch await site.edit(asked) {
    case .page(let bytes): return HTTPResponse(trust == .full ? .ok : .forbidden, pageType, bytes)
    case .conflict(let bytes): return HTTPResponse(.conflict, pageType, bytes)
    case .gone(let bytes): return HTTPResponse(.notFound, pageType, bytes)
    case .data(let data): return HTTPResponse(.ok, jsonType, Array(data.text.utf8))
    case .file(let bytes, let type): return HTTPResponse(.ok, type, bytes)
    case .refused(let why): return .text(.conflict, why[language])
    case .elsewhere(let address): return .redirect(.seeOther, to: address)
    case .missing: return .text(.notFound, HTTPStatus.notFound.phrase)
    }
  }

  /// What was chosen, or what the browser asks for first of what we speak (RFC 9110 §12.5.4), or the tool's own.
  private func language(of request: HTTPRequest) -> MessageLanguage {
    if let chosen = cookie(languageCookie, of: request).flatMap(MessageLanguage.init(rawValue:)) {
      return chosen
    }
    let asked = (request["accept-language"] ?? "").split(separator: ",").map { $0.prefix { $0 != ";" } }
    for tag in asked.map({ $0.filter { $0 != " " }.lowercased() }) {
      if tag.hasPrefix("nb") || tag.hasPrefix("nn") || tag.hasPrefix("no") { return .nb }
      if tag.hasPrefix("en") { return .en }
    }
    return options.language
  }

  private var languageCookie: String { "story-language-\(options.admission.port)" }
}
