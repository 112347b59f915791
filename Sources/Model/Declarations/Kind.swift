package import Diagnostics

/// What an entry of one kind says; one declaration for each field, from which all else follows.
@usableFromInline
package protocol ContentFacts: Sendable, Referable {
  /// The facts that only the project sees.
  associatedtype Internal: InternalFacts
  init()
  var common: Common { get set }
  static var kind: Kind<Self> { get }
  /// Whether an entry may lie under `content/intern/` alone, such as a consent or a report before it is sent.
  static var mayBeProjectOnly: Bool { get }
  /// Why this entry may not be shown now, beyond what holds for every kind.
  static func hiding(_ entry: Entry<Self>, at moment: Moment, _ site: SiteModel) -> Visibility?
}

extension ContentFacts {
  package static var mayBeProjectOnly: Bool { false }
  package static func hiding(_ entry: Entry<Self>, at moment: Moment, _ site: SiteModel) -> Visibility? {
    nil
  }
}

/// Facts that never leave the project; nothing public has a place for them.
@usableFromInline
package protocol InternalFacts: Sendable {
  init()
}

/// For kinds that have no internal facts.
package struct NothingInternal: InternalFacts {
  package init() {}
}

/// One kind of content: what it is called, where its files lie, what its pages are called, and its fields.
@usableFromInline
package struct Kind<Facts: ContentFacts>: Sendable {
  package let id: KindID
  package let name: Wording
  package let folder: FieldName
  package let form: KindForm
  package let addresses: AddressForm
  package let fields: [Field<Facts>]
  package let internalFields: [Field<Facts.Internal>]
  /// The optional fields that a rule asks for, by their names in bokmål; new files leave a line for them.
  var askedFor: Set<String> = []
  /// What its one entry is called in a sentence, where a file stands for itself and has no title: «nettstedet».
  var called: Wording?

  /// What languages call its folder in addresses.
  package var addressWord: AddressWord { AddressWord(of: folder) }
}

/// How the files of a kind are written.
package enum KindForm: Sendable, Hashable {
  /// A Markdown file each.
  case document
  /// YAML: a file each, or one file with a list.
  case register
  /// One YAML file that stands for itself.
  case single
  /// A register that lies under `content/intern/` only.
  case internalRegister
  /// A JSON file each under `content/intern/`, which only a command writes.
  case internalRecord
  /// A JSON file each, which only a command writes.
  case record

  /// Whether a command writes it, and nobody else.
  package var isRecord: Bool { self == .record || self == .internalRecord }

  /// Whether none of it has a public file.
  package var isInternal: Bool { self == .internalRegister || self == .internalRecord }
}

/// Where the entries of a kind are found on the site.
package enum AddressForm: Sendable, Hashable {
  /// A page each, in the kind's folder.
  case pages
  /// A page each, at the top.
  case top
  /// A place each on one page.
  case listed
  case nowhere

  package var hasFolder: Bool { self == .pages || self == .listed }
}
