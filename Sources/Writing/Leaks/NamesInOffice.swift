import Content

/// Those whom an open file names by their public office, «ordfører Kari Hansen» and «Kari Hansen, ordfører i
/// Kongsberg»: they are named wherever the public's business is spoken of, and one text is enough to show it.
func namesInOffice(in files: ArraySlice<SourceFile>) -> [String] {
  var found: Set<String> = []
  for file in files where mayHoldOffice(file.bytes) {
    let text = WrittenText(String(decoding: file.bytes, as: UTF8.self))
    for index in text.words.indices where text.mayBeOffice(text.words[index]) {
      let look = text.look(at: text.words[index])
      guard isPublicOffice(text.bytes[look.inner]) else { continue }
      if let name = text.name(afterOffice: index, look) ?? text.name(beforeOffice: index, look) {
        found.insert(name)
      }
    }
  }
  return found.sorted()
}

/// Whether a word is an office that somebody holds on behalf of the public. Who leads a company or speaks for it may
/// be what nobody is to know yet.
func isPublicOffice(_ word: ArraySlice<UInt8>) -> Bool {
  guard word.count >= 5, word.count <= 40 else { return false }
  let small = Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
  return offices.contains(small) || ministers.contains { small.reversed().starts(with: $0.reversed()) }
}

private let offices: Set<[UInt8]> = Set(
  [
    "ordfører", "varaordfører", "fylkesordfører", "kommunedirektør", "rådmann", "kommunalråd", "byrådsleder",
    "statsråd", "statssekretær", "stortingsrepresentant", "stortingspresident", "statsforvalter", "biskop",
    "sametingspresident",
  ].flatMap { [$0, $0 + "en"] }.map { Array($0.utf8) } + [Array("rådmannen".utf8), Array("mayor".utf8)])

/// «Næringsminister», «finansministeren».
private let ministers = ["minister", "ministeren"].map { Array($0.utf8) }

/// The beginnings of offices, and what ends them, without their first letter, which may be a capital.
private let beginnings = [
  "rdfør", "araordf", "ylkesordf", "ommunedir", "ådm", "ommunalr", "yråds", "tatsr", "tatss", "tatsf",
  "torting", "iskop", "ameting", "inister", "ayor",
].map { Array($0.utf8) }

/// For two bytes, whether a beginning begins with them.
private let beginsWithPair: [Bool] = {
  var pairs = Array(repeating: false, count: 1 << 16)
  for beginning in beginnings { pairs[Int(beginning[0]) << 8 | Int(beginning[1])] = true }
  return pairs
}()

/// One look at each two bytes leaves most files.
private func mayHoldOffice(_ bytes: [UInt8]) -> Bool {
  let (text, pairs) = (bytes.span, beginsWithPair.span)
  var index = 0
  while index + 1 < text.count {
    if pairs[Int(text[index]) << 8 | Int(text[index + 1])],
      beginnings.contains(where: { bytes.holds($0, at: index) })
    {
      return true
    }
    index += 1
  }
  return false
}

extension WrittenText {
  fileprivate func mayBeOffice(_ word: Range<Int>) -> Bool {
    word.count >= 5 && mayHoldOffice(Array(bytes[word]))
  }

  /// «ordfører Kari Hansen».
  fileprivate func name(afterOffice index: Int, _ office: Look) -> String? {
    guard office.inner.upperBound == words[index].upperBound else { return nil }
    var (parts, next) = ([Range<Int>](), index + 1)
    while next < words.count, parts.count < mostWords {
      let look = look(at: words[next])
      guard look.isCapitalized, look.inner.lowerBound == words[next].lowerBound else { break }
      parts.append(look.inner)
      next += 1
      if look.inner.upperBound != words[next - 1].upperBound { break }
    }
    return name(of: parts)
  }

  /// «Kari Hansen, ordfører i Kongsberg», «Kari Hansen (ordfører)»; in «Takk til Exa Invest, ordføreren og …» it is
  /// nobody's.
  fileprivate func name(beforeOffice index: Int, _ office: Look) -> String? {
    let isBare = office.inner.upperBound == words[index].upperBound
    if isBare {
      guard index + 1 < words.count, placing.contains(Array(bytes[words[index + 1]])) else { return nil }
    }
    var (parts, last) = ([Range<Int>](), index - 1)
    while last >= 0, parts.count < mostWords {
      let look = look(at: words[last])
      let isNext = last == index - 1
      let endsWell = look.inner.upperBound == words[last].upperBound
      let isParted = isNext && !endsWell && bytes[look.inner.upperBound] == UInt8(ascii: ",")
      let isBracketed =
        isNext && endsWell && bytes[words[index].lowerBound] == UInt8(ascii: "(")
      guard look.isCapitalized, isNext ? isParted || isBracketed : endsWell else { break }
      parts.insert(look.inner, at: 0)
      last -= 1
      if look.inner.lowerBound != words[last + 1].lowerBound { break }
    }
    return name(of: parts)
  }

  private func name(of parts: [Range<Int>]) -> String? {
    guard parts.count > 1 else { return nil }
    return parts.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
  }
}

private let mostWords = 4
private let placing = Set(["i", "for", "på", "in", "of"].map { Array($0.utf8) })
