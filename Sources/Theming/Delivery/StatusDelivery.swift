import Model

/// How the status site is to be served by a web server of one's own: never to lie in the folder that is served.
///
/// It says what answers say beside their bytes, by the one policy, and nothing of who may see them: what asks people to sign in
/// stands in the block that takes these lines in, and holds for all that they serve.
package func deliver(statusServer form: StatusForm) -> OutputTree {
  OutputTree(files: [
    ruleFile("Caddyfile", statusCaddy(form)), ruleFile("apache.conf", statusApache(form)),
    ruleFile("nginx.conf", statusNginx(form)),
  ])
}

/// Whether the status site is pages, or one encrypted page.
package enum StatusForm: Sendable {
  case pages
  /// It says itself which script and style of its own may run.
  case sealed
}

extension HeaderPolicy {
  /// For every answer of the status site, also when there is no such page; `Cache-Control` among them.
  package static func everywhere(on form: StatusForm) -> [Header] {
    let policy =
      switch form {
      case .pages: contentSecurity(for: .plain)
      case .sealed: Header(name: "Content-Security-Policy", value: "frame-ancestors 'none'")
      }
    return everywhere + [policy, caching(.never), Header(name: "X-Robots-Tag", value: "noindex")]
  }

  /// What an answer with a file of the status site says beside its bytes.
  package static func answer(_ path: String, on form: StatusForm) -> [Header] {
    let type = MediaType.of(path)?.name ?? "application/octet-stream"
    return [Header(name: "Content-Type", value: type)] + everywhere(on: form)
  }
}

private func statusNginx(_ form: StatusForm) -> String {
  let headers = HeaderPolicy.everywhere(on: form).map { "add_header \($0.name) \"\($0.value)\" always;\n" }
  let types = MediaType.all.map { "  \"\($0.name)\" \($0.ending);\n" }
  return """
    # Laget av story, og laget på nytt ved hver bygging. Made by story, anew with every build.
    # Innloggingen er deres egen, og står i blokken rundt. The sign-in is your own, in the block around it.
    #
    #   server {
    #     listen 443 ssl http2;
    #     server_name …;
    #     auth_basic "…";
    #     auth_basic_user_file …;
    #     root /…/output/internal;
    #     include /…/output/delivery-internal/nginx.conf;
    #   }

    server_tokens off;
    autoindex off;
    absolute_redirect off;
    index index.html;

    \(headers.joined())
    charset off;
    types {
    \(types.joined())}
    default_type application/octet-stream;

    location ~ "/\\.(?!well-known/)" {
      deny all;
    }
    location = /staticwebapp.config.json {
      deny all;
    }

    """
}

private func statusApache(_ form: StatusForm) -> String {
  let headers = HeaderPolicy.everywhere(on: form).map {
    "Header onsuccess unset \($0.name)\nHeader always set \($0.name) \"\($0.value)\"\n"
  }
  let types = MediaType.all.map { "AddType \"\($0.name)\" .\($0.ending)\n" }
  return """
    # Laget av story, og laget på nytt ved hver bygging. Made by story, anew with every build.
    # Innloggingen er deres egen, og står i blokken rundt. The sign-in is your own, in the block around it.
    # Modulen headers må være på: a2enmod headers. The module headers must be enabled.
    #
    #   <Directory /…/output/internal>
    #     AuthType Basic
    #     AuthName "…"
    #     AuthUserFile …
    #     Require valid-user
    #     Include /…/output/delivery-internal/apache.conf
    #   </Directory>

    Options -Indexes -MultiViews
    AllowOverride None
    DirectoryIndex index.html
    AddDefaultCharset Off
    \(headers.joined())
    \(types.joined())
    <FilesMatch "^\\.|^staticwebapp\\.config\\.json$">
      Require all denied
    </FilesMatch>

    """
}

private func statusCaddy(_ form: StatusForm) -> String {
  let headers = HeaderPolicy.everywhere(on: form).map { "  \($0.name) \"\($0.value)\"\n" }
  let types = MediaType.all.map { "    ~\\.\($0.ending)$ \"\($0.name)\"\n" }
  return """
    # Laget av story, og laget på nytt ved hver bygging. Made by story, anew with every build.
    # Innloggingen er deres egen, og står i blokken rundt. The sign-in is your own, in the block around it.
    #
    #   status.kommunen.example {
    #     basic_auth { … }
    #     root * /…/output/internal
    #     import /…/output/delivery-internal/Caddyfile
    #   }

    header {
    \(headers.joined())}
    route {
      @hidden expression `path('/staticwebapp.config.json') || (path_regexp('/[.]') && !path('/.well-known/*'))`
      respond @hidden 403
      @page path */
      rewrite @page {path}index.html
      map {path} {story_type} {
    \(types.joined())    default application/octet-stream
      }
      header Content-Type {story_type}
      file_server {
        index index.html
      }
    }

    """
}
