import Arithmetic
import Content
import Model

extension TextWalk {
  /// Writes what a role stands for, in the page's language.
  func role(_ node: MarkdownNode, _ output: inout [UInt8]) {
    guard let role = text.roles[Int(node.detail)] else { return }
    let format = renderer.format
    switch role {
    case .kpi(let id, let aspect): kpiText(id, aspect, &output)
    case .event(let id): eventLink(id, at: node, &output)
    case .date(let date):
      output.append(plain: "<time datetime=\"\(date.iso)\">\(format.date(date))</time>")
    case .number(let number): output.append(plain: format.number(number))
    case .kroner(let from, let to):
      output.append(plain: to.map { format.kronerSpan(from, $0) } ?? format.kroner(from))
    case .foreign(let language, let words):
      output.append(plain: "<span lang=\"\(language.tag)\">")
      output.append(escaped: words)
      output.append("</span>")
    }
  }

  private func kpiText(_ id: EntryID, _ aspect: KPIAspect, _ output: inout [UInt8]) {
    let words = renderer.words
    guard let kpi = renderer.site.entry(of: KPI.self, id) else {
      output.append(escaped: words[.notSet])
      return
    }
    switch aspect {
    case .unit: output.append(escaped: kpi.unit.map { words[choice: $0] } ?? "")
    case .target: output.append(escaped: kpi.target?.value.map(renderer.format.number) ?? words[.notSet])
    case .value: kpiValue(kpiStatus(of: kpi, on: renderer.site.moment.today), &output)
    }
  }

  /// The same number as on its card, with the period it is for, and whether it may still change.
  private func kpiValue(_ status: KPIStatus, _ output: inout [UInt8]) {
    guard let current = status.current else {
      output.append(escaped: renderer.words[.missing])
      return
    }
    output.append(plain: "<data value=\"\(current.value.plain)\" title=\"")
    output.append(escaped: period(of: current, isSum: status.isSum))
    output.append("\">")
    output.append(escaped: renderer.format.number(current.value))
    output.append("</data>")
  }

  private func period(of number: KPIStatus.Measurement, isSum: Bool) -> String {
    let words = renderer.words
    let period = (isSum ? words[.upTo] + " " : "") + renderer.format.period(number.period)
    if number.isRunning { return "\(period), \(words[.runningPeriod])" }
    return number.isProvisional ? "\(period), \(words[.provisional])" : period
  }

  /// Its name, and behind it that it is not held as announced, unless the text says so itself.
  private func eventLink(_ id: EntryID, at node: MarkdownNode, _ output: inout [UInt8]) {
    guard let event = renderer.site.entry(of: Event.self, id),
      let title = event.common.title.best(for: renderer.language)
    else { return }
    let address = ([renderer.language] + renderer.site.languages).lazy
      .compactMap { renderer.site.address(of: id, in: $0) }.first
    if let address {
      output.append("<a href=\"")
      output.append(escaped: address)
      output.append("\">")
    }
    output.append(escaped: title.value)
    if address != nil { output.append("</a>") }
    guard let status = event.status, status == .cancelled || status == .postponed else { return }
    let word = renderer.words[choice: status].lowercased()
    if !saysNear(node, word) { output.append(escaped: " (\(word))") }
  }

  /// Whether a word stands in the same paragraph: «Boligkvelden er avlyst».
  private func saysNear(_ node: MarkdownNode, _ word: String) -> Bool {
    let blocks: Set<MarkdownNode.Kind> = [.paragraph, .heading, .tableCell]
    let around = body.nodes.indices.last {
      blocks.contains(body.nodes[$0].kind) && body.nodes[$0].source.lowerBound <= node.source.lowerBound
    }
    guard let around else { return false }
    let inside = body.nodes[around..<max(around + 1, Int(body.nodes[around].end))]
    let said = inside.lazy.filter { $0.kind == .text }.map { node in
      String(decoding: body.text[Int(node.literal.lowerBound)..<Int(node.literal.upperBound)], as: UTF8.self)
    }
    return said.joined(separator: " ").lowercased().contains(word)
  }
}
