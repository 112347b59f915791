package import Diagnostics
import Model
import Templates

extension OutputFile {
  /// Appends the bytes of what is made in memory, or reports why it could not be finished; nothing for what lies on disk
  /// or is still to be made.
  package func render(into buffer: inout [UInt8]) -> Diagnostic? {
    do throws(RenderingBound) {
      try content.render(into: &buffer)
      return nil
    } catch {
      return unfinished(error)
    }
  }

  private func unfinished(_ bound: RenderingBound) -> Diagnostic {
    let address = BasePath.top.address(ofPage: path)
    let excess = bound.excess
    return Diagnostic(
      .unfinishedPage,
      Wording(nb: "siden \(address) \(excess.nb)", en: "the page \(address) \(excess.en)"),
      at: origin.place, help: bound.help)
  }
}

extension RenderingBound {
  fileprivate var excess: Wording {
    switch self {
    case .steps:
      Wording(
        nb: "tar over \(limit / 1_000_000) millioner steg å lage",
        en: "takes more than \(limit / 1_000_000) million steps to make")
    case .size:
      Wording(nb: "blir større enn \(limit >> 20) MiB", en: "grows larger than \(limit >> 20) MiB")
    case .depth:
      Wording(
        nb: "har mer enn \(limit) nivåer inni hverandre",
        en: "has more than \(limit) levels inside each other")
    }
  }

  fileprivate var help: Wording {
    switch self {
    case .steps, .size:
      Wording(
        nb: "del teksten på flere sider, eller vis færre lister på den",
        en: "divide the text into several pages, or show fewer lists on it")
    case .depth:
      Wording(
        nb: "gjør treet som siden viser, flatere, eller se etter en mal som kaller seg selv uten ende",
        en: "make the tree that the page shows flatter, or look for a template that calls itself without end")
    }
  }
}

extension Code {
  static let unfinishedPage = Code(
    "unfinished-page", .error,
    title: Wording(nb: "Siden er for stor til å lages", en: "The page is too large to be made"),
    explanation: Wording(
      nb:
        "En side kan ta høyst 10 millioner steg å lage, bli høyst 64 MiB og ha høyst 500 nivåer inni hverandre. En som går over, blir ikke laget, og ingenting blir publisert: en halv side er verre enn ingen.",
      en:
        "A page may take at most 10 million steps to make, grow to 64 MiB and have 500 levels inside each other. One that exceeds that is not made, and nothing is published: half a page is worse than none."
    ),
    steps: Wording(
      nb:
        "Del teksten på flere sider, eller vis færre lister på den. Hjelper ikke det, er feilen i malen: be den som har laget utseendet, om å se på den.",
      en:
        "Divide the text into several pages, or show fewer lists on it. If that does not help, the fault is in the template: ask whoever made the theme to look at it."
    ))
}
