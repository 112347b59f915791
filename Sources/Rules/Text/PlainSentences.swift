import Content
import Diagnostics
import Model

extension Rule {
  /// Long sentences, and texts that are heavy as a whole by LIX (Björnsson, Läsbarhet, 1968): words a sentence and the
  /// share of words of more than six letters, in per cent, added up.
  static let plainSentences = Rule(.longSentence, .heavyText, nodes: [.document]) { passage, _ in
    guard passage.ownVoice != nil else { return [] }
    let sentences = passage.sentences()
    let long = sentences.filter { $0.words > passage.limits.sentence }
    return long.map { longSentence($0, at: Location(passage.text.path, $0.range), passage.limits) }
      + heavyText(sentences, passage)
  }
}

/// Long sentences of a field; it is too short for an index of its own.
func longSentences(in words: FieldWords, _ limits: PlainLanguageLimits) -> [Diagnostic] {
  guard !words.isWordList else { return [] }
  return words.sentences().filter { $0.words > limits.sentence }.map {
    longSentence($0, at: words.place(of: $0.range) ?? words.location, limits)
  }
}

extension FieldWords {
  /// Whether it is words with commas between, such as those to search for, and no sentence.
  fileprivate var isWordList: Bool {
    let pieces = text.split(separator: UInt8(ascii: ","))
    return pieces.count > 3 && text.last != UInt8(ascii: ".")
      && !pieces.contains { $0.split(separator: UInt8(ascii: " ")).count > 3 }
  }
}

private func longSentence(
  _ sentence: Sentence, at place: Location, _ limits: PlainLanguageLimits
) -> Diagnostic {
  Diagnostic(
    .longSentence,
    Wording(nb: "setningen har \(sentence.words) ord", en: "the sentence has \(sentence.words) words"),
    at: place,
    help: Wording(
      nb: "sett punktum tidligere; inntil \(limits.sentence) ord er lett å følge",
      en: "put a full stop earlier; up to \(limits.sentence) words are easy to follow"))
}

/// Below so many words the index says little.
private let fewestWords = 100

private func heavyText(_ sentences: [Sentence], _ passage: Passage) -> [Diagnostic] {
  let words = sentences.reduce(0) { $0 + $1.words }
  let longWords = sentences.reduce(0) { $0 + $1.longWords }
  guard words >= fewestWords, let first = sentences.first else { return [] }
  let index = words / sentences.count + longWords * 100 / words
  guard index > passage.limits.readability else { return [] }
  let average = words / sentences.count
  let share = longWords * 100 / words
  return [
    Diagnostic(
      .heavyText,
      Wording(
        nb:
          "teksten er tung å lese: lesbarhetsindeksen (LIX) er \(index), med \(average) ord i setningen og \(share) % lange ord",
        en:
          "the text is hard to read: its readability index (LIX) is \(index), with \(average) words per sentence and \(share) % long words"
      ),
      at: Location(passage.text.path, first.range),
      help: Wording(
        nb: "del setninger og velg kortere ord, til indeksen er høyst \(passage.limits.readability)",
        en:
          "split sentences and choose shorter words until the index is at most \(passage.limits.readability)")
    )
  ]
}

extension Code {
  static let longSentence = Code(
    "long-sentence", .advice, title: Wording(nb: "Lang setning", en: "A long sentence"),
    explanation: Wording(
      nb:
        "En lang setning er vanskelig å følge, særlig på telefon og for den som lærer norsk. Sett punktum tidligere. Grensen er 30 ord; nettstedet kan sette en annen med «klarsprak: {setning: 25}» i nettsted.yml.",
      en:
        "A long sentence is hard to follow, especially on a phone and for people who are learning the language. Put a full stop earlier. The limit is 30 words; the site can set another with “plain-language: {sentence: 25}” in nettsted.yml."
    ),
    example: Example(
      wrong:
        "Kommunen og næringslivet har sammen, etter vedtaket i kommunestyret i mars 2018, startet et prosjekt som skal gi flere innbyggere og et bedre sentrum og et sterkere næringsliv i hele regionen.",
      right:
        "Kommunen og næringslivet har startet et prosjekt sammen. Det skal gi flere innbyggere, et bedre sentrum og et sterkere næringsliv."
    ))

  static let heavyText = Code(
    "heavy-text", .advice, title: Wording(nb: "Tung tekst", en: "A text that is hard to read"),
    explanation: Wording(
      nb:
        "Lesbarhetsindeksen (LIX) er ord per setning pluss prosentandelen ord på mer enn seks bokstaver. Under 40 er lett, over 50 er tungt, som i offentlige dokumenter. Nettstedet kan sette en annen grense med «klarsprak: {lix: 45}» i nettsted.yml.",
      en:
        "The readability index (LIX) is the number of words per sentence plus the percentage of words with more than six letters. Below 40 is easy, above 50 is hard, as in official documents. The site can set another limit with “plain-language: {lix: 45}” in nettsted.yml."
    ),
    steps: Wording(
      nb:
        "Finn den lengste setningen og del den. Bytt ut lange ord: «innflytting» kan bli «å flytte hit», «forutsetter» kan bli «krever».",
      en:
        "Find the longest sentence and split it. Replace long words: “accommodation” may become “a place to live”."
    ))
}
