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

  @Test(
    "Among hundreds of names, in order or not, equal ones and beginnings of others, many searches give what one search gives",
    arguments: 0..<8)
  func many(seed: UInt64) {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func number(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let letters = Array(seed < 4 ? "abå-1" : "samtyke-0123456789Ø")
    func word(_ longest: Int) -> String {
      String((0..<number(below: longest)).map { _ in letters[number(below: letters.count)] })
    }
    func mistyped(_ name: String) -> String {
      var name = Array(name)
      for _ in 0..<number(below: 4) where !name.isEmpty {
        let place = number(below: name.count)
        switch number(below: 4) {
        case 0: name.remove(at: place)
        case 1: name.insert(letters[number(below: letters.count)], at: place)
        case 2: name[place] = letters[number(below: letters.count)]
        default: name.swapAt(place, max(0, place - 1))
        }
      }
      return String(name)
    }
    var names =
      (0..<150).map { _ in word(9) } + (0..<150).map { "samtykke-\($0 * 7)" } + ["samtykke-", "samtykke-7"]
    names += (0..<20).map { _ in names[number(below: names.count)] + word(30) }
    // A sign that is a k in small letters is compared as none of the letters it is written with.
    if seed == 3 { names.append("samty\u{212A}ke-9") }
    let list = NameList(seed.isMultiple(of: 2) ? names.sorted() : names)
    for _ in 0..<300 {
      let written = number(below: 5) == 0 ? word(12) : mistyped(names[number(below: names.count)])
      #expect(list.nearest(to: written) == nearestName(to: written, among: list.names), "\(written)")
      #expect(
        list.certain(for: written) == certainName(for: written, among: list.names.map { [$0] }), "\(written)")
    }
  }
}
