import Diagnostics
import Templates
import Theming

/// What templates may know of a control, in the language of whoever reads the page.
func controlView(_ language: MessageLanguage) -> View<Control> {
  View<Control>(
    texts + flags + [
      .list("options", optionView) { $0.options },
      .list("problems", problemView(language)) { $0.problems },
      .optional("row", rowView) { $0.row },
      .optional("picture", pictureView) { $0.picture }, .list("offers", offerView) { $0.offers },
      .tree("children") { $0.children },
    ])
}

private let texts: [View<Control>.Field] = [
  .text("id") { $0.id }, .text("name") { $0.name }, .text("label") { $0.label }, .text("help") { $0.help },
  .text("example") { $0.example }, .text("value") { $0.value }, .text("time") { $0.time },
  .optionalText("unit") { $0.unit }, .optionalText("lang") { $0.language },
  .optionalText("languageName") { $0.languageName },
  .text("rows") {
    String(min(max($0.value.split(separator: "\n", omittingEmptySubsequences: false).count + 1, 3), 12))
  },
  .text("described") { control in
    let own = control.help.isEmpty ? nil : "\(control.id)-hjelp"
    return [control.outerHint, own, "\(control.id)-funn"].compactMap(\.self).joined(separator: " ")
  },
  .text("labelBefore") { $0.labelBefore }, .text("focusName") { $0.focusName },
  .optionalText("list") { $0.reference?.list }, .optionalText("chosen") { $0.reference?.chosen },
  .optionalText("chosenAddress") { $0.reference?.chosenAddress },
  .optionalText("extraName") { $0.extra?.name }, .optionalText("extraValue") { $0.extra?.value },
  .optionalText("labels") { $0.labels.map { "\($0.nb)|\($0.en)" } },
  .optionalText("newAddress") { $0.reference?.newAddress }, .optionalText("newKey") { $0.newKey },
]

private let flags: [View<Control>.Field] = [
  .flag("isLeaf") { $0.isLeaf }, .flag("isText") { $0.form == .text },
  .flag("isLong") { $0.form == .longText },
  .flag("isBody") { $0.form == .body }, .flag("isDate") { $0.form == .date },
  .flag("isDateTime") { $0.form == .dateAndTime }, .flag("isNumber") { $0.form == .number },
  .flag("isChoice") { $0.form == .choice }, .flag("isReference") { $0.form == .reference },
  .flag("isWritten") { $0.form == .written }, .flag("isFixed") { $0.form == .fixed },
  .flag("isSides") { $0.form == .sides }, .flag("isGroup") { $0.form == .group },
  .flag("isRows") { $0.form == .rows }, .flag("isPicture") { $0.form == .picture },
  .flag("isInput") { $0.form != .written && $0.form != .fixed },
  .flag("isRequired") { $0.isRequired }, .flag("isFocused") { $0.isFocused },
  .flag("hasHelp") { !$0.help.isEmpty }, .flag("hasLabelBefore") { !$0.labelBefore.isEmpty },
  .flag("hasError") { $0.problems.contains { $0.severity == .error } },
]

let optionView = View<Control.Option>([
  .text("value") { $0.value }, .text("label") { $0.label }, .flag("isChosen") { $0.isChosen },
])

func problemView(_ language: MessageLanguage) -> View<Problem> {
  View<Problem>([
    .text("word") { $0.severity.word[language] }, .text("message") { $0.message[language] },
    .optionalText("help") { $0.help?[language] }, .optionalText("act") { $0.button?.act },
    .text("actLabel") { $0.button?.label[language] ?? "" },
    .flag("isError") { $0.severity == .error },
  ])
}

private let rowView = View<Control.Row>([
  .flag("isFirst") { $0.isFirst }, .flag("isLast") { $0.isLast }, .text("what") { $0.what },
  .flag("goesOnUp") { $0.focus == .up }, .flag("goesOnDown") { $0.focus == .down },
])

private let offerView = View<Control.Offer>([.text("file") { $0.name }, .text("address") { $0.address }])

private let pictureView = View<Control.Picture>([.text("address") { $0.address }])
