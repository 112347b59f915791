import Foundation

/// The test of each code that no example in a text file can prove: pictures, folders, programs, templates, bounds.
let provenElsewhere: [String: NamedTest] = [
  "broken-json": NamedTest("MistakesTests/ReadContentTests", "unreadable"),
  "consent-not-at-hand": NamedTest("storyTests/LeakTests", "withoutInternal"),
  "copy-of-internal-file": NamedTest("RulesTests/CopyRulesTests", "copies"),
  "csv-too-large": NamedTest("MistakesTests/BoundTests", "values"),
  "dataset-broken": NamedTest("RulesTests/DataSourceRulesTests", "dataset"),
  "directive-too-deep": NamedTest("MistakesTests/BoundTests", "nestedComponents"),
  "document-author": NamedTest("AssetsTests/OfficeTests", "people"),
  "empty-file": NamedTest("MistakesTests/ReadContentTests", "unreadable"),
  "english-abbreviation": NamedTest("RulesTests/PlainLanguageTests", "englishForms"),
  "english-clock": NamedTest("RulesTests/PlainLanguageTests", "englishForms"),
  "english-date": NamedTest("RulesTests/PlainLanguageTests", "englishForms"),
  "file-name": NamedTest("ContentTests/ReadFolderTests", "reading"),
  "file-too-large": NamedTest("ContentTests/ReadFolderTests", "reading"),
  "folder-too-deep": NamedTest("ContentTests/ReadFolderTests", "depth"),
  "frozen-report-changed": NamedTest("RulesTests/FrozenReportTests", "changed"),
  "frozen-report-hidden": NamedTest("RulesTests/FrozenReportShownTests", "hidden"),
  "frozen-report-missing": NamedTest("RulesTests/FrozenReportTests", "gone"),
  "heavy-text": NamedTest("RulesTests/PlainLanguageTests", "heavyText"),
  "hidden-in-document": NamedTest("AssetsTests/OfficeTests", "powerPoint"),
  "late-publication": NamedTest("ModelTests/LateChangesTests", "late"),
  "leaked-internal-text": NamedTest("storyTests/LeakTests", "pasted"),
  "held-in-future": NamedTest("RulesTests/ProjectRulesTests", "confirmed"),
  "jump-too-large": NamedTest("RulesTests/DataSourceRulesTests", "jump"),
  "libvips-missing": NamedTest("storyTests/PictureBuildTests", "missing"),
  "list-taken-twice": NamedTest("RulesTests/SiteRulesTests", "lists"),
  "meeting-unconfirmed": NamedTest("RulesTests/ProjectRulesTests", "confirmed"),
  "lost-address": NamedTest("PublishingTests/LostNamesTests", "gone"),
  "lost-identifier": NamedTest("PublishingTests/LostNamesTests", "identifier"),
  "mistaken-picture": NamedTest("storyTests/PictureBuildTests", "bad"),
  "missing-site": NamedTest("storyTests/CommandTests", "missing"),
  "missing-status-file": NamedTest("ThemingTests/StatusThemeTests", "empty"),
  "missing-status-word": NamedTest("ThemingTests/StatusThemeTests", "misspelt"),
  "nested-too-deeply": NamedTest("MistakesTests/BoundTests", "levels"),
  "no-such-series": NamedTest("RulesTests/DataSourceRulesTests", "series"),
  "observation-contradicts-file": NamedTest("RulesTests/DataSourceRulesTests", "contradiction"),
  "moving-picture": NamedTest("storyTests/PictureBuildTests", "moving"),
  "name-too-long": NamedTest("RulesTests/NameRulesTests", "long"),
  "not-utf8": NamedTest("MistakesTests/ReadContentTests", "unreadable"),
  "nul-bytes": NamedTest("MistakesTests/ReadContentTests", "unreadable"),
  "page-held": NamedTest("storyTests/HoldCommandTests", "held"),
  "page-not-held": NamedTest("storyTests/HoldCommandTests", "unclear"),
  "picture-not-made": NamedTest("storyTests/PictureBuildTests", "failing"),
  "report-addition-not-frozen": NamedTest("RulesTests/FrozenReportTests", "added"),
  "report-not-frozen": NamedTest("RulesTests/FrozenReportTests", "notFrozen"),
  "reported-figure-changed": NamedTest("RulesTests/FrozenReportTests", "revised"),
  "reviewed-document": NamedTest("AssetsTests/OfficeTests", "reviewed"),
  "search-missing": NamedTest("storyTests/SearchBuildTests", "missing"),
  "notes-in-one-language": NamedTest("RulesTests/DataSourceRulesTests", "notes"),
  "role-in-one-language": NamedTest("RulesTests/WordsInEachLanguageTests", "roles"),
  "text-promises-list": NamedTest("RulesTests/TextPromisesListTests", "promised"),
  "words-in-one-language": NamedTest("RulesTests/WordsInEachLanguageTests", "register"),
  "text-denies-list": NamedTest("RulesTests/TextDeniesListTests", "denied"),
  "search-not-made": NamedTest("storyTests/SearchBuildTests", "failing"),
  "snapshot-changed": NamedTest("RulesTests/FrozenReportTests", "damaged"),
  "sum-too-large": NamedTest("RulesTests/KPIRulesTests", "sums"),
  "symbolic-link": NamedTest("ContentTests/ReadFolderTests", "reading"),
  "text-too-large": NamedTest("MistakesTests/BoundTests", "size"),
  "table-too-wide": NamedTest("MistakesTests/BoundTests", "columns"),
  "unpublished-file": NamedTest("RulesTests/LinkTests", "unpublished"),
  "template-endless": NamedTest("TemplatesTests/InclusionTests", "endless"),
  "template-ignored-content": NamedTest("TemplatesTests/InclusionTests", "ignored"),
  "template-malformed-tag": NamedTest("TemplatesTests/StructureTests", "malformed"),
  "template-mismatched-closing": NamedTest("TemplatesTests/StructureTests", "mismatched"),
  "template-missing": NamedTest("TemplatesTests/InclusionTests", "missing"),
  "template-not-text": NamedTest("TemplatesTests/NameTests", "notText"),
  "template-too-deep": NamedTest("TemplatesTests/InclusionTests", "tooDeep"),
  "template-too-large": NamedTest("TemplatesTests/InclusionTests", "tooLarge"),
  "template-unclosed-section": NamedTest("TemplatesTests/StructureTests", "unclosed"),
  "template-unclosed-tag": NamedTest("TemplatesTests/StructureTests", "unclosedTag"),
  "template-unescaped-text": NamedTest("TemplatesTests/NameTests", "unescaped"),
  "template-unknown-block": NamedTest("TemplatesTests/InclusionTests", "unknownBlock"),
  "template-unknown-name": NamedTest("TemplatesTests/NameTests", "unknown"),
  "template-unknown-template": NamedTest("TemplatesTests/InclusionTests", "unknown"),
  "theme-missing-file": NamedTest("ThemingTests/ThemeTests", "nothing"),
  "theme-missing-word": NamedTest("ThemingTests/ThemeTests", "words"),
  "theme-word-form": NamedTest("ThemingTests/ThemeTests", "forms"),
  "theme-word-not-text": NamedTest("ThemingTests/ThemeTests", "words"),
  "theme-word-twice": NamedTest("ThemingTests/ThemeTests", "wordTwice"),
  "too-large-picture": NamedTest("storyTests/PictureBuildTests", "bad"),
  "too-many-files": NamedTest("ContentTests/ReadFolderTests", "oddOnes"),
  "unknown-status-word": NamedTest("ThemingTests/StatusThemeTests", "misspelt"),
  "unreadable-document": NamedTest("AssetsTests/OfficeTests", "unreadable"),
  "unreadable-file": NamedTest("ContentTests/ReadFolderTests", "oddOnes"),
  "unfinished-page": NamedTest("ThemingTests/OutputFileTests", "unfinished"),
  "unreadable-picture": NamedTest("storyTests/PictureBuildTests", "bad"),
  "unreadable-svg": NamedTest("AssetsTests/CleanDrawingTests", "unreadable"),
  "unsafe-svg": NamedTest("AssetsTests/CleanDrawingTests", "unsafeOnes"),
  "unsupported-picture": NamedTest("storyTests/PictureBuildTests", "bad"),
  "unused-allowance": NamedTest("WritingTests/LeakGateTests", "allowed"),
  "yaml-too-deep": NamedTest("MistakesTests/FieldMistakeTests", "yamlBounds"),
  "yaml-too-large": NamedTest("MistakesTests/FieldMistakeTests", "yamlBounds"),
]

/// A test function and the file that it stands in, below `Tests`.
struct NamedTest {
  let file: String
  let name: String

  init(_ file: String, _ name: String) {
    self.file = file
    self.name = name
  }
}

func testSource(_ file: String) throws -> String {
  let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try String(contentsOf: tests.appending(path: file + ".swift"), encoding: .utf8)
}
