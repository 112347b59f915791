import Content
import Diagnostics

/// Where every file of the content belongs: which entry it is of, in which language, and for whom.
struct FileIndex: Sendable {
  /// By entry, in the order of their ids.
  var entries: [EntryFiles] = []
  /// The entry and language that each path holds, for links.
  var entryByPath: [String: (id: EntryID, language: Language)] = [:]
  var assetByPath: [String: AssetFile] = [:]
  /// The keys of the two above, in the order in which files are read.
  var paths = NamedPaths()
  var assetPaths = NamedPaths()
  /// Tables and other data, which are read and not published as files.
  var dataFiles: Set<String> = []
  /// The text of each document, by path, for the anchors that links name.
  var bodies: [String: MarkdownDocument] = [:]
  /// Translations whose main file is not there.
  var orphans: [OrphanTranslation] = []
  /// Paths that are there but could not be read.
  var unreadable: Set<String> = []
  /// Slugs of each kind, unreadable entries included.
  var slugs: [KindID: Set<String>] = [:]
  /// The same in order, to find the one that was meant; made when all are there.
  var slugNames: [KindID: NameList] = [:]
  var folder = "content"
  /// What the pages around the texts use as ids, so that no heading's anchor may.
  var pageIDs: Set<String> = []
  var languages = SiteLanguages()
}

/// The files of one entry.
struct EntryFiles: Sendable {
  let id: EntryID
  var main: EntryFile?
  var translations: [EntryFile] = []
  var projectOnly: EntryFile?
  /// Of an entry that is internal as a whole.
  var projectOnlyTranslations: [EntryFile] = []
}

/// One file's fields and text, or one item of a list of entries.
struct EntryFile: Sendable {
  let path: String
  let language: Language
  let fields: [YAMLNode.Entry]
  var unreadableKeys: [String]
  /// What missing fields are reported at: the front matter, or the item.
  let range: Range<Int>
  let body: MarkdownDocument?
  let source: [UInt8]
  /// Like `ContentDocument.explained`.
  var explained: Set<Range<Int>> = []
}

/// What a path says of the file it names.
package struct FilePlace: Sendable {
  package let kind: AnyKind
  package let slug: String
  package let language: Language
  /// A language that the name says and the site has not.
  let undeclared: Language?
  package let isProjectOnly: Bool
  /// A list of entries rather than one.
  package let mayBeList: Bool
}

extension FilePlace {
  /// Reads a path such as `content/kampanjer/velkommen-hjem/index.en.md`; nil when its folder is of no kind.
  package static func read(_ path: String, in folder: String, _ languages: SiteLanguages) -> FilePlace? {
    var names = path.utf8.dropFirst(folder.utf8.count + 1).split(separator: .slash).map {
      String(Substring($0))
    }
    let isProjectOnly = names.count > 1 && projectOnlyFolder.matches(names[0])
    if isProjectOnly { names.removeFirst() }
    guard let file = names.popLast() else { return nil }
    let (stem, written) = stem(of: file, languages)
    guard let kind = AnyKind.inFolder(names.first ?? stem) else { return nil }
    let isIndex = stem == "index" && names.count == 2
    guard names.count <= 1 || isIndex else { return nil }
    let slug = kind.form == .single ? kind.folder.nb : slugOf(isIndex ? names[1] : stem)
    return FilePlace(
      kind: kind, slug: slug, language: written ?? languages.main,
      undeclared: written.flatMap { languages.contains($0) ? nil : $0 }, isProjectOnly: isProjectOnly,
      mayBeList: names.isEmpty && kind.form != .single)
  }

  static let projectOnlyFolder = FieldName("intern", "internal")

  /// The name without its ending and without the language before that; two letters there are always meant as one.
  private static func stem(of file: String, _ languages: SiteLanguages) -> (String, Language?) {
    let pieces = file.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    guard let language = languageNamed(in: file),
      languages.declared.contains(language) || language.tag.utf8.count == 2
    else { return (pieces.dropLast().joined(separator: "."), nil) }
    return (pieces.dropLast(2).joined(separator: "."), language)
  }

  /// `en` in `om.en.md`.
  static func languageNamed(in path: String) -> Language? {
    let pieces = path.utf8.split(separator: .slash).last?.split(separator: UInt8(ascii: ".")) ?? []
    return pieces.count > 2 ? Language(Substring(pieces[pieces.count - 2])) : nil
  }
}

package func slugOf(_ name: String) -> String { isSlug(name) ? name : slug(from: name) }
