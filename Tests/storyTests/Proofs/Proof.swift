import Content
import Diagnostics
import Mistakes
import Model
import Rules
import TestSupport
import Theming

/// A code's own example, put into a small site that has nothing else wrong with it.
struct Proof: Sendable {
  let code: String
  let setting: Setting
  /// The example's wrong text, with 1️⃣ and 2️⃣ around what the finding points to.
  let marked: String
  var place = Place.marks
  var strictness = Moment.Strictness.preview

  /// Where in the site an example stands.
  enum Setting: Sendable {
    /// Among the fields of the entry at this path, which has what it must have besides.
    case fields(String)
    /// The text of a page.
    case text
    /// All of a file.
    case file(String)
    /// Several files: the path of each on a line, and its fields or text below, indented by two.
    case files
  }

  /// What the finding points to when no mark can stand there.
  enum Place: Sendable {
    case marks
    case file(String)
    /// The first of these words in the file.
    case words(String, in: String)
  }

  init(
    _ code: String, _ setting: Setting, _ marked: String, at place: Place = .marks,
    _ strictness: Moment.Strictness = .preview
  ) {
    self.code = code
    self.setting = setting
    self.marked = marked
    self.place = place
    self.strictness = strictness
  }
}

extension Proof {
  /// The place that the finding must have in the site that `marked` makes.
  var location: Location? {
    let files = site(with: marked)
    switch place {
    case .file(let path): return .file("content/" + path)
    case .words(let words, let path):
      let bytes = Array((files[path] ?? "").utf8)
      let wanted = Array(words.utf8)
      let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
      return start.map { Location("content/" + path, $0..<$0 + wanted.count) }
    case .marks:
      for (path, text) in files {
        let offsets = MarkedText(text).offsets
        if offsets.count == 2 { return Location("content/" + path, offsets[0]..<offsets[1]) }
      }
      return nil
    }
  }

  /// The files of the small site with this text in its place, by their path below `content`.
  func site(with text: String) -> [String: String] {
    var files = plainFiles
    switch setting {
    case .fields(let path):
      if path.hasPrefix("datakilder/") { files.merge(plainData) { first, _ in first } }
      files[path] = entry(path, lines(of: text))
      addPublic(besides: [path], to: &files)
    case .text: files["sider/om.md"] = entry("sider/om.md", []) + "\n" + text + "\n"
    case .file(let path): files[path] = text + "\n"
    case .files:
      let written = parts(of: text)
      for (path, lines) in written { files[path] = entry(path, lines) }
      if written.allSatisfy({ $0.path.hasPrefix("intern/") }) {
        addPublic(besides: written.map(\.path), to: &files)
      }
    }
    return files
  }

  /// Everything found in that site, as a check of it would.
  func findings(in text: String) async -> [Diagnostic] {
    let files = site(with: text).map { path, text in
      // A picture is recognised by its first bytes, which no text has.
      let isPicture = path.hasSuffix(".jpg")
      return SourceFile(
        path: "content/" + path,
        bytes: isPicture ? PictureBytes.emptyJPEG(width: 40, height: 30) : Array(MarkedText(text).text.utf8))
    }
    let tree = await readContent(
      SourceTree(files: files.sorted { $0.path < $1.path }), components: .declared, jobs: 1)
    let site = await resolve(
      tree.value, at: Self.moment(strictness), addressWords: fixtureAddressWords, jobs: 1)
    let pages = render(
      PublicSite(site.value), theme: Theme.bare, Support(pictures: .unavailable, search: .unavailable))
    return (tree.findings + site.findings + pages.findings + (await check(site.value, jobs: 1)))
      .sortedByPlace()
  }

  private static func moment(_ strictness: Moment.Strictness) -> Moment {
    let day = CalendarDate(year: 2027, month: 3, day: 1) ?? CalendarDate(dayNumber: 0)
    return Moment(TimeZone.oslo.nearestInstant(of: LocalTime(day, minute: 12 * 60)), strictness)
  }
}

extension Theme {
  /// No templates and no words: enough to see which pages there are.
  fileprivate static let bare = loadTheme(SourceTree(files: []), in: "themes/vekst").value
}

private func lines(of text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

private func parts(of text: String) -> [(path: String, lines: [String])] {
  var parts: [(path: String, lines: [String])] = []
  for line in lines(of: text) {
    if line.hasPrefix("  "), !parts.isEmpty {
      parts[parts.count - 1].lines.append(String(line.dropFirst(2)))
    } else {
      parts.append((String(line.dropFirst("content/".count)), []))
    }
  }
  return parts
}
