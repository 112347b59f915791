import Model

extension StatusLanguage {
  /// What lies beside a report: all of it as JSON, as it was written down, and its tables as CSV.
  func files(of tertial: TertialReport) -> [OutputFile] {
    guard !tertial.isLost else { return [] }
    let page = StatusPageKind.tertial(tertial.period).address(in: self)
    let folder = page.dropLast("index.html".count)
    return ReportFile.allCases.map { file in
      OutputFile(
        path: folder + file.name, from: .site,
        content: .rendered { $0.append(contentsOf: bytes(of: file, tertial)) })
    }
  }

  private func bytes(of file: ReportFile, _ tertial: TertialReport) -> [UInt8] {
    switch file {
    case .json: json(of: tertial)
    case .kpis: csv(of: kpiTable(tertial.standing))
    case .activities: csv(of: activityTable(tertial.standing))
    case .money: csv(of: moneyTable(tertial.standing))
    }
  }

  /// A draft has the same form as what is frozen.
  private func json(of tertial: TertialReport) -> [UInt8] {
    if let frozen = tertial.frozen { return frozen.snapshot.file(isExample: frozen.isExample) }
    var draft = Snapshot.Internal()
    draft.period = tertial.period
    draft.standing = tertial.standing
    return draft.file(isExample: tertial.written?.isExample == true)
  }
}
