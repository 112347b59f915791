import Content
import Diagnostics
import Model

extension Rule {
  static let pictureInText = Rule(nodes: [.image]) { passage, index in
    let text = passage.body.plainText(of: index)
    if text.allSatisfy(\.isWhitespace) {
      // A picture that is not there has a finding of its own; the text can wait until it is.
      guard passage.text.targets[Int32(index)] != nil else { return [] }
      return [.pictureWithoutAlternative(at: passage.place(index), help: textHelp)]
    }
    return Diagnostic.alternative(text, at: passage.place(index)).map { [$0] } ?? []
  }
}

private let textHelp = Wording(
  nb: "skriv hva bildet viser mellom klammene: ![To barn på sykkel foran kirken](bilde.jpg)",
  en: "write what the picture shows between the brackets: ![Two children on bicycles](picture.jpg)")
