/// A page that says all there is to say of one part of the project; the overview leads to each.
enum StatusPart: String, CaseIterable {
  case kpis, financing, plan, owners, yearWheel, governing, content, schedule, build

  var title: StatusWord { StatusWord("page-" + kebab(rawValue)) }

  var address: StatusWord { StatusWord("address-" + kebab(rawValue)) }

  static var words: [StatusWord] { allCases.flatMap { [$0.title, $0.address] } }
}
