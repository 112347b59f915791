import Arithmetic
import Content
import Model

extension TextWalk {
  /// Writes what a role stands for, in the page's language.
  func role(_ node: MarkdownNode, _ output: inout [UInt8]) {
    guard let role = text.roles[Int(node.detail)] else { return }
    let format = renderer.format
    switch role {
    case .kpi(let id, let aspect): kpiText(id, aspect, at: node, &output)
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

  private func kpiText(
    _ id: EntryID, _ aspect: KPIAspect, at node: MarkdownNode, _ output: inout [UInt8]
  ) {
    let words = renderer.words
    guard let kpi = renderer.site.entry(of: KPI.self, id) else {
      output.append(escaped: words[.notSet])
      return
    }
    switch aspect {
    case .unit: output.append(escaped: kpi.unit.map { words[choice: $0] } ?? "")
    case .target: output.append(escaped: kpi.target?.value.map(renderer.format.number) ?? words[.notSet])
    case .value: kpiValue(kpiStatus(of: kpi, on: renderer.site.moment.today), at: node, &output)
    }
  }

  /// The same number as on its card, with the period it is for. That it may still change is said in the text: a telephone shows no
  /// title.
  private func kpiValue(_ status: KPIStatus, at node: MarkdownNode, _ output: inout [UInt8]) {
    guard let current = status.current else {
      output.append(escaped: renderer.words[.missing])
      return
    }
    if current.isProvisional, !saysNear(node, renderer.words[.provisional].lowercased()) {
      let word = renderer.words[.provisionally]
      output.append(escaped: (beginsSentence(textBefore(node)) ? word.capitalizedFirst : word) + "\u{A0}")
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
      output.append("\" data-whole=\"")
      output.append(escaped: (renderer.site.site?.domain?.origin ?? "") + address)
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
    said(around(node)).lowercased().contains(word)
  }

  /// What stands before it in the same paragraph.
  private func textBefore(_ node: MarkdownNode) -> String {
    said(around(node).filter { $0.source.lowerBound < node.source.lowerBound })
  }

  /// What stands in the same paragraph, heading or cell.
  private func around(_ node: MarkdownNode) -> ArraySlice<MarkdownNode> {
    let blocks: Set<MarkdownNode.Kind> = [.paragraph, .heading, .tableCell]
    let block = body.nodes.indices.last {
      blocks.contains(body.nodes[$0].kind) && body.nodes[$0].source.lowerBound <= node.source.lowerBound
    }
    return block.map { body.nodes[$0..<max($0 + 1, Int(body.nodes[$0].end))] } ?? []
  }

  private func said(_ nodes: some Sequence<MarkdownNode>) -> String {
    nodes.filter { $0.kind == .text || $0.kind == .role }.map { node in
      // A role stands for a word.
      node.kind == .role
        ? "…"
        : String(
          decoding: body.text[Int(node.literal.lowerBound)..<Int(node.literal.upperBound)], as: UTF8.self)
    }.joined(separator: " ")
  }
}
