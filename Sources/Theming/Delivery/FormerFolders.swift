import Model

/// How servers lead on from the folders of the domain that the whole site has lain in: one rule for each, which names what lies at the
/// site's top, so that what others have put in such a folder since is left alone.
///
/// What a site in a folder may say of the rest of its domain has files of its own (`domainFiles`), since it is taken in elsewhere.
extension DeliveryPlan {
  /// What lies at the site's top and readers may have the address of, in order: `kampanjer`, `feed.xml`.
  var topNames: [String] {
    var names: Set<Substring> = []
    for path in paths {
      let first = path.prefix { $0 != "/" }
      let isFolder = first.endIndex != path.endIndex
      guard isFolder ? first != ".well-known" : isReadByName(path) else { continue }
      names.insert(first)
    }
    return names.map(String.init).filter(isPlainName).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Readers of feeds and calendars have these by their names; pages and the site's own parts are asked for anew.
  private func isReadByName(_ path: String) -> Bool {
    [".xml", ".json", ".ics"].contains(where: path.hasSuffix) && HostFile(rawValue: path) == nil
  }

  /// Matches what follows a former folder, as its first group; empty for the front page.
  fileprivate var formerPattern: String {
    "((?:\(topNames.map(pattern(of:)).joined(separator: "|")))(?:/.*)?)?"
  }
}

/// The rules for the whole domain of a site that lies in a folder of it; none where it has always lain there.
package func domainFiles(_ plan: DeliveryPlan) -> [(name: String, text: String)] {
  guard plan.base != .top, !plan.formerly.isEmpty else { return [] }
  let head = { (place: String) in
    """
    # Laget av story, og laget på nytt ved hver bygging. Made by story, anew with every build.
    # Nettstedet lå et annet sted på domenet før. Ta denne med i \(place) for hele domenet, så adressene fører videre.
    # The site lay elsewhere on its domain before. Include this in the \(place) of the whole domain, so that addresses lead on.


    """
  }
  return [
    ("Caddyfile-domain", head("site block") + caddyFormerFolders(plan)),
    ("apache-domain.conf", head("<VirtualHost>") + apacheFormerFolders(plan)),
    ("nginx-domain.conf", head("server") + nginxFormerFolders(plan)),
  ]
}

/// For the `server` block. The rewriting encodes what it writes, so nothing of an address becomes a header of its own.
func nginxFormerFolders(_ plan: DeliveryPlan) -> String {
  plan.formerly.map { folder in
    let match = "^\(pattern(of: folder.text))\(plan.formerPattern)$"
    return "location ~ \"\(match)\" {\n  rewrite \"\(match)\" \"\(plan.base.text)$1\" permanent;\n}\n"
  }.joined(separator: "\n")
}

/// For the `<VirtualHost>`.
private func apacheFormerFolders(_ plan: DeliveryPlan) -> String {
  plan.formerly.map { folder in
    "RedirectMatch 301 \"^\(pattern(of: folder.text))\(plan.formerPattern)$\" \"\(plan.base.text)$1\"\n"
  }.joined()
}

/// For the file that Apache reads at the top of a site, where addresses are below its folder.
func apacheFormerRules(_ plan: DeliveryPlan) -> String {
  guard plan.base == .top else { return "" }
  return plan.formerly.map { folder in
    let below = String(folder.text.dropFirst())
    return "RewriteRule \"^\(pattern(of: below))\(plan.formerPattern)$\" \"/$1\" [R=301,END]\n"
  }.joined()
}

/// For the site's block: the address is passed on as it was asked for, with its question.
func caddyFormerFolders(_ plan: DeliveryPlan) -> String {
  plan.formerly.enumerated().map { index, folder in
    let strip = folder == .top ? "" : "  uri strip_prefix \(folder.text.dropLast())\n"
    return "@former\(index) path_regexp ^\(pattern(of: folder.text))\(plan.formerPattern)$\n"
      + "route @former\(index) {\n\(strip)  redir * \(plan.base.text.dropLast()){uri} 301\n}\n"
  }.joined()
}

/// For Netlify, Cloudflare and GitLab: a line for each name, since their patterns know no alternatives.
func formerFolderRedirects(_ plan: DeliveryPlan) -> String {
  guard !plan.formerly.isEmpty else { return "" }
  return "# Hele nettstedet lå her før. The whole site lay here before.\n"
    + plan.formerly.map { folder in
      let names = plan.topNames.map { name in
        let (from, to) = (percentEncoded(folder.text + name), percentEncoded(plan.base.text + name))
        return name.contains(".") ? "\(from) \(to) 301\n" : "\(from)/* \(to)/:splat 301\n"
      }
      return "\(folder.text) \(plan.base.text) 301\n" + names.joined()
    }.joined()
}

/// A text as an expression that it alone matches.
private func pattern(of text: String) -> String { text.replacing(".", with: "\\.") }

private func isPlainName(_ name: String) -> Bool {
  name.unicodeScalars.allSatisfy { letter in
    letter.properties.isAlphabetic || ("0"..."9").contains(letter) || "-._~".unicodeScalars.contains(letter)
  }
}
