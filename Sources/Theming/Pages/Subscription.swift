import Model
import Templates

/// The ways to a calendar that keeps itself up to date; the address alone is what any other program asks for.
struct Subscription: Sendable {
  /// With `https:`.
  let address: String
  let name: String
}

let subscriptionView = View<Subscription>([
  .text("address") { $0.address },
  .text("webcal") { $0.webcal },
  .text("google") { "https://calendar.google.com/calendar/r?cid=" + queryEncoded($0.webcal) },
  .text("outlook") {
    "https://outlook.live.com/calendar/0/addfromweb?url=\(queryEncoded($0.address))&name=\(queryEncoded($0.name))"
  },
])

extension Subscription {
  fileprivate var webcal: String { "webcal" + address.drop { $0 != ":" } }
}

extension Edition {
  /// The calendar with all events.
  var subscriptionToAll: Subscription {
    Subscription(address: domain + site.calendarAddress(in: language), name: siteName)
  }

  /// The calendar of a campaign or a focus area.
  func subscription(to id: EntryID) -> Subscription? {
    site.calendarAddress(of: id, in: language).map { address in
      Subscription(address: domain + address, name: "\(siteName): \(text(site.head(id)?.common.title) ?? "")")
    }
  }
}
