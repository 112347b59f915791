/// The years, from and to, in which numbers of municipalities began with these two digits, which are those of their county; of
/// those that have been so since 1972 without a change there is nothing to say (SSB Klass 104 and 131).
private let countyYears: [(number: String, first: Int, last: Int)] = [
  ("01", 0, 2019), ("02", 0, 2019), ("04", 0, 2019), ("05", 0, 2019), ("06", 0, 2019), ("07", 0, 2019),
  ("08", 0, 2019), ("09", 0, 2019), ("10", 0, 2019), ("12", 0, 2019), ("14", 0, 2019), ("16", 0, 2017),
  ("17", 0, 2017), ("19", 0, 2019), ("20", 0, 2019), ("30", 2020, 2023), ("31", 2024, 9999),
  ("32", 2024, 9999), ("33", 2024, 9999), ("34", 2020, 9999), ("38", 2020, 2023), ("39", 2024, 9999),
  ("40", 2024, 9999), ("42", 2020, 9999), ("46", 2020, 9999), ("50", 2018, 9999), ("54", 2020, 2023),
  ("55", 2024, 9999), ("56", 2024, 9999),
]

/// The years in which a municipality can have had a number of four digits, as far as its county says; nil when nothing is known.
package func years(ofMunicipality code: String) -> ClosedRange<Int>? {
  guard code.count == 4, let years = countyYears.first(where: { code.hasPrefix($0.number) }) else {
    return nil
  }
  return years.first...years.last
}
