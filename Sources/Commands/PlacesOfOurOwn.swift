import Diagnostics
import Files
import History
import Model
import Publishing
import Rules

/// What a place to publish to is, lies in or holds, by the folders themselves, whatever links lead there; nil when it is apart:
/// nothing is published into the content, the theme, the finished sites, another target or what git keeps.
func placeMet(
  by destination: PublishDestination, among all: [PublishDestination], _ request: Request, _ output: String
) throws(FileError) -> String? {
  guard destination.host == nil, destination.method != .rclone else { return nil }
  let others = all.filter { $0.name != destination.name && $0.host == nil && $0.method != .rclone }.map(
    \.folder)
  let own = try Ancestry(of: destination.folder)
  let home = request.environment.variables["HOME"] ?? ""
  // Sites may lie in a home, but none is all of it.
  if home.hasPrefix("/"), own.missing.isEmpty, let folder = own.folders.first,
    try Ancestry(of: home).folders.contains(folder)
  {
    return home
  }
  let keys = home.hasPrefix("/") ? ["\(home)/.ssh", "\(home)/.gnupg"] : []
  let project = [output, "\(request.root)/content", "\(request.root)/themes", "\(request.root)/.story"]
  for path in try others + project + gitFolders(of: request.root) + ["/etc"] + keys {
    if try own.meets(Ancestry(of: path)) { return path }
  }
  return nil
}

extension Ancestry {
  /// Whether one is the other, or lies in it, be they there yet or not.
  fileprivate func meets(_ other: Ancestry) -> Bool {
    guard folders.first != other.folders.first else {
      return zip(missing, other.missing).allSatisfy { $0 == $1 }
    }
    return other.missing.isEmpty && other.folders.first.map(folders.contains) == true
      || missing.isEmpty && folders.first.map(other.folders.contains) == true
  }
}

/// Where git keeps the project's history, and what belongs to this work tree of it.
private func gitFolders(of root: String) throws(FileError) -> [String] {
  guard let path = absolutePath(root), let own = try nearestGitFolder(to: path) else { return [] }
  return [own.path, try sharedFolder(of: own).path]
}

/// The targets of the content that could never be published to, each at its field: what is found when publishing, said before. What
/// a build would make is taken to lie where it does unless another place is named.
func findPlacesOfOurOwn(in site: SiteModel, besides found: [Diagnostic], _ request: Request) -> [Diagnostic] {
  let domain = site.site?.domain
  let publications = site.all(Publication.self)
  let all = publications.flatMap(\.targets).compactMap { PublishDestination($0, domain: domain) }
  let told = Set(found.filter { $0.severity == .error }.map(\.location))
  return publications.flatMap { publication in
    publication.targets.enumerated().compactMap { index, target -> Diagnostic? in
      let place = publication.head.place(of: "steder.\(index).mappe")
      guard !told.contains(place), let destination = PublishDestination(target, domain: domain) else {
        return nil
      }
      // Discarded: what cannot be looked at now is asked again, and told of, when it is published.
      let met = try? placeMet(by: destination, among: all, request, request.root + "/output")
      return (met ?? nil).map { ownPlace(destination.folder, absolutePath($0) ?? $0, at: place) }
    }
  }
}

private func ownPlace(_ folder: String, _ other: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .invalidTarget,
    Wording(
      nb: "«\(folder)» er samme sted som «\(other)», eller det ene ligger i det andre",
      en: "“\(folder)” is the same place as “\(other)”, or one of them lies in the other"),
    at: place,
    help: Wording(
      nb: "skriv en mappe utenfor prosjektet, som bare er til dette: /srv/www/vekst",
      en: "write a folder outside the project that is for this alone: /srv/www/vekst"))
}

extension PublishError {
  static func samePlace(_ folder: String, _ other: String) -> PublishError {
    PublishError(
      .refused,
      Wording(
        nb:
          "«\(folder)» er samme sted som «\(other)», eller det ene ligger i det andre. Ingenting ble publisert",
        en:
          "“\(folder)” is the same place as “\(other)”, or one of them lies in the other. Nothing was published"
      ))
  }
}
