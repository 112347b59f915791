import Model
import Templates

/// The ways to a calendar that keeps itself up to date; the address alone is what any other program asks for.
struct Subscription: Sendable {
  /// From the top of the site, and with its domain.
  let path: String
  let address: String
  let name: String
  /// Where on the page it is.
  let anchor: String
}

let subscriptionView = View<Subscription>([
  .text("anchor") { $0.anchor },
  .text("path") { $0.path },
  .text("address") { $0.address },
  .text("webcal") { $0.webcal },
  .text("google") { "https://calendar.google.com/calendar/r?cid=" + queryEncoded($0.webcal) },
  .text("outlook") {
    "https://outlook.live.com/calendar/0/addfromweb?url=\(queryEncoded($0.address))&name=\(queryEncoded($0.name))"
  },
])

extension AddressWord {
  static let subscribe = AddressWord("subscribe")
}

extension Subscription {
  fileprivate var webcal: String { "webcal" + address.drop { $0 != ":" } }
}

extension Edition {
  /// Where all ways to subscribe are found: on the list of events, filled or empty.
  var subscribing: String { address(of: .events) + "#" + subscribeAnchor }

  var subscribeAnchor: String { site.addressing[.subscribe, language] }

  /// The calendar with all events.
  var subscriptionToAll: Subscription {
    subscription(at: site.calendarAddress(in: language), named: siteName)
  }

  /// The calendar of a campaign or a focus area.
  func subscription(to id: EntryID) -> Subscription? {
    site.calendarAddress(of: id, in: language).map {
      subscription(at: $0, named: "\(siteName): \(text(site.head(id)?.common.title) ?? "")")
    }
  }

  private func subscription(at path: String, named name: String) -> Subscription {
    Subscription(path: path, address: domain + path, name: name, anchor: subscribeAnchor)
  }
}
