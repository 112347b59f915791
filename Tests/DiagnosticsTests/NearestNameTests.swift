import Diagnostics
import Testing

@Suite struct NearestNameTests {
  private static let names = [
    "boligdag", "boligdager", "velkommen-hjem", "Velkommen-heim", "sak-1", "sak-10", "sak-100", "åpent-hus",
    "apent-hus", "kom",
    "om-oss", "boligdag",
  ]

  @Test(
    "Names prepared for many searches give what one search gives",
    arguments: [
      "boligdag", "boligdga", "boligda", "velkomen-hjem", "VELKOMMEN-HJEM", "sak-11", "sak-2", "apent-huss",
      "åpent-hsu", "on", "",
      "noe-helt-annet-som-ikke-finnes", "oligdager",
    ])
  func list(written: String) {
    let list = NameList(Self.names)
    #expect(list.nearest(to: written) == nearestName(to: written, among: Self.names))
    #expect(list.certain(for: written) == certainName(for: written, among: Self.names.map { [$0] }))
    for count in Self.names.indices {
      let some = Array(Self.names.prefix(count))
      #expect(NameList(some).nearest(to: written) == nearestName(to: written, among: some))
      #expect(NameList(some).certain(for: written) == certainName(for: written, among: some.map { [$0] }))
    }
  }
}
