import Model

/// How Caddy 2 is to serve the site: lines for inside a site's block, or for a site in a folder a `handle_path` block, which
/// takes the folder from the address; so no match here begins with it, and every address that readers are led to does.
///
/// In a `route`, directives hold in the order written. What is to be sent is found first, then each header is set once.
package func caddyConfiguration(_ plan: DeliveryPlan) -> String {
  let parts =
    [
      plan.redirects.flatMap { caddyRedirects($0, below: plan.base) }.joined(),
      plan.base == .top ? caddyFormerFolders(plan) : "", caddyGone(plan), caddyFinding(below: plan.base),
      caddyErrorPage("@missing", status: 404),
    ]
    + [caddyHandle("", caddyPresent(plan))]
  let lines = parts.filter { !$0.isEmpty }.joined(separator: "\n")
  return caddyHead(below: plan.base) + "route {\n" + indented(caddyEverywhere + "\n" + lines) + "}\n"
}

private func caddyHead(below base: BasePath) -> String {
  """
  # Laget av story, og laget på nytt ved hver bygging. Made by story, anew with every build.
  #
  #   kommunen.example {
  \(base == .top ? caddyAtTop : caddyInFolder(base))
  #   }
  #
  # Kjør «caddy reload» når filen er endret: det er når en side har fått en tidligere adresse, eller er borte.
  # Run “caddy reload” when this file has changed: that is when a page has got a former address, or is gone.


  """
}

private let caddyAtTop = """
  #     root * /…/output/public
  #     import /…/output/delivery/Caddyfile
  """

private func caddyInFolder(_ base: BasePath) -> String {
  """
  #     redir \(base.text.dropLast()) \(base.text) 301
  #     handle_path \(base.text)* {
  #       root * /…/output/public
  #       import /…/output/delivery/Caddyfile
  #     }
  """
}

private let caddyEverywhere: String = {
  let page = [HeaderPolicy.contentSecurity(for: .plain), HeaderPolicy.caching(.asked)]
  let lines = (HeaderPolicy.everywhere + page).map { "  \($0.name) \"\($0.value)\"\n" }
  return "header {\n" + lines.joined() + "}\n"
}()

/// A folder without its slash is led on to, when it has a page: by the path as it was matched, for the one that was asked for may
/// begin with another site's name.
private func caddyFinding(below base: BasePath) -> String {
  """
  @folder {
    path_regexp folder ^(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$
    file {path}/index.html
  }
  redir @folder \(base.text.dropLast()){re.folder.0}/ 301

  @hidden expression `path('\(HostFile.allCases.map { "/" + $0.rawValue }.joined(separator: "', '"))', '*.gz', '*.br') || (path_regexp('/[.]') && !path('/.well-known/*'))`
  rewrite @hidden /-/-
  @page path */
  rewrite @page {path}index.html
  @missing not file {path}

  """
}

/// The site's own page for what is not there, with a status that says whether it was (RFC 9110 §15.5.5, §15.5.11).
private func caddyErrorPage(_ match: String, status: Int) -> String {
  caddyHandle(
    match + " ",
    """
    header Content-Type "text/html; charset=utf-8"
    rewrite * /\(notFoundFile)
    file_server {
      status \(status)
      disable_canonical_uris
      precompressed br gzip
    }

    """)
}

/// Where a file is nevertheless, it is what is answered: what a publishing brought back is there before this file is read anew.
private func caddyGone(_ plan: DeliveryPlan) -> String {
  let groups = [("@gone_page", "{path}/index.html", true), ("@gone_file", "{path}", false)]
  return groups.map { name, file, isPage in
    let paths = plan.goneSources(ofPages: isPage).map { "\"/\(plan.base.path(of: $0))\"" }
    guard !paths.isEmpty else { return "" }
    return "\(name) {\n  path \(paths.joined(separator: " "))\n  not file \(file)\n}\n"
      + caddyErrorPage(name, status: 410)
  }.joined()
}

private func caddyPresent(_ plan: DeliveryPlan) -> String {
  let kept = DeliveryPlan.immutableFolders.map { "path('/\($0)*')" }
  let search = plan.searchFolders.map { "path('/\(plan.base.path(of: $0))*')" }
  let named = "path_regexp('^/[^/]+[.][0-9a-f]{8}[.][a-z]+$')"
  return caddyHeader("@kept", HeaderPolicy.caching(.immutable), kept + [named])
    + caddyHeader("@search", HeaderPolicy.contentSecurity(for: .search), search)
    + caddyTypes(plan)
      + """
      @text path \(MediaType.all.filter(\.isText).map { "*." + $0.ending }.joined(separator: " "))
      header @text {
        Vary Accept-Encoding
        defer
      }
      file_server {
        disable_canonical_uris
        precompressed br gzip
      }

      """
}

/// The first line that matches decides.
private func caddyTypes(_ plan: DeliveryPlan) -> String {
  let feeds = plan.feeds.map { "  /\(plan.base.path(of: $0.address)) \"\($0.type)\"\n" }
  let endings = MediaType.all.map { "  ~\\.\($0.ending)$ \"\($0.name)\"\n" }
  return "map {path} {story_type} {\n" + feeds.joined() + endings.joined()
    + "  default application/octet-stream\n}\nheader Content-Type {story_type}\n"
}

private func caddyHeader(_ name: String, _ header: HeaderPolicy.Header, _ matches: [String]) -> String {
  guard !matches.isEmpty else { return "" }
  return
    "\(name) expression `\(matches.joined(separator: " || "))`\nheader \(name) \(header.name) \"\(header.value)\"\n"
}

private func caddyRedirects(_ redirect: Redirect, below base: BasePath) -> [String] {
  redirect.sources.compactMap { source in
    percentDecoded("/" + base.path(of: source)).map {
      "redir \"\($0)\" \"\(percentEncoded(redirect.to))\" 301\n"
    }
  }
}

private func caddyHandle(_ match: String, _ lines: String) -> String {
  "handle \(match){\n" + indented(lines) + "}\n"
}

private func indented(_ lines: String) -> String {
  lines.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    .map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
}
