import TestSupport
import Testing

extension FrozenReportTests {
  private static let english = """
    -- content/rapporter/2027-t1.en.md --
    ---
    tittel: Report
    sammendrag: A.
    linjer: [First, Second, Third, Fourth, Fifth]
    ---
    We are fine.

    """

  private static func site(_ more: String = "") -> String {
    report(lines + "\nfrosset: 2027-05-20" + more) + figures
  }

  @Test(
    "A frozen report that leaves the public site is found, with what to do",
    arguments: [
      ("\nutkast: ja", "ja"), ("\nutloper: 2027-08-01", "2027-08-01"),
      ("\nutloper: 2028-08-01", "2028-08-01"),
      ("\npubliseres: 2072-06-10", "2072-06-10"),
    ])
  func hidden(line: String, place: String) async throws {
    let record = try await frozen(Self.site() + Self.english)
    #expect(await found(Self.site() + Self.english + record) == [])
    #expect(await found(Self.site(line) + Self.english + record) == ["frozen-report-hidden «\(place)»"])
    let english = Self.english.replacing("sammendrag: A.", with: "sammendrag: A.\(line)")
    #expect(await found(Self.site() + english + record) == ["frozen-report-hidden «\(place)»"])
  }

  @Test("A frozen report that is moved within is one finding, and its translation is not outdated")
  func moved() async throws {
    let marked = Self.english.replacing(
      "\n---\nWe", with: "\noversatt-fra: 0000000000000000000000000000000000000000 tittel=559aead0\n---\nWe")
    let record = try await frozen(Self.site() + marked)
    let within = (Self.site() + marked).replacing("content/rapporter/", with: "content/intern/rapporter/")
    let outdated = await found(Self.site() + marked + record).filter { $0.hasPrefix("outdated") }
    #expect(
      await found(within + record).filter { !$0.hasPrefix("outdated") } == ["frozen-report-hidden «---»"])
    #expect(await found(within + record).count { $0.hasPrefix("outdated") } == outdated.count)
  }

  @Test("A report may wait for the meeting that it goes to, and be within until it is frozen in public")
  func waiting() async throws {
    let waiting = Self.site("\npubliseres: 2027-09-15")
    #expect(await found(waiting + (try await frozen(waiting))) == [])
    let unsent = Self.report(Self.lines + "\nfrosset: 2027-05-20\nutkast: ja", sent: "") + Self.figures
    #expect(await found(unsent + (try await frozen(unsent))) == [])
    let noted = Self.site("\npubliseres: 2027-09-15\ntatt-til-orientering: 2027-09-08")
    #expect(await found(noted + (try await frozen(noted))) == ["frozen-report-hidden «2027-09-15»"])
  }

  @Test("The mark of a frozen report may not be taken out, and its snapshot or file may not be deleted")
  func whole() async throws {
    let record = try await frozen(Self.site())
    let unmarked = Self.site().replacing("frosset: 2027-05-20", with: "# frosset:\nutkast: nei")
    #expect(await foundAsWritten(unmarked + record) == ["frozen-report-changed «---»"])
    let parts = record.split(separator: "\n-- ").map { "\n-- " + $0 }
    #expect(parts.count == 2)
    let within = "-- content/intern/maltall/a.yml --\nkommentar: Intern.\n"
    #expect(await found(Self.site() + within + parts[1]) == ["snapshot-changed «»"])
    #expect(await found(Self.figures + parts[1]) == ["frozen-report-missing «»"])
    #expect(await found(Self.figures + record) == ["frozen-report-missing «»"])
  }

  @Test(
    "Days that cannot be right are found, until an addendum of the frozen report says what is",
    arguments: [
      ("sendt: 2027-04-30", "2027-04-30"), ("sendt: 2026-05-20", "2026-05-20"),
      ("sendt: 2027-05-20\ntatt-til-orientering: 2027-05-19", "2027-05-19"),
    ])
  func tooEarly(days: String, place: String) async throws {
    let site = Self.report(sent: "\nfrosset: 2027-05-20\n\(days)\narkivreferanse: 27/1") + Self.figures
    let record = try await frozen(site)
    #expect(await found(site + record) == ["report-sent-too-early «\(place)»"])
    let corrected = site.replacing(
      Self.lines, with: Self.lines + "\ntillegg: [{dato: 2027-09-01, tekst: Den ble sendt 20. mai.}]")
    #expect(await found(corrected + record).map { $0.prefix { $0 != " " } } == ["report-addition-not-frozen"])
  }

  @Test("A report may be sent the day after its period, and taken note of the same day")
  func inOrder() async throws {
    let days =
      "\nfrosset: 2027-05-20\nsendt: 2027-05-01\ntatt-til-orientering: 2027-05-01\narkivreferanse: 27/1"
    let site = Self.report(sent: days) + Self.figures
    #expect(await found(site + (try await frozen(site))) == [])
  }
}
