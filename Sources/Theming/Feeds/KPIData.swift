import Diagnostics
package import Model

extension Feed {
  static let kpiData = Feed { editions in editions.first.map { kpiDataFiles(of: $0.site) } ?? [] }
}

/// Each KPI's observations as CSV (RFC 4180) and JSON beside its page, for those who want to compute themselves.
package func kpiDataFiles(of site: PublicSite) -> [OutputFile] {
  site.all(KPI.self).flatMap { kpi -> [OutputFile] in
    guard let address = site.address(of: kpi.id, in: .nb) else { return [] }
    let stem = address.dropFirst() + kpi.id.slug
    return [
      OutputFile(path: stem + ".csv", content: .bytes(Array(csv(kpi).utf8))),
      OutputFile(path: stem + ".json", content: .bytes(Array((json(kpi).text + "\n").utf8))),
    ]
  }
}

/// A missing value is an empty cell, never 0.
private func csv(_ kpi: PublicEntry<KPI>) -> String {
  let rows = kpi.observations.compactMap { observation in
    observation.period.map { period in
      "\(period.code),\(observation.value?.number?.plain ?? ""),\(observation.isProvisional == true ? "ja" : "nei")\r\n"
    }
  }
  return "periode,verdi,forelopig\r\n" + rows.joined()
}

private func json(_ kpi: PublicEntry<KPI>) -> JSONText {
  let observations = kpi.observations.compactMap { observation in
    observation.period.map { period in
      JSONText.object([
        ("period", .string(period.code)),
        ("value", observation.value?.number.map { .decimal($0.plain) } ?? .null),
        ("provisional", .flag(observation.isProvisional == true)),
      ])
    }
  }
  return .object([
    ("id", .string(kpi.id.slug)), ("title", .string(kpi.common.title.best(for: .nb)?.value ?? "")),
    ("unit", kpi.unit.map { .string($0.name.en) } ?? .null),
    ("target", kpi.target?.value.map { .decimal($0.plain) } ?? .null),
    ("observations", .array(observations)),
  ])
}
