extension AnyKind {
  /// Every content kind; a new one is a file beside this and a line here.
  package static let all: [AnyKind] = [
    AnyKind(Site.self),
    AnyKind(Page.self),
    AnyKind(Article.self),
    AnyKind(Campaign.self),
    AnyKind(Event.self),
    AnyKind(KPI.self),
    AnyKind(DataSource.self),
    AnyKind(Partner.self),
    AnyKind(Person.self),
    AnyKind(FocusArea.self),
    AnyKind(GoverningDocument.self),
    AnyKind(Activity.self),
    AnyKind(Meeting.self),
    AnyKind(Report.self),
    AnyKind(CommunicationStrategy.self),
    AnyKind(Consent.self),
    AnyKind(AllowedText.self),
    AnyKind(FrozenReport.self),
    AnyKind(Snapshot.self),
    AnyKind(ReportLog.self),
    AnyKind(Publication.self),
  ]
}
