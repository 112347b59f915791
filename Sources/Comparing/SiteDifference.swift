/// What is different between two finished sites; each list in path order.
package struct SiteDifference: Sendable, Hashable {
  package internal(set) var newPages: [PageName] = []
  package internal(set) var gonePages: [PageName] = []
  package internal(set) var changedPages: [PageDifference] = []
  /// What stands around the pages' own texts, each once, and on how many pages.
  package internal(set) var frame: [FrameChange] = []
  /// Addresses that lead nowhere now.
  package internal(set) var lostAddresses: [String] = []
  /// Places on pages that links may lead to, and which are not there now: `/side/#sted`.
  package internal(set) var lostPlaces: [String] = []
  /// Pages that were changed in one language, and not in another.
  package internal(set) var behind: [PageBehind] = []
  /// Pages that readers get with a former text, since their present one has errors.
  package internal(set) var held: [HeldPage] = []
  package internal(set) var otherFiles = FileChanges()
  /// In bytes, without compressed forms.
  package internal(set) var oldSize = 0
  package internal(set) var newSize = 0
  package internal(set) var findings = FindingChanges()
  /// Whether only lists of files were there to be compared.
  package internal(set) var isOfListsOnly = false
  /// Whether only the pages that the sitemap names were compared, as of a live site.
  package internal(set) var isOfPagesOnly = false

  package struct PageName: Sendable, Hashable {
    package let address: String
    /// Empty when nothing is known of the page.
    package let title: String
  }

  package struct PageBehind: Sendable, Hashable {
    package let address: String
    package let language: String
    /// Of the page that was changed.
    package let changed: String
  }

  package struct FrameChange: Sendable, Hashable {
    package let change: TextChange
    package let pages: Int
  }

  package struct FileChanges: Sendable, Hashable {
    package internal(set) var new: [String] = []
    package internal(set) var gone: [String] = []
    package internal(set) var changed: [String] = []
  }
}

/// What is different on one page.
package struct PageDifference: Sendable, Hashable {
  package let page: SiteDifference.PageName
  package internal(set) var texts: [TextChange] = []
  package internal(set) var newLinks: [String] = []
  package internal(set) var goneLinks: [String] = []
  /// In bytes; negative when it has become smaller.
  package internal(set) var growth = 0

  /// Whether only pictures, styles or markup are different.
  package var isOfFormOnly: Bool { texts.isEmpty && newLinks.isEmpty && goneLinks.isEmpty }
}

extension SiteDifference {
  /// Whether both sites are the same, byte by byte, and have the same findings.
  package var isEmpty: Bool {
    newPages.isEmpty && gonePages.isEmpty && changedPages.isEmpty && otherFiles == FileChanges()
      && findings == FindingChanges() && held.isEmpty
  }
}
