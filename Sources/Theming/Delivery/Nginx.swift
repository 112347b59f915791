import Model

/// How nginx is to serve the site: lines for inside a `server` block, or for a site in a folder a `location` block, which
/// work with Debian's package as it is.
///
/// A location that adds a header of its own inherits none, so each that does says them all. `always` gives them to
/// redirects and to what is not found, too.
package func nginxConfiguration(_ plan: DeliveryPlan) -> String {
  let parts =
    [nginxHead(below: plan.base), added(.plain, .asked), types]
    + plan.searchFolders.map { location($0, added(.search, .asked)) }
    + DeliveryPlan.immutableFolders.map {
      location(plan.base.address(ofFile: $0), added(.plain, .immutable))
    }
    + [
      location(
        "~ \"^\(plan.base.text)[^/]+\\.[0-9a-f]{8}\\.[a-z]+$\"", added(.plain, .immutable))
    ] + plan.feeds.map { location("= " + $0.address, "types { }\ndefault_type \"\($0.type)\";\n") } + [
      notServed(below: plan.base)
    ]
    + plan.redirects.flatMap(redirectLocations)
    + (plan.base == .top && !plan.formerly.isEmpty ? [nginxFormerFolders(plan)] : [])
    + plan.goneSources.map { location("= \"\($0)\"", gone(below: plan.base)) }
  return parts.joined(separator: "\n")
}

/// For servers with the package libnginx-mod-http-brotli-static; a file of its own, since nginx refuses what it does not
/// know.
package let nginxBrotli = """
  # Laget av story. Made by story.
  # Ta denne med i tillegg til nginx.conf når pakken libnginx-mod-http-brotli-static er installert.
  # Include this beside nginx.conf when the package libnginx-mod-http-brotli-static is installed.
  brotli_static on;

  """

/// RFC 9110 §15.5.11: it was here, and is not any longer. Where a file is nevertheless, it is what is answered: what a publishing
/// brought back is there before these lines are read anew.
private func gone(below base: BasePath) -> String {
  "error_page 403 404 =410 \(base.address(ofFile: notFoundFile));\nlog_not_found off;\n"
}

private func nginxHead(below base: BasePath) -> String {
  nginxOpening + (base == .top ? serverBlock : locationBlock(base)) + nginxSettings
    + "error_page 404 \(base.address(ofFile: notFoundFile));\n" + nginxCompression
}

private let nginxOpening = """
  # Laget av story, og laget på nytt ved hver bygging. Made by story, anew with every build.
  #

  """

private let serverBlock = """
  #   server { listen 80; server_name …; return 301 https://$host$request_uri; }
  #   server {
  #     listen 443 ssl http2;
  #     server_name …;
  #     root /…/output/public;
  #     include /…/output/delivery/nginx.conf;
  #     include /…/output/delivery/nginx-brotli.conf;   # med/with libnginx-mod-http-brotli-static
  #   }
  #

  """

/// For a site in a folder: everything holds there alone, so the rest of the domain is served as before.
private func locationBlock(_ base: BasePath) -> String {
  """
  # Nettstedet ligger i en mappe på domenet. The site lies in a folder of its domain.
  #
  #   server {
  #     …
  #     location = \(base.text.dropLast()) { absolute_redirect off; return 301 \(base.text); }
  #     location ^~ \(base.text) {
  #       alias /…/output/public/;
  #       include /…/output/delivery/nginx.conf;
  #       include /…/output/delivery/nginx-brotli.conf;   # med/with libnginx-mod-http-brotli-static
  #     }
  #   }
  #

  """
}

private let nginxSettings = """
  # Kjør «nginx -t && nginx -s reload» når filen er endret: det er når en side har fått en tidligere adresse, eller er borte.
  # Run “nginx -t && nginx -s reload” when this file has changed: that is when a page has got a former address, or is gone.

  server_tokens off;
  autoindex off;
  absolute_redirect off;
  index index.html;

  """

private let nginxCompression = """

  gzip off;
  gzip_static on;
  gzip_vary on;
  gzip_proxied any;
  gzip_http_version 1.0;

  """

private let types: String = {
  let lines = MediaType.all.map { "  \"\($0.name)\" \($0.ending);\n" }
  return "charset off;\ntypes {\n" + lines.joined() + "}\ndefault_type application/octet-stream;\n"
}()

/// Rules for other hosts, files that begin with a dot, and the compressed forms by their own names.
private func notServed(below base: BasePath) -> String {
  HostFile.allCases.filter { $0 != .apache }.map {
    location("= " + base.address(ofFile: $0.rawValue), "return 404;\n")
  }.joined()
    + location("~ \"/\\.(?!well-known/)\"", "return 404;\n") + location("~ \"\\.(gz|br)$\"", "return 404;\n")
}

private func added(_ page: HeaderPolicy.Page, _ caching: HeaderPolicy.Caching) -> String {
  let headers =
    HeaderPolicy.everywhere + [HeaderPolicy.contentSecurity(for: page), HeaderPolicy.caching(caching)]
  return headers.map { "add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
}

private func location(_ match: String, _ lines: String) -> String {
  let inner = lines.split(separator: "\n").map { "  \($0)\n" }.joined()
  return "location \(match) {\n\(inner)}\n"
}

private func redirectLocations(_ redirect: Redirect) -> [String] {
  redirect.sources.compactMap { source in
    percentDecoded(source).map {
      location("= \"\($0)\"", "return 301 \"\(percentEncoded(redirect.to))\";\n")
    }
  }
}
