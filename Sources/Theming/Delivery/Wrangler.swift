import Diagnostics
package import Model

/// The file `wrangler.jsonc` of Cloudflare Workers: where the finished site lies, and what is answered when something is not
/// there. Headers and former addresses it reads in `_headers` and `_redirects`.
///
/// The date says which behaviour of the host is meant, and is only changed together with what it changes.
package func wranglerConfiguration(_ plan: DeliveryPlan, of site: PublicSite) -> String {
  let host = site.site?.domain?.origin.split(separator: "/").last ?? "story"
  return """
    // Laget av story, og laget på nytt ved hver bygging. Made by story, anew with every build.
    // \(plan.base == .top ? "Kjør «npx wrangler deploy» i denne mappen. Run “npx wrangler deploy” in this folder." : wranglerInFolder(plan.base))
    {
      "name": \(JSONText.string(wranglerName(String(host))).text),
      "compatibility_date": "2026-01-01",
      "assets": {
        "directory": "\(plan.base == .top ? "../public" : "../upload")",
        "html_handling": "force-trailing-slash",
        "not_found_handling": "404-page"
      }
    }

    """
}

private func wranglerInFolder(_ base: BasePath) -> String {
  "Legg innholdet av output/public/ i output/upload\(base.text), med _headers, _redirects og 404.html i output/upload/. Put the content of output/public/ in output/upload\(base.text), with _headers, _redirects and 404.html in output/upload/."
}

/// Small letters a–z, digits and hyphens, at most 63.
private func wranglerName(_ host: String) -> String {
  let letters = host.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
  let name = String(letters.prefix(63)).split(separator: "-").joined(separator: "-")
  return name.isEmpty ? "story" : name
}
