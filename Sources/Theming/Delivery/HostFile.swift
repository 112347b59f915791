/// The files at the site's top in which a host or a server looks for rules, and which no reader is to get.
package enum HostFile: String, Sendable, CaseIterable {
  /// Netlify, Cloudflare Pages and Workers.
  case headers = "_headers"
  case redirects = "_redirects"
  /// Apache.
  case apache = ".htaccess"
  /// Azure Static Web Apps.
  case staticWebApp = "staticwebapp.config.json"
}
