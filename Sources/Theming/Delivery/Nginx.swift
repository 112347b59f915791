/// How nginx is to serve the site: lines for inside a `server` block, which work with Debian's package as it is.
///
/// A location that adds a header of its own inherits none, so each that does says them all. `always` gives them to
/// redirects and to what is not found, too.
package func nginxConfiguration(_ plan: DeliveryPlan) -> String {
  let parts =
    [nginxHead, added(.plain, .brief), types]
    + plan.searchFolders.map { location($0, added(.search, .brief)) }
    + DeliveryPlan.immutableFolders.map { location($0, added(.plain, .immutable)) }
    + [
      location(DeliveryPlan.indexFolder, added(.plain, .asked)),
      location("~ \"^/[^/]+\\.[0-9a-f]{8}\\.[a-z]+$\"", added(.plain, .immutable)),
    ] + plan.feeds.map { location("= " + $0.address, "types { }\ndefault_type \"\($0.type)\";\n") } + [
      notServed
    ]
    + plan.redirects.flatMap(redirectLocations)
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

private let nginxHead = """
  # Laget av story, og laget på nytt ved hver bygging. Made by story, anew with every build.
  #
  #   server { listen 80; server_name …; return 301 https://$host$request_uri; }
  #   server {
  #     listen 443 ssl http2;
  #     server_name …;
  #     root /…/output/public;
  #     include /…/output/delivery/nginx.conf;
  #     include /…/output/delivery/nginx-brotli.conf;   # med/with libnginx-mod-http-brotli-static
  #   }
  #
  # Kjør «nginx -t && nginx -s reload» når filen er endret: det er når en side har fått en tidligere adresse.
  # Run “nginx -t && nginx -s reload” when this file has changed: that is when a page has got a former address.

  server_tokens off;
  autoindex off;
  absolute_redirect off;
  index index.html;
  error_page 404 /404.html;

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
private let notServed =
  location("= /_headers", "return 404;\n") + location("= /_redirects", "return 404;\n")
  + location("~ \"/\\.(?!well-known/)\"", "return 404;\n") + location("~ \"\\.(gz|br)$\"", "return 404;\n")

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
