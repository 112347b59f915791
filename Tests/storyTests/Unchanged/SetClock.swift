import Foundation

/// A clock that a test sets: a library that answers time(2) before the C library does.
struct SetClock {
  private let library: String

  init(_ workshop: Workshop) throws {
    library = workshop.path + "/.clock.so"
    try workshop.write(
      """
      #include <stdlib.h>
      #include <time.h>
      time_t time(time_t *to) {
        time_t now = atoll(getenv("CLOCK"));
        if (to) *to = now;
        return now;
      }
      """, to: ".clock.c")
    try workshop.shell("$(command -v clang || command -v cc) -shared -fPIC -o .clock.so .clock.c")
  }

  /// At a time of day in Oslo in winter, `2027-03-01T12:00`, or so many hours later than UTC.
  func at(_ local: String, hours: Int = 1) throws -> [String: String] {
    let date = try Date(local + ":00Z", strategy: .iso8601)
    return ["LD_PRELOAD": library, "CLOCK": "\(Int(date.timeIntervalSince1970) - hours * 3600)"]
  }
}
