package import Arithmetic
package import Diagnostics

/// Something that a frozen report says of its own time, and that the content now contradicts.
package struct ReportedFact: Sendable {
  package let period: ReportingPeriod
  /// Where the content says otherwise.
  package let place: Location
  package let id: EntryID
  package let what: What
  /// The field that says otherwise, in bokmål, and what it says, in one form: by these an addendum is held to what it spoke of.
  let field: String
  let now: String
  /// What its entry was called, when the entry is gone; then no addendum can refer to it, and one that has this name in its text
  /// speaks of it.
  package var gone: String? = nil
  /// An addendum speaks of its entry, and the content has been changed once more since that was written down.
  package var isChangedAgain = false
  /// The entry is still there, and no longer counts: it is said to be made up.
  package var isMadeUp = false

  /// What a report lists that is made of others.
  package enum Subject: Sendable, Hashable {
    case agreement, meeting, person
  }

  /// What the report says.
  package enum What: Sendable, Hashable {
    /// What was measured in a period.
    case figure(Decimal, ReportingPeriod)
    /// By when, if the report said.
    case target(Decimal, ReportingPeriod?)
    /// What a KPI counts and how it is judged.
    case definition
    case unit(Unit)
    case direction(Direction)
    case accumulation(Accumulation)
    case baseline(Decimal, ReportingPeriod?)
    case thresholds(yellow: Decimal, red: Decimal)
    case milestone(Decimal, ReportingPeriod)
    case path(TargetPath)
    case tolerance(Decimal)
    case cadence(Cadence)
    /// In days.
    case grace(Int)
    /// The series was broken from a period, or had no such break as is written now.
    case broken(ReportingPeriod)
    case unbroken
    /// What had been counted up to the end of a period, and in the same part of the year before it.
    case sum(Decimal, ReportingPeriod)
    case yearBefore(Decimal, ReportingPeriod)
    case judged(Light, Decimal?, DeviationBasis)
    /// That of an activity.
    case axis(Axis)
    case status(ActivityStatus, CalendarDate)
    case spent(Decimal)
    /// Nil when there was none.
    case budget(Decimal?)
    /// Kroner, for a year.
    case agreed(Decimal, Int)
    case received(Decimal, Int)
    case form(ContributionForm)
    /// The agreement ran on the day, or did not.
    case ran(CalendarDate, Bool)
    case held(CalendarDate)
    case type(MeetingType)
    case inPost(CalendarDate)
    case post(Post)
    /// Nothing, though what the content says of it was so by then.
    case nothing(Subject)
  }
}
