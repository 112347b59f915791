import Diagnostics
import Model

/// The file `staticwebapp.config.json` of Azure Static Web Apps for the public site.
///
/// The host reads no more than 20 kB. Rules that do not fit are left out from the end: a former address then leads on by the
/// page that lies there, and a file is asked for more often than it need be. A route's headers take the place of the
/// global ones of the same name, and the first route that matches is the only one.
package func staticWebApp(_ plan: DeliveryPlan) -> String {
  let headers =
    HeaderPolicy.everywhere + [HeaderPolicy.contentSecurity(for: .plain), HeaderPolicy.caching(.asked)]
  let hidden = HostFile.allCases.filter { $0 != .staticWebApp }.map {
    route(plan.base.address(ofFile: $0.rawValue), [("statusCode", .number(404))])
  }
  let search = plan.searchFolders.map { route($0 + "*", [HeaderPolicy.contentSecurity(for: .search)]) }
  let kept =
    plan.filledImmutableFolders.map { $0 + "*" } + plan.paths.filter(DeliveryPlan.isFingerprinted)
  let feeds = plan.feeds.map { feed in
    route(feed.address, [HeaderPolicy.Header(name: "Content-Type", value: feed.type)])
  }
  let immutable = kept.map { route(plan.base.address(ofFile: $0), [HeaderPolicy.caching(.immutable)]) }
  let redirects = plan.redirects.flatMap { redirect in
    redirect.sources.map { source in
      route(
        percentEncoded(source),
        [("redirect", .string(percentEncoded(redirect.to))), ("statusCode", .number(301))])
    }
  }
  let types = MediaType.all.map { ("." + $0.ending, JSONText.string($0.name)) }
  let rest: [(String, JSONText)] = [
    ("globalHeaders", object(headers)), ("mimeTypes", .object(types)),
    (
      "responseOverrides",
      .object([("404", .object([("rewrite", .string(plan.base.address(ofFile: notFoundFile)))]))])
    ),
    ("trailingSlash", .string("always")),
  ]
  let room = mostBytes - JSONText.object(rest).bytes.count
  let routes = fitting(hidden + search + feeds + immutable + redirects, in: room)
  return JSONText.object([("routes", .array(routes))] + rest).text + "\n"
}

/// The same file for the status site: nobody sees any of it but those whom the owner of the site in Azure has given the role.
///
/// Who just has an account somewhere has the role `authenticated`, so that is not asked for; the sign-in of others than the
/// organization's own (Microsoft Entra ID) is turned off.
package let internalStaticWebApp: String = {
  let headers =
    HeaderPolicy.everywhere + [HeaderPolicy.contentSecurity(for: .plain), HeaderPolicy.caching(.never)]
    + [HeaderPolicy.Header(name: "X-Robots-Tag", value: "noindex")]
  let routes = [
    route("/.auth/login/github", [("statusCode", .number(404))]),
    route("/.auth/login/twitter", [("statusCode", .number(404))]),
    route("/*", [("allowedRoles", .array([.string("prosjekt")]))]),
  ]
  let signIn: [(String, JSONText)] = [
    ("redirect", .string("/.auth/login/aad?post_login_redirect_uri=.referrer")), ("statusCode", .number(302)),
  ]
  return JSONText.object([
    ("routes", .array(routes)), ("globalHeaders", object(headers)),
    ("mimeTypes", .object(MediaType.all.map { ("." + $0.ending, JSONText.string($0.name)) })),
    ("responseOverrides", .object([("401", .object(signIn))])),
  ]).text + "\n"
}()

/// The host's own limit is 20 kB.
private let mostBytes = 20_000 - "{\"routes\":[],}\n".utf8.count

private func fitting(_ routes: [JSONText], in room: Int) -> [JSONText] {
  var left = room
  let count = routes.prefix { route in
    left -= route.text.utf8.count + 1
    return left >= 0
  }.count
  return Array(routes[..<count])
}

private func route(_ pattern: String, _ headers: [HeaderPolicy.Header]) -> JSONText {
  route(pattern, [("headers", object(headers))])
}

private func route(_ pattern: String, _ members: [(String, JSONText)]) -> JSONText {
  .object([("route", .string(pattern))] + members)
}

private func object(_ headers: [HeaderPolicy.Header]) -> JSONText {
  .object(headers.map { ($0.name, .string($0.value)) })
}
