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
        med feilen og hjelpen over. Ingenting blir lagret eller publisert. Ctrl-C stopper.
        """,
      en: """
        Shows the site in the browser on this machine, and updates the page each time you save. Drafts and what is not to be
        shown yet are included and marked; “Show as reader” shows what will be published. When a file has an error, its page
        stays as it was, with the error and help on top. Nothing is saved or published. Ctrl-C stops it.
        """),
    options: [.root, .output, .port, .network, .hostName, .commit, .asOf, .production, .jobs]
  ) { arguments, environment in
    let request = try Request(arguments, in: environment)
    let output = arguments.value(of: .output) ?? (request.root == "." ? "output" : request.root + "/output")
    let reach: Reach = arguments.has(.network) ? .network : .thisMachine
    let hostName = try hostName(arguments)
    // Listens before it reads, so that what changes meanwhile is not missed.
    let watcher = Watcher(request.root, ["content", "themes"])
    let site = try await PreviewSite(
      request, output: output, isLive: arguments.value(of: .asOf) == nil, try delivery(arguments, request))
    let listeners = try Listeners(ports: try ports(arguments), reach)
    let admission = Admission(
      port: listeners.port, hostName: hostName, networkToken: reach == .network ? newToken() : nil,
      writeToken: newToken())
    try printOut(addressLines(admission)[request.language])
    if !watcher.isTold { try printError(Wording.looksEverySecond[request.language]) }
    try await Serving.serve(
      site, on: listeners, watching: watcher, ServerOptions(admission, request.language))
    return .fine
  }
}

/// How saves get into git, where that is asked for.
private func delivery(_ arguments: Arguments, _ request: Request) throws -> Delivery? {
  guard let written = arguments.value(of: .commit) else { return nil }
  let rhythms: [String: CommitQueue.Rhythm] = ["lagring": .eachSave, "levering": .onDelivery]
  guard let rhythm = rhythms[written] else {
    throw UsageError.badValue(
      "--commit", written, Wording(nb: "«lagring» eller «levering»", en: "“lagring” or “levering”"))
  }
  guard let committer = Committer(root: request.root) else { throw DeliveryFailure.noRepository }
  return Delivery(committer, rhythm)
}

/// Why nothing can be committed.
enum DeliveryFailure: Error, ReportableError {
  case noRepository

  var message: Wording {
    Wording(
      nb: "«--commit» trenger git og en mappe som er i git; kjør «git init», eller start uten",
      en: "“--commit” needs git and a folder that is in git; run “git init”, or start without it")
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

/// Where it is to be seen: one line, and on the network one more.
private func addressLines(_ admission: Admission) -> Wording {
  let here = "http://localhost:\(admission.port)/"
  let line = Wording(
    nb: "Forhåndsvisning: \(here) (Ctrl-C stopper)", en: "Preview: \(here) (Ctrl-C stops it)")
  guard let token = admission.networkToken else { return line }
  let there = "http://\(networkAddress() ?? "…"):\(admission.port)/?n=\(token)"
  return Wording(
    nb: line.nb + "\nPå samme nett, bare det leserne ser: \(there)",
    en: line.en + "\nOn the same network, only what readers see: \(there)")
}

extension Wording {
  static let looksEverySecond = Wording(
    nb:
      "Denne disken sier ikke fra om endringer. story ser etter hvert sekund, så endringer kan ta litt lengre tid.",
    en: "This disk does not report changes. story looks every second, so changes may take a little longer.")
}

extension Listeners.Failure: ReportableError {}
