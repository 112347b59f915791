import Diagnostics
import Model

/// A timer of systemd (systemd.timer(5)) that starts the service of its own name when something is to happen by itself: right
/// after each of the next changes, and every night, for what was put in the schedule since.
///
/// Each time is a wall-clock time in Oslo, as the content has it; `Persistent` makes up for what a stopped machine has missed.
func systemdTimer(
  for changes: [ScheduledChange], of site: SiteModel, _ language: MessageLanguage
) -> String {
  var seen: Set<LocalTime> = []
  let times = changes.map(\.takesEffect).filter { seen.insert($0).inserted }.sorted()
  let lines = times.prefix(mostTimes).map { "OnCalendar=\($0.calendarEvent)\n" }
  return """
    # \(head[language])
    [Unit]
    Description=\(description[language])

    [Timer]
    \(lines.joined())OnCalendar=*-*-* 03:17:00 Europe/Oslo
    AccuracySec=15s
    Persistent=yes

    [Install]
    WantedBy=timers.target
    """
}

/// How many coming changes it names; the builds that it starts name the next.
private let mostTimes = 200

private let head = Wording(
  nb: "Laget av «story schedule --format systemd». Lag den på nytt når innholdet er endret.",
  en: "Made by “story schedule --format systemd”. Make it anew when the content has changed.")

private let description = Wording(
  nb: "Publiserer nettstedet når noe skal vises eller bli borte",
  en: "Publishes the site when something is to appear or disappear")

extension LocalTime {
  /// systemd.time(7), half a minute late, so that the time has come on every clock.
  fileprivate var calendarEvent: String {
    "\(iso.replacing("T", with: " ")):30 Europe/Oslo"
  }
}
