import Editing

extension String {
  /// As a value of one line: each run of line ends, Word's too, is a space.
  var onOneLine: String {
    withLineEndsOfWord(self, as: "\n").split(separator: "\n").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
