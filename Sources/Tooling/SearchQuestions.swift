import Diagnostics

/// What Pagefind is asked, page by page.
///
/// Asked for a whole folder, it takes the pages as the file system lists them, and numbers them so: the same pages gave another index on
/// another disk. Its interface for other programs (`pagefind --service`, one JSON text in base64 for each question and each answer,
/// a comma after it) takes them in the order in which they are given.
struct SearchQuestions {
  let count: Int
  let bytes: [UInt8]

  /// Paths of pages within the folder `site`; what is made is put in the folder `index`, both in the folder that it works in.
  init(of paths: [String], in site: String, to index: String) {
    let settings = JSONText.object([
      ("root_selector", .string("main")),
      ("exclude_selectors", .array(["nav", ".colophon", "script"].map { .string($0) })),
    ])
    var questions: [JSONText] = [.object([("type", .string("NewIndex")), ("config", settings)])]
    questions += paths.map { path in
      .object([
        ("type", .string("AddDir")), ("index_id", .number(0)), ("path", .string(site)),
        ("glob", .string(literalPattern(path))),
      ])
    }
    questions.append(
      .object([("type", .string("WriteFiles")), ("index_id", .number(0)), ("output_path", .string(index))]))
    count = questions.count
    bytes = questions.enumerated().flatMap { number, question in
      let message = JSONText.object([("message_id", .number(number)), ("payload", question)])
      return Array(encodedBase64(message.bytes).utf8) + [Self.answerEnd]
    }
  }

  static let answerEnd = UInt8(ascii: ",")

  /// Whether all has been answered, and nothing by that it could not be done.
  func areDone(by answers: [UInt8]) -> Bool {
    let all = answers.split(separator: Self.answerEnd, omittingEmptySubsequences: false).dropLast()
    return all.count == count
      && all.allSatisfy { answer in
        guard let text = decodedBase64(answer) else { return false }
        // A page that was not found is none, and no error.
        return ["\"type\":\"Error\"", "\"page_count\":0"].allSatisfy {
          text.firstRange(of: Array($0.utf8)) == nil
        }
      }
  }
}

/// A path as a pattern of Pagefind’s that no other path fits.
private func literalPattern(_ path: String) -> String {
  var pattern = ""
  for letter in path.unicodeScalars {
    if patternSigns.contains(letter) { pattern.append("\\") }
    pattern.unicodeScalars.append(letter)
  }
  return pattern
}

private let patternSigns = Set("?*$:<>()[]{},\\!".unicodeScalars)
