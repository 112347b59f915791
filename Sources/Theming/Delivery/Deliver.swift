package import Model

/// What is handed to whoever serves the site, beside its pages.
package struct Delivery: Sendable {
  /// Files of the public site in which hosts and Apache look for rules.
  package let hosts: [OutputFile]
  /// For the owner of a server: never to lie in the folder that is served.
  package let server: OutputTree
  /// Where on the site something else holds than for its pages.
  package let plan: DeliveryPlan
}

/// How a finished site is to be served: headers, caching, types, former addresses, and those that are `gone`.
package func deliver(_ tree: OutputTree, of site: PublicSite, gone: [String] = []) -> Delivery {
  let plan = DeliveryPlan(
    tree, fronts: site.languages.map(site.addressing.top),
    searchPages: site.languages.map(site.searchAddress),
    below: site.addressing.base, gone: gone, formerly: site.site?.formerBases ?? [])
  let hosts = [
    ruleFile(HostFile.apache.rawValue, apacheRules(plan)),
    ruleFile(HostFile.headers.rawValue, hostHeaders(plan)),
    ruleFile(HostFile.redirects.rawValue, hostRedirects(plan)),
    ruleFile(HostFile.staticWebApp.rawValue, staticWebApp(plan)),
  ]
  let server =
    [
      ruleFile("Caddyfile", caddyConfiguration(plan)),
      ruleFile("nginx-brotli.conf", nginxBrotli),
      ruleFile("nginx.conf", nginxConfiguration(plan)),
      ruleFile("wrangler.jsonc", wranglerConfiguration(plan, of: site)),
    ] + domainFiles(plan).map { ruleFile($0.name, $0.text) }
  return Delivery(hosts: hosts, server: OutputTree(files: server), plan: plan)
}

/// The status site with what a host must know to keep others out of it; not for a sealed one, which has its own policy.
package func deliver(statusSite tree: OutputTree) -> OutputTree {
  var tree = tree
  tree.files.append(ruleFile(HostFile.staticWebApp.rawValue, internalStaticWebApp))
  tree.files.sort { isBefore($0.path, $1.path) }
  return tree
}

func ruleFile(_ path: String, _ text: String) -> OutputFile {
  OutputFile(path: path, from: .site, content: .bytes(Array(text.utf8)))
}

/// An address that is gone, of a page with and without its slash.
private func goneForms(of address: String) -> [String] {
  address.last == "/" ? [address, String(address.dropLast())] : [address]
}

/// Where on the site something else holds than for its pages.
package struct DeliveryPlan: Sendable {
  /// The paths of all files.
  package let paths: [String]
  let base: BasePath
  /// The folders of the search pages, with slashes around them: `/sok/`.
  let searchFolders: [String]
  /// The feeds whose type is more exact than their ending, by address.
  let feeds: [(address: String, type: String)]
  let redirects: [Redirect]
  /// What was there and is not any longer, where nothing else is: from the top of the domain, pages with a slash at the end.
  let gone: [String]
  /// The folders that the whole site has lain in before.
  let formerly: [BasePath]

  package init(
    _ tree: OutputTree, fronts: [String], searchPages: [String], below base: BasePath = .top,
    gone: [String] = [], formerly: [BasePath] = []
  ) {
    self.base = base
    self.formerly = formerly
    paths = tree.files.map(\.path)
    let present = Set(paths)
    searchFolders = searchPages.filter { present.contains(base.path(of: $0) + "index.html") }
    feeds = fronts.flatMap { front in
      allFeeds.compactMap { feed in
        feed.exactType.map { (address: front + $0.name, type: $0.type) }
      }
    }.filter { present.contains(base.path(of: $0.address)) }
    redirects = tree.redirects
    // Whatever the case of letters, which Caddy does not tell apart, and with or without a slash: a server refuses settings that
    // say two things of one address.
    let former = Set(tree.redirects.flatMap(\.sources).compactMap { percentDecoded($0)?.lowercased() })
    let there = Set(paths.map { $0.lowercased() })
    self.gone = gone.filter { address in
      let path = base.path(of: address).lowercased()
      return goneForms(of: address).allSatisfy { !former.contains($0.lowercased()) } && !there.contains(path)
        && !there.contains(path + "index.html") && !there.contains(path + "/index.html")
    }
  }

  /// The addresses that are gone, pages with and without their slash, each once, for those who match them letter by letter.
  var goneSources: [String] { goneSources(ofPages: true) + goneSources(ofPages: false) }

  func goneSources(ofPages isOfPages: Bool) -> [String] {
    var seen: Set<String> = []
    return gone.filter { ($0.last == "/") == isOfPages }.flatMap(goneForms).filter {
      seen.insert($0).inserted
    }
  }

  /// The folders in which everything is named by its content.
  static let immutableFolders = [
    AssetFolder.pictures, AssetFolder.documents, AssetFolder.search + "fragment/",
    AssetFolder.search + "index/",
  ]

  /// Those of them that the site has files in: what lies in the public folder does not name the others.
  var filledImmutableFolders: [String] {
    Self.immutableFolders.filter { folder in paths.contains { $0.hasPrefix(folder) } }
  }

  /// Where the search index lies, in the site's folder.
  package static let indexFolder = AssetFolder.search

  /// Whether a file at the site's top has a part of its checksum in its name, as the theme's have: `/stil.1a2b3c4d.css`.
  package static func isFingerprinted(_ path: String) -> Bool {
    guard !path.utf8.contains(UInt8(ascii: "/")) else { return false }
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[1].utf8.count == 8
      && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Whether a browser shows the file as a page of its own, where a policy matters.
  package static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") || path.hasSuffix(".svg") }
}
