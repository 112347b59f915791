/// Where people lay files, forms and meetings, of which some are open to all and some to those who are let in alone.
let hostsOfFiles = [
  "sharepoint.com", "teams.microsoft.com", "teams.cloud.microsoft", "docs.google.com", "drive.google.com",
  "dropbox.com", "box.com", "onedrive.live.com", "linkedin.com", "forms.office.com", "forms.microsoft.com",
].map { Array($0.utf8) }

/// Whether an address at one of them, by the names of its path, is for those who are let in or who edit; nil when that is not seen.
func isClosedFile(_ path: [String], at host: String) -> Bool? {
  func isAt(_ name: String) -> Bool { host == name || host.hasSuffix("." + name) }
  if isAt("sharepoint.com") { return isClosedSharePoint(path) }
  if isAt("teams.microsoft.com") || isAt("teams.cloud.microsoft") {
    // What is open to guests is a meeting.
    return path.first == "l" && !["meetup-join", "meeting", "invite"].contains(path.dropFirst().first)
      || path.first == "_"
  }
  if isAt("forms.office.com") || isAt("forms.microsoft.com") {
    return path.contains { $0.hasPrefix("designpage") || $0 == "design" }
  }
  let isOwn =
    switch host {
    case "docs.google.com": isClosedDocument(path)
    case "drive.google.com":
      ["u", "my-drive", "shared-with-me", "drives"].contains(path.dropFirst().first ?? "")
    case "onedrive.live.com": path.first?.hasPrefix("edit") ?? false
    default:
      isAt("dropbox.com") && ["home", "work"].contains(path.first)
        || isAt("box.com") && host.hasPrefix("app.") && ["folder", "file"].contains(path.first)
          && path.count == 2
        || isAt("linkedin.com") && path == ["feed"]
    }
  return isOwn ? true : nil
}

/// «Alle med lenken» has a sign in its address: https://firma.sharepoint.com/:b:/g/… With an *r* it is for those who are let in
/// already, and what lies in an employee’s own folder has that employee’s name in its address: …/:w:/g/personal/kari_nordmann/…
private func isClosedSharePoint(_ path: [String]) -> Bool {
  guard let first = path.first, first.hasPrefix(":"), !path.contains("personal") else { return true }
  return path.dropFirst().first == "r" || path.contains { $0.hasPrefix("_layouts") }
}

/// The lists of one's own documents, and those whose address shows no other form than that of editing.
private func isClosedDocument(_ path: [String]) -> Bool {
  let isDocument = ["document", "spreadsheets", "presentation"].contains(path.first)
  let rest = path.drop { $0 != "d" }.dropFirst()
  return isDocument && path.dropFirst().first == "u"
    || (isDocument || path.first == "forms") && rest.count == 1 && rest.first != "e"
}

/// Whether an address leads into what one person has as their own, at a service for private persons: OneDrive’s short and long
/// addresses, and iCloud.
func isOwnDrive(_ host: String, _ path: [String]) -> Bool {
  switch host {
  case "1drv.ms", "onedrive.live.com", "share.icloud.com": true
  case "www.icloud.com", "icloud.com":
    path.first.map { $0.hasPrefix("iclouddrive") || $0 == "photos" } ?? false
  default: false
  }
}
