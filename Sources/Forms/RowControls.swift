import Diagnostics
import Editing
import Model

extension FormContext {
  /// The items of a list, and as many without anything in them as were asked for.
  func rows(
    _ rows: [FormRow], _ new: FormContent, _ form: FormControl, named name: String, label: String,
    _ placed: PlacedFindings
  ) -> Control {
    var made = Control(.rows, name: name, label: label)
    made.problems = placed.problems(of: name)
    let item = form.item
    var children = rows.map { row in
      rowControl(row.content, item, named: row.place.text, rowLabel(row.index), placed)
    }
    for extra in 0..<min(extraRows[name] ?? 0, 50) {
      let index = rows.count + extra
      let content = new.moved(to: index, below: name)
      children.append(rowControl(content, item, named: "\(name).\(index)", rowLabel(index), placed))
    }
    for index in children.indices {
      children[index].row = Control.Row(
        isFirst: index == 0, isLast: index == children.count - 1, what: "\(label), \(rowLabel(index))")
      children[index].labelBefore = label + ", "
    }
    made.children = children
    if children.count > rows.count { made.extra = (name + "~ekstra", String(children.count - rows.count)) }
    return made
  }

  private func rowLabel(_ index: Int) -> String {
    Wording(nb: "Nr. \(index + 1)", en: "No. \(index + 1)")[language]
  }

  private func rowControl(
    _ content: FormContent, _ form: FormControl, named name: String, _ label: String, _ placed: PlacedFindings
  ) -> Control {
    var made = part(content, form, named: name, label, placed)
    made.name = name
    return made
  }

  /// Facts of each year.
  func years(
    _ years: [FormYear], _ new: [FormField], named name: String, label: String, _ placed: PlacedFindings
  ) -> Control {
    var made = Control(.rows, name: name, label: label)
    made.problems = placed.problems(of: name)
    made.children = years.map { year in
      yearControl(year.fields, year.year, named: year.place.text, placed)
    }
    let there = Set(years.map(\.year))
    for year in extraYears[name] ?? [] where !there.contains(year) && (1...9999).contains(year) {
      let place = "\(name).~\(year)"
      made.children.append(
        yearControl(new.map { $0.moved(toYear: year, below: name) }, year, named: place, placed))
    }
    let asked = (extraYears[name] ?? []).filter { !there.contains($0) }
    if !asked.isEmpty { made.extra = (name + "~nye", asked.map(String.init).joined(separator: ",")) }
    made.newKey = (there.union(extraYears[name] ?? []).max()).map { String($0 + 1) } ?? "2027"
    return made
  }

  private func yearControl(
    _ fields: [FormField], _ year: Int, named name: String, _ placed: PlacedFindings
  ) -> Control {
    var made = Control(.group, name: name, label: String(year))
    made.children = fields.map { control($0, placed) }
    made.row = Control.Row(isFirst: true, isLast: true, what: String(year))
    return made
  }
}

extension FormControl {
  /// What each item of a list is entered with.
  var item: FormControl {
    switch self {
    case .rows(let item): item
    case .text, .longText, .yesNo, .date, .dateAndTime, .reportingPeriod, .number, .kroner, .choice,
      .language,
      .reference, .webAddress, .destination, .sitePath, .picture, .file, .focalPoint, .consent, .group,
      .years,
      .writtenByCommand:
      self
    }
  }
}
