import Model

/// A year as a ring: the months around it, the first quarter of January at the top, and a mark for each meeting at its
/// day. Empty when there are no meetings. The list beside it says the same in words.
func drawYearWheel(_ year: MeetingYear) -> [UInt8] {
  guard let edition = year.meetings.first?.edition else { return [] }
  let marks = year.meetings.map(\.entry).compactMap { meeting -> YearWheelDrawing.Mark? in
    guard let day = meeting.date, let type = meeting.type, meeting.status != .cancelled else { return nil }
    return YearWheelDrawing.Mark(day: day, type: type, isOver: day < edition.site.moment.today)
  }
  let wheel = YearWheelDrawing(
    year: year.year,
    label: "\(edition.words[ListPage.yearWheel.title]) \(year.year). \(edition.words[.meetingsInList]).",
    marks: marks, monthName: edition.format.shortMonth)
  var output: [UInt8] = []
  wheel.write(into: &output)
  return output
}

extension Word {
  static let meetingsInList = Word("meetings-in-list")
}

/// A year's ring with its marks, in whatever language.
struct YearWheelDrawing {
  let year: Int
  /// What it is called, and where the same stands in words.
  let label: String
  let marks: [Mark]
  let monthName: (Int) -> String
  private let middle = 180.0
  private let ring = (outer: 170.0, inner: 112.0, marks: 141.0, names: 92.0)

  /// One meeting.
  struct Mark {
    let day: CalendarDate
    let type: MeetingType
    let isOver: Bool
  }

  init(year: Int, label: String, marks: [Mark], monthName: @escaping (Int) -> String) {
    self.year = year
    self.label = label
    self.marks = marks
    self.monthName = monthName
  }

  func write(into output: inout [UInt8]) {
    output.append("<svg class=\"wheel\" viewBox=\"0 0 360 360\" role=\"img\" aria-label=\"")
    output.append(escaped: label)
    output.append("\">")
    for month in 1...12 { sector(month, &output) }
    output.append(
      plain: "<text class=\"wheel-year\" x=\"180\" y=\"192\" aria-hidden=\"true\">\(year)</text>")
    for mark in marks {
      let (x, y) = point(angle(of: mark.day), ring.marks)
      output.append(
        plain:
          "<g class=\"mark mark-\(mark.type.rawValue)\(mark.isOver ? " is-over" : "")\" transform=\"translate(\(x) \(y))\">"
      )
      output.append(plain: meetingMark(mark.type))
      output.append("</g>")
    }
    output.append("</svg>")
  }

  private func sector(_ month: Int, _ output: inout [UInt8]) {
    let (from, to) = (Double(month - 1) * 30 + 0.6, Double(month) * 30 - 0.6)
    let corners = [
      point(from, ring.outer), point(to, ring.outer), point(to, ring.inner), point(from, ring.inner),
    ]
    let (outer, inner) = (Int(ring.outer), Int(ring.inner))
    output.append(
      plain:
        "<path class=\"wheel-month\" d=\"M\(corners[0].0 ) \(corners[0].1)A\(outer) \(outer) 0 0 1 \(corners[1].0) \(corners[1].1)L\(corners[2].0) \(corners[2].1)A\(inner) \(inner) 0 0 0 \(corners[3].0) \(corners[3].1)z\"/>"
    )
    let place = point(Double(month) * 30 - 15, ring.names)
    output.append(
      plain: "<text class=\"wheel-name\" x=\"\(place.0)\" y=\"\(place.1 + 4)\" aria-hidden=\"true\">")
    output.append(escaped: monthName(month))
    output.append("</text>")
  }

  /// Degrees clockwise from the top; each month has a twelfth of the circle.
  private func angle(of day: CalendarDate) -> Double {
    (Double(day.month - 1) + (Double(day.day) - 0.5) / 31) * 30
  }

  /// In tenths, so that the same year gives the same bytes everywhere.
  private func point(_ degrees: Double, _ radius: Double) -> (Double, Double) {
    let (sine, cosine) = sineAndCosine(degrees)
    return (rounded(middle + radius * sine), rounded(middle - radius * cosine))
  }

  private func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}

/// A shape of its own for each type of meeting, so that colour is not needed to tell them apart; the middle is 0, 0.
func meetingMark(_ type: MeetingType) -> String {
  switch type {
  case .conference: "<path d=\"M0-12 12 0 0 12-12 0z\"/>"
  case .steeringGroup: "<circle r=\"9\"/>"
  case .council: "<path d=\"M-8.5-8.5h17v17h-17z\"/>"
  case .dialogue: "<path d=\"M0-11 11 8.5h-22z\"/>"
  }
}

/// By Taylor's series around the nearest right angle (at most 45° away, so eleven terms are exact to 1e-12).
private func sineAndCosine(_ degrees: Double) -> (Double, Double) {
  let quarter = Int((degrees / 90).rounded())
  let x = (degrees - Double(quarter) * 90) * .pi / 180
  var (sine, cosine, term) = (0.0, 0.0, 1.0)
  for power in 0...14 {
    let sign = power % 4 < 2 ? 1.0 : -1.0
    if power.isMultiple(of: 2) { cosine += sign * term } else { sine += sign * term }
    term *= x / Double(power + 1)
  }
  return switch ((quarter % 4) + 4) % 4 {
  case 0: (sine, cosine)
  case 1: (cosine, -sine)
  case 2: (-sine, -cosine)
  default: (-cosine, sine)
  }
}
