import Diagnostics
import Editing
import Files
import Serving

extension Command {
  static let serve = Command(
    name: "serve", words: nil,
    summary: Wording(nb: "vis nettstedet mens du skriver det", en: "show the site while you write it"),
    description: Wording(
      nb: """
        Viser nettstedet i nettleseren på denne maskinen, og oppdaterer siden hver gang du lagrer. Utkast og det som ikke skal
        vises ennå, er med og er merket; «Vis som leser» viser det som publiseres. Er det feil i en fil, står siden som den var,
        med feilen og hjelpen over. Det som rettes i skjemaene, lagres i innholdet; ingenting blir publisert. Ctrl-C stopper.
        """,
      en: """
        Shows the site in the browser on this machine, and updates the page each time you save. Drafts and what is not to be
        shown yet are included and marked; “Show as reader” shows what will be published. When a file has an error, its page
        stays as it was, with the error and help on top. What is edited in the forms is saved in the content; nothing is published. Ctrl-C stops it.
        """),
    options: [.root, .output, .port, .network, .hostName, .commit, .collect, .asOf, .production, .jobs]
  ) { arguments, environment in
    let request = try Request(arguments, in: environment)
    let output = arguments.value(of: .output) ?? (request.root == "." ? "output" : request.root + "/output")
    let reach: Reach = arguments.has(.network) ? .network : .thisMachine
    let hostName = try hostName(arguments)
    let committer = try committer(arguments, request.root)
    // Listens before it reads, so that what changes meanwhile is not missed.
    let watcher = Watcher(request.root, ["content", "themes"])
    var site = try await PreviewSite(request, output: output, isLive: arguments.value(of: .asOf) == nil)
    await site.removeLeftovers()
    let rhythm: CommitQueue.Rhythm = arguments.has(.collect) ? .onDelivery : .eachSave
    site.commits = committer.map { [store = site.store] in PendingCommits($0, store, rhythm) }
    let listeners = try Listeners(ports: try ports(arguments), reach)
    let admission = Admission(
      port: listeners.port, hostName: hostName, networkToken: reach == .network ? newToken() : nil,
      writeToken: newToken())
    try printOut(addressLines(admission, columns: environment.columns(of: .output))[request.language])
    if let left = site.commits?.leftAtStart { try printOut(left[request.language]) }
    if !watcher.isTold { try printError(Wording.looksByItself[request.language]) }
    try await Serving.serve(
      site, on: listeners, watching: watcher, ServerOptions(admission, request.language))
    return .fine
  }
}

/// The port that was asked for, or else 8000 and the ten after it.
private func ports(_ arguments: Arguments) throws(UsageError) -> ClosedRange<UInt16> {
  guard let written = arguments.value(of: .port) else { return 8000...8010 }
  guard let port = UInt16(written), port > 0 else {
    throw .badValue("--port", written, Wording(nb: "et tall fra 1 til 65535", en: "a number from 1 to 65535"))
  }
  return port...port
}

/// Who commits what is saved, when that was asked for.
private func committer(_ arguments: Arguments, _ root: String) throws(NoRepository) -> Committer? {
  guard arguments.has(.commit) || arguments.has(.collect) else { return nil }
  guard let committer = Committer(root: root) else { throw NoRepository() }
  return committer
}

private struct NoRepository: Error, ReportableError {
  var message: Wording {
    Wording(
      nb: "«--commit» trenger git, og mappen må ligge i git",
      en: "“--commit” needs git, and the folder must be in a repository")
  }
}

private func hostName(_ arguments: Arguments) throws(UsageError) -> String? {
  guard let name = arguments.value(of: .hostName) else { return nil }
  let isName =
    name.utf8.count <= 253 && name.contains(".")
    && name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
    }
  guard isName else {
    throw .badValue(
      "--host-name", name,
      Wording(
        nb: "bare navnet, for eksempel utkast.kommunen.no", en: "the name alone, such as drafts.example.org"))
  }
  return name
}

/// Where it is to be seen: one line, and on the network one more, with the same for the camera of a phone where a
/// terminal has room for it.
private func addressLines(_ admission: Admission, columns: Int?) -> Wording {
  let here = "http://localhost:\(admission.port)/"
  let line = Wording(
    nb: "Forhåndsvisning: \(here) (Ctrl-C stopper)", en: "Preview: \(here) (Ctrl-C stops it)")
  let forms = Wording(nb: "Skjemaene: \(here)-story/rediger/", en: "The forms: \(here)-story/rediger/")
  guard let token = admission.networkToken else {
    return Wording(nb: line.nb + "\n" + forms.nb, en: line.en + "\n" + forms.en)
  }
  let address = networkAddress()
  let there = "http://\(address ?? "…"):\(admission.port)/?n=\(token)"
  let drawn = address == nil ? nil : columns.flatMap { QRCode(there)?.lines(within: $0) }
  let code = drawn.map { $0.joined(separator: "\n") + "\n" } ?? ""
  return Wording(
    nb: line.nb + "\nPå samme nett, bare det leserne ser: \(there)\n" + code + forms.nb,
    en: line.en + "\nOn the same network, only what readers see: \(there)\n" + code + forms.en)
}

extension Wording {
  static let looksByItself = Wording(
    nb:
      "Denne disken sier ikke fra om endringer. story ser etter selv, så det kan ta et sekund eller to før en endring vises, og lenger på en treg nettverksdisk.",
    en:
      "This disk does not report changes. story looks by itself, so a change may take a second or two to show, and longer on a slow network drive."
  )
}

extension Listeners.Failure: ReportableError {}
