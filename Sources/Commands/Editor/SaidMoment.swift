import Diagnostics
import Model

/// «29. november 2026 kl. 01.39» of a number of seconds since 1970, in Norwegian time and in words of the tool's own:
/// a theme need not have the language that an editor reads.
func moment(_ seconds: Int, _ language: MessageLanguage) -> String {
  let time = TimeZone.oslo.localTime(of: Instant(seconds: seconds))
  let (date, name) = (time.date, months[time.date.month - 1])
  let clock = time.minute.map { (twoDigits($0 / 60), twoDigits($0 % 60)) }
  return switch language {
  case .nb: "\(date.day). \(name.nb) \(date.year)" + (clock.map { " kl. \($0.0).\($0.1)" } ?? "")
  case .en: "\(date.day) \(name.en) \(date.year)" + (clock.map { ", \($0.0):\($0.1)" } ?? "")
  }
}

private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

private let months = [
  Wording(nb: "januar", en: "January"), Wording(nb: "februar", en: "February"),
  Wording(nb: "mars", en: "March"),
  Wording(nb: "april", en: "April"), Wording(nb: "mai", en: "May"), Wording(nb: "juni", en: "June"),
  Wording(nb: "juli", en: "July"), Wording(nb: "august", en: "August"),
  Wording(nb: "september", en: "September"), Wording(nb: "oktober", en: "October"),
  Wording(nb: "november", en: "November"), Wording(nb: "desember", en: "December"),
]
