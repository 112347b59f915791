import Diagnostics

/// Which request is for what.
struct Answering: Sendable {
  let options: ServerOptions
  /// Another for each run, so that pages notice that the server was started anew.
  private let run = newToken()

  init(_ options: ServerOptions) { self.options = options }

  enum Answer {
    case response(HTTPResponse)
    case stream(beginning: [UInt8])
  }

  func answer(
    _ request: HTTPRequest, from peer: Peer, _ site: inout some PreviewedSite, version: Int
  ) async -> Answer {
    switch options.admission.role(of: request, from: peer) {
    case .failure(let status): return .response(refusal(status))
    case .success(let role):
      guard let path = request.path else {
        return .response(.text(.badRequest, HTTPStatus.badRequest.phrase))
      }
      if path == ownFolder + "events", request.method == .get {
        var head = HTTPResponse(.ok, "text/event-stream; charset=utf-8", [])
        head.headers = [("X-Accel-Buffering", "no")]
        return .stream(
          beginning: head.openHead + Array("retry: 1000\n".utf8) + event("state", version: version))
      }
      return .response(await response(to: request, at: path, as: role, &site, version))
    }
  }

  /// An event as pages are sent it (HTML Standard §9.2).
  func event(_ name: String, version: Int) -> [UInt8] {
    let data = JSONText.object([("run", .string(run)), ("version", .number(version))])
    return Array("event: \(name)\ndata: \(data.text)\n\n".utf8)
  }

  private func response(
    to request: HTTPRequest, at path: String, as role: Admission.Role, _ site: inout some PreviewedSite,
    _ version: Int
  ) async -> HTTPResponse {
    if request.method == .post { return await write(request, at: path, as: role, &site, version) }
    if path + "/" == editorFolder { return .redirect(.movedPermanently, to: editorFolder) }
    if path.hasPrefix(editorFolder) {
      return await editorPage(request, at: path, as: role, form: nil, trust: .full, &site, version)
    }
    if path.hasPrefix(ownFolder) { return await own(path, request, role, &site, version) }
    if let chosen = choice(of: request, at: path, as: role) { return chosen }
    return finished(await site.answer(path, as: view(of: request, as: role)), version)
  }

  /// Our script, what it asks, and the internal pages.
  private func own(
    _ path: String, _ request: HTTPRequest, _ role: Admission.Role, _ site: inout some PreviewedSite,
    _ version: Int
  ) async -> HTTPResponse {
    let name = String(path.dropFirst(ownFolder.count))
    switch name {
    case "preview.js": return HTTPResponse(.ok, scriptType, PackageResources.preview_js)
    case "stream.js": return HTTPResponse(.ok, scriptType, PackageResources.stream_js)
    case "editor.js": return HTTPResponse(.ok, scriptType, PackageResources.editor_js)
    case "writing.js": return HTTPResponse(.ok, scriptType, PackageResources.writing_js)
    case "pictures.js": return HTTPResponse(.ok, scriptType, PackageResources.pictures_js)
    case "editor.css": return HTTPResponse(.ok, "text/css; charset=utf-8", PackageResources.editor_css)
    case "bar": return await bar(request, role, &site, version)
    default: break
    }
    guard role == .editor, name.hasPrefix("intern/") else {
      return .text(.notFound, HTTPStatus.notFound.phrase)
    }
    return finished(await site.internalAnswer(String(name.dropFirst("intern/".count))), version)
  }

  private func bar(
    _ request: HTTPRequest, _ role: Admission.Role, _ site: inout some PreviewedSite, _ version: Int
  ) async -> HTTPResponse {
    let view = view(of: request, as: role)
    var members: [(String, JSONText)] = [
      ("run", .string(run)), ("version", .number(version)), ("language", .string(options.language.rawValue)),
      ("role", .string(role == .editor ? "editor" : "reader")), ("reader", .string(view.reader.rawValue)),
      ("day", view.day.map { .string($0) } ?? .null),
    ]
    if role == .editor {
      members.append(("token", .string(options.admission.writeToken)))
      members.append(("page", await site.bar(for: request.value(of: "path") ?? "/", as: view)))
    }
    return HTTPResponse(.ok, jsonType, Array(JSONText.object(members).text.utf8))
  }

  private func write(
    _ request: HTTPRequest, at path: String, as role: Admission.Role, _ site: inout some PreviewedSite,
    _ version: Int
  ) async -> HTTPResponse {
    let form = SentForm(request)
    guard options.admission.mayWrite(request, as: role, token: form?[tokenField]) else {
      // What a page shows anew with what was written in it; what a script asks for is refused, and the script says why.
      guard let form, form[tokenField]?.isEmpty == false, options.admission.isWriteOfOurs(request, as: role),
        ["skjema", "ny", "flytt", "slett", "angre", "historikk"].contains(path.dropFirst(editorFolder.count)),
        path.hasPrefix(editorFolder)
      else { return .text(.forbidden, HTTPStatus.forbidden.phrase) }
      return await editorPage(request, at: path, as: role, form: form, trust: .earlierRun, &site, version)
    }
    guard let form else { return .text(.badRequest, HTTPStatus.badRequest.phrase) }
    if path.hasPrefix(editorFolder) {
      return await editorPage(request, at: path, as: role, form: form, trust: .full, &site, version)
    }
    guard path == ownFolder + "fix", let finding = form["finding"] else {
      return .text(.notFound, HTTPStatus.notFound.phrase)
    }
    return response(to: await site.fix(finding))
  }

  private func response(to outcome: FixOutcome) -> HTTPResponse {
    switch outcome {
    case .done: return HTTPResponse(.ok, jsonType, Array("{}".utf8))
    case .outdated:
      return .text(
        .conflict,
        Wording(
          nb: "Filen er endret i mellomtiden. Se på siden på nytt.",
          en: "The file has been changed meanwhile. Look at the page again.")[options.language])
    case .failed(let why): return .text(.conflict, why[options.language])
    }
  }

  private func finished(_ answer: PreviewAnswer, _ version: Int) -> HTTPResponse {
    switch answer {
    case .page(let page): HTTPResponse(.ok, pageType, withScript(page, version: version))
    case .file(let bytes, let type): HTTPResponse(.ok, type, bytes)
    case .missing(let page): HTTPResponse(.notFound, pageType, withScript(page, version: version))
    case .elsewhere(let address): .redirect(.movedPermanently, to: address)
    }
  }

  private func refusal(_ status: HTTPStatus) -> HTTPResponse {
    guard status == .misdirected else { return .text(status, status.phrase) }
    return .text(
      status,
      Wording(
        nb: "Denne serveren svarer bare på sitt eget navn. Bruk adressen som «story serve» skriver ut.",
        en: "This server answers only to its own name. Use the address that “story serve” prints.")[
          options.language])
  }
}

let pageType = "text/html; charset=utf-8"
private let scriptType = "text/javascript; charset=utf-8"
let jsonType = "application/json; charset=utf-8"

/// A page with the one thing that it has more than the finished one: our script, which is given what it shows the page of;
/// before the end of the body, which the templates of every page write.
func withScript(_ page: [UInt8], version: Int) -> [UInt8] {
  let element = "<script src=\"\(ownFolder)preview.js?\(version)\"></script>".utf8
  let end = Array("</body>".utf8)
  guard page.count >= end.count else { return page }
  for index in stride(from: page.count - end.count, through: 0, by: -1)
  where page[index] == end[0] && page[index..<(index + end.count)].elementsEqual(end) {
    return Array(page[..<index] + element + page[index...])
  }
  return page
}
