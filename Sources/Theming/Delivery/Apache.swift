import Model

/// The file `.htaccess`, which Apache 2.4 reads in the folder that it serves; FileInfo is all that it has to be allowed.
///
/// A folder's own page and the compressed forms are found by rules rather than by negotiation, so that nothing but these lines
/// decides which file is sent. Expressions see the address after those rules: that of a file, or of the page for what is
/// not there.
package func apacheRules(_ plan: DeliveryPlan) -> String {
  let parts =
    [apacheHead(below: plan.base), apacheTypes]
    + [apacheHeaders(plan), plan.feeds.map { apacheFeed($0.address, $0.type) }.joined()]
    + ["RewriteEngine On\nRewriteBase \"\(plan.base.text)\"\n"]
    + [
      plan.redirects.compactMap { apacheRedirect($0, below: plan.base) }.joined(), apacheFormerRules(plan),
      apacheGone(plan),
      apacheRewriting,
    ]
  return parts.filter { !$0.isEmpty }.joined(separator: "\n")
}

private func apacheHead(below base: BasePath) -> String {
  """
  # Laget av story, og laget på nytt ved hver bygging. Made by story, anew with every build.
  #
  # Apache 2.4 leser denne filen selv. Tjeneren må si «AllowOverride FileInfo» (eller «All») og «Options FollowSymLinks» for
  # mappen, og modulene headers og rewrite må være på: a2enmod headers rewrite
  # Apache 2.4 reads this file by itself. The server must say “AllowOverride FileInfo” (or “All”) and “Options FollowSymLinks”
  # for the folder, and have the modules headers and rewrite: a2enmod headers rewrite

  AddDefaultCharset Off
  ErrorDocument 404 \(base.address(ofFile: notFoundFile))
  ErrorDocument 410 \(base.address(ofFile: notFoundFile))
  SetEnvIf Request_URI "^" no-gzip no-brotli

  """
}

private let apacheTypes: String = {
  let lines = MediaType.all.map { "AddType \"\($0.name)\" .\($0.ending)\n" }
  return lines.joined() + """
    RemoveType .gz .br
    RemoveLanguage .br
    AddEncoding gzip .gz
    AddEncoding br .br
    <FilesMatch "(^|\\.)(?!(\(MediaType.all.map(\.ending).joined(separator: "|"))|gz|br)$)[^.]*$">
      ForceType application/octet-stream
    </FilesMatch>

    """
}()

/// What the server's own settings say of the same headers is taken away first: two values would be sent.
private func apacheHeaders(_ plan: DeliveryPlan) -> String {
  let policy = HeaderPolicy.contentSecurity(for: .plain)
  let common = HeaderPolicy.everywhere + [policy, HeaderPolicy.caching(.asked)]
  let kept = plan.filledImmutableFolders.map { apachePattern(plan.base.address(ofFile: $0)) }
  let named = apachePattern(plan.base.text) + "[^/]+\\.[0-9a-f]{8}\\.[a-z]+(\\.(gz|br))?$"
  let search = plan.searchFolders.map(apachePattern)
  return common.map { "Header onsuccess unset \($0.name)\nHeader always set \($0.name) \"\($0.value)\"\n" }
    .joined()
    + apacheHeader(HeaderPolicy.contentSecurity(for: .search), where: search)
    + apacheHeader(HeaderPolicy.caching(.immutable), where: kept + [named])
    + "Header always merge Vary \"Accept-Encoding\" \"expr=%{REQUEST_URI} =~ m#\\.(\(apacheTextEndings))(\\.(gz|br))?$#\"\n"
}

private func apacheHeader(_ header: HeaderPolicy.Header, where patterns: [String]) -> String {
  patterns.isEmpty
    ? ""
    : "Header always set \(header.name) \"\(header.value)\" \"expr=%{REQUEST_URI} =~ m#^(\(patterns.joined(separator: "|")))#\"\n"
}

private let apacheTextEndings = MediaType.all.filter(\.isText).map(\.ending).joined(separator: "|")

private func apacheFeed(_ address: String, _ type: String) -> String {
  """
  <If "%{REQUEST_URI} =~ m#^\(apachePattern(address))(\\.(gz|br))?$#">
    ForceType "\(type)"
  </If>

  """
}

/// Before the first file is looked for; `END` also ends what the compressed forms would begin anew.
private let apacheRewriting = """
  RewriteRule "(^|/)\\.(?!well-known/)" "-" [R=404,END]
  RewriteRule "^(\(HostFile.allCases.map { apachePattern($0.rawValue) }.joined(separator: "|")))$" "-" [R=404,END]
  RewriteRule "\\.(gz|br)$" "-" [R=404,END]
  RewriteCond "%{REQUEST_FILENAME}/index.html" !-f
  RewriteRule "(^|/)$" "-" [R=404,END]
  \(["br", "gzip"].map(apacheForms).joined(separator: "\n"))
  RewriteRule "^(.*/)?$" "$1index.html" [END]

  """

/// RFC 9110 §12.5.3: a form is accepted when it is named without the weight nought.
private func apacheForms(_ encoding: String) -> String {
  let ending = encoding == "gzip" ? "gz" : encoding
  let accepted =
    "RewriteCond \"%{HTTP:Accept-Encoding}\" \"(^|,)\\s*\(encoding)\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))[^,]*)?(,|$)\"\n"
  return accepted + """
    RewriteCond "%{REQUEST_FILENAME}/index.html.\(ending)" -f
    RewriteRule "^(.*/)?$" "$1index.html.\(ending)" [END]

    """ + accepted + """
      RewriteCond "%{REQUEST_FILENAME}.\(ending)" -f
      RewriteRule "^(.*[^/])$" "$1.\(ending)" [END]
      """
}

private func apacheRedirect(_ redirect: Redirect, below base: BasePath) -> String? {
  percentDecoded(String(base.path(of: redirect.from).dropLast())).map { from in
    "RewriteRule \"^\(apachePattern(from))/?$\" \"\(apacheLiteral(percentEncoded(redirect.to)))\" [R=301,NE,END]\n"
  }
}

private func apacheGone(_ plan: DeliveryPlan) -> String {
  plan.gone.map { address in
    let path = plan.base.path(of: address)
    let pattern = path.hasSuffix("/") ? apachePattern(String(path.dropLast())) + "/?" : apachePattern(path)
    return "RewriteRule \"^\(pattern)$\" \"-\" [R=410,END]\n"
  }.joined()
}

/// A text as a regular expression that it alone matches (PCRE 2).
private func apachePattern(_ text: String) -> String { escaped(text, #"\.[]{}()*+?^$|#"#) }

/// A text in the replacement of a rule, where `%1` and `$1` would stand for something else.
private func apacheLiteral(_ text: String) -> String { escaped(text, #"\%$"#) }

private func escaped(_ text: String, _ special: String) -> String {
  text.reduce(into: "") { result, character in
    if special.contains(character) { result.append("\\") }
    result.append(character)
  }
}
