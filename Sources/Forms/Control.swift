package import Diagnostics

/// One control of a form, or several that belong together, as templates show them.
package struct Control: Sendable {
  package enum Form: Sendable, Hashable {
    case text, longText, body, date, dateAndTime, number, choice, reference
    /// What no control can show as it is: shown as it is written.
    case written
    /// What a command alone writes: shown, and not to be changed.
    case fixed
    /// The same in each language, side by side.
    case sides
    case group
    case rows
    /// A picture with what is said of it.
    case picture
  }

  package var form: Form
  /// What the form sends it as.
  package var name: String
  package var label: String
  /// What its field is called in each language, by which a page that shows it may call it too.
  package var labels: Wording?
  package var help = ""
  package var example = ""
  package var value = ""
  /// The time of a date with a time.
  package var time = ""
  package var unit: String?
  package var isRequired = false
  /// Whether whoever opens the page goes on here.
  package var isFocused = false
  /// The hint of what it is a part of, by its id.
  package var outerHint: String?
  /// What stands before its label for those who cannot see what it lies in: «Målgrupper, ».
  package var labelBefore = ""
  /// The language of what is written in it, as a tag, and what it is called where both are shown.
  package var language: String?
  package var languageName: String?
  package var options: [Option] = []
  package var reference: ReferenceChoice?
  package var problems: [Problem] = []
  package var children: [Control] = []
  package var row: Row?
  /// For rows that are named by a year: the one that a new row would be of.
  package var newKey: String?
  /// Rows that have nothing in them yet, which the form must send to get them back: how many, or of which years.
  package var extra: (name: String, value: String)?
  package var picture: Picture?
  /// The control that holds the point of a picture that must stay in sight.
  package var focusName = ""
  /// Pictures that were sent from a form that was not saved, by the names of their files.
  package var offers: [Offer] = []

  package init(_ form: Form, name: String, label: String) {
    self.form = form
    self.name = name
    self.label = label
  }

  package struct Option: Sendable, Hashable {
    package let value: String
    package let label: String
    package var isChosen = false

    package init(_ value: String, _ label: String, isChosen: Bool = false) {
      self.value = value
      self.label = label
      self.isChosen = isChosen
    }
  }

  /// What may be referred to, and what is.
  package struct ReferenceChoice: Sendable {
    /// The list of all of its kind, by the id of a `datalist`.
    package let list: String
    package let chosen: String?
    package let chosenAddress: String?
    package let newAddress: String?

    package init(list: String, chosen: String?, chosenAddress: String?, newAddress: String?) {
      self.list = list
      self.chosen = chosen
      self.chosenAddress = chosenAddress
      self.newAddress = newAddress
    }
  }

  /// What can be done with one of several.
  package struct Row: Sendable {
    package let isFirst: Bool
    package let isLast: Bool
    /// What it is called to those who cannot see where the buttons stand: «Målgrupper 2».
    package let what: String
    /// The button on which whoever moved it goes on, so that it can be moved on.
    package var focus: Move?

    package enum Move: Sendable { case up, down }
  }

  package struct Offer: Sendable {
    package let name: String
    package let address: String
  }

  package struct Picture: Sendable {
    package let address: String

    package init(address: String) { self.address = address }
  }
}

/// What is wrong, beside the control that it is about.
package struct Problem: Sendable, Hashable {
  package let severity: Severity
  package let message: Wording
  package let help: Wording?
  /// The button that repairs it.
  package let button: Button?

  package init(_ severity: Severity, _ message: Wording, help: Wording? = nil, button: Button? = nil) {
    self.severity = severity
    self.message = message
    self.help = help
    self.button = button
  }

  package struct Button: Sendable, Hashable {
    package enum Deed: Sendable { case fix, markTranslation }

    package let does: Deed
    /// What it sends.
    package let act: String
    package let label: Wording

    /// Makes a repair that is certain.
    package static func fix(_ name: String) -> Button {
      Button(does: .fix, act: "rett \(name)", label: Wording(nb: "Rett det", en: "Fix it"))
    }

    /// Says that a translation says what its main file says now.
    package static func markTranslation(_ path: String) -> Button {
      Button(
        does: .markTranslation, act: "stemmer \(path)",
        label: Wording(nb: "Oversettelsen stemmer", en: "The translation is right"))
    }
  }
}

extension Control {
  /// What its element is called: the name with what an id may not hold taken away, each name another.
  package var id: String { controlID(name) }

  package var isLeaf: Bool {
    switch form {
    case .sides, .group, .rows, .picture: false
    case .text, .longText, .body, .date, .dateAndTime, .number, .choice, .reference, .written, .fixed: true
    }
  }
}

/// `hoved:sted.navn` → `f-hoved_3a_sted.navn`.
package func controlID(_ name: String) -> String {
  "f-"
    + name.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || ".-".unicodeScalars.contains(scalar))
      return isPlain ? String(scalar) : "_" + String(scalar.value, radix: 16) + "_"
    }.joined()
}
