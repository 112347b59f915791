import CExpat

/// One thing that an XML text holds (XML 1.0), at the byte where it begins in the file.
enum XMLEvent {
  case start(XMLElement, place: Range<Int>)
  case end
  /// Characters, references replaced; one text may come in pieces.
  case text(String)
  case instruction(target: String, place: Range<Int>)
  /// A reference to an entity that is declared nowhere, so that its text is lost.
  case lostEntity(String, place: Range<Int>)
}

/// An element's or attribute's name: its namespace's address (Namespaces in XML 1.0) and its name there.
struct XMLName: Hashable {
  let namespace: String
  let local: String
}

struct XMLElement {
  let name: XMLName
  let attributes: [(name: XMLName, value: String)]

  /// The value of the attribute of this name, whatever its namespace.
  func value(of local: String) -> String? { attributes.first { $0.name.local == local }?.value }
}

/// Why an XML text was not read to its end.
enum XMLFailure: Error {
  case malformed(at: Int, reason: String)
  case tooDeep(at: Int)
  case tooMany(at: Int)
  /// It declares entities or the like for itself (XML 1.0 §4.2), which are never expanded.
  case declarations(at: Int)
  /// `handle` had seen enough.
  case stopped
}

/// How much of an XML text is taken.
struct XMLBound {
  let depth: Int
  let elements: Int
}

/// Reads a text in UTF-8, UTF-16, ISO 8859-1 or ASCII, and gives what it holds to `handle`, with `state`, until that answers `stop`.
///
/// Nothing is expanded and nothing outside the text is read: one that declares anything is not read further.
func readXML<State>(
  _ bytes: [UInt8], within bound: XMLBound, into state: inout State,
  _ handle: @escaping (inout State, XMLEvent) -> XMLVerdict
) -> XMLFailure? {
  unsafe withUnsafeMutablePointer(to: &state) { state in
    parseXML(bytes, within: bound) { event in unsafe handle(&state.pointee, event) }
  }
}

// What holds the state is no closure that may not escape: with `withoutActuallyEscaping` the compiler writes the length of this file's
// path into the program, so that a build in another folder would be another one.
private func parseXML(
  _ bytes: [UInt8], within bound: XMLBound, _ handle: @escaping (XMLEvent) -> XMLVerdict
) -> XMLFailure? {
  let parser = unsafe XML_ParserCreateNS(nil, CChar(bitPattern: separator))
  defer { unsafe XML_ParserFree(parser) }
  var reading = unsafe Reading(parser: parser, bound: bound, handle: handle)
  let status = unsafe withUnsafeMutablePointer(to: &reading) { state in
    unsafe XML_SetUserData(parser, state)
    unsafe setHandlers(parser)
    return unsafe bytes.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count),
        Int32(clamping: XML_TRUE))
    }
  }
  if let failure = unsafe reading.failure { return failure }
  guard status == XML_STATUS_ERROR else { return nil }
  let reason = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) } ?? ""
  return unsafe .malformed(at: max(0, Int(clamping: XML_GetCurrentByteIndex(parser))), reason: reason)
}

enum XMLVerdict { case goOn, stop }

/// Between a namespace's address and a name: no character of either (XML 1.0 §2.2).
private let separator: UInt8 = 0x0C

@unsafe private struct Reading {
  let parser: XML_Parser?
  let bound: XMLBound
  let handle: (XMLEvent) -> XMLVerdict
  var depth = 0
  var elements = 0
  var failure: XMLFailure?

  var offset: Int { unsafe max(0, Int(clamping: XML_GetCurrentByteIndex(parser))) }
  var place: Range<Int> { unsafe offset..<(offset + max(0, Int(clamping: XML_GetCurrentByteCount(parser)))) }

  mutating func give(_ event: XMLEvent) {
    guard unsafe failure == nil else { return }
    if unsafe handle(event) == .stop { unsafe stop(.stopped) }
  }

  mutating func stop(_ reason: XMLFailure) {
    guard unsafe failure == nil else { return }
    unsafe failure = reason
    unsafe XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  mutating func start(_ element: @autoclosure () -> XMLElement) {
    unsafe depth += 1
    unsafe elements += 1
    if unsafe depth > bound.depth { return unsafe stop(.tooDeep(at: offset)) }
    if unsafe elements > bound.elements { return unsafe stop(.tooMany(at: offset)) }
    if unsafe failure == nil { unsafe give(.start(element(), place: place)) }
  }
}

private func reading(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Reading>? {
  unsafe data?.assumingMemoryBound(to: Reading.self)
}

private func setHandlers(_ parser: XML_Parser?) {
  unsafe XML_SetElementHandler(
    parser,
    { data, name, attributes in unsafe reading(data)?.pointee.start(element(name, attributes)) },
    { data, _ in
      unsafe reading(data)?.pointee.depth -= 1
      unsafe reading(data)?.pointee.give(.end)
    })
  unsafe XML_SetCharacterDataHandler(parser) { data, start, count in
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(clamping: count))
    unsafe reading(data)?.pointee.give(.text(String(decoding: bytes, as: UTF8.self)))
  }
  unsafe XML_SetProcessingInstructionHandler(parser) { data, target, _ in
    guard let state = unsafe reading(data) else { return }
    unsafe state.pointee.give(.instruction(target: text(target), place: state.pointee.place))
  }
  unsafe XML_SetSkippedEntityHandler(parser) { data, name, _ in
    guard let state = unsafe reading(data) else { return }
    unsafe state.pointee.give(.lostEntity(text(name), place: state.pointee.place))
  }
  unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, hasDeclarations in
    guard hasDeclarations != 0, let state = unsafe reading(data) else { return }
    unsafe state.pointee.stop(.declarations(at: state.pointee.offset))
  }
}

private func element(
  _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) -> XMLElement {
  var pairs: [(name: XMLName, value: String)] = []
  var next = 0
  while let key = unsafe attributes?[next] {
    unsafe pairs.append((xmlName(key), text(attributes?[next + 1])))
    next += 2
  }
  return unsafe XMLElement(name: xmlName(name), attributes: pairs)
}

private func xmlName(_ pointer: UnsafePointer<CChar>?) -> XMLName {
  let whole = unsafe text(pointer)
  guard let end = whole.utf8.firstIndex(of: separator) else { return XMLName(namespace: "", local: whole) }
  return XMLName(
    namespace: String(whole[..<end]), local: String(whole[whole.utf8.index(after: end)...]))
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String {
  unsafe pointer.map { unsafe String(cString: $0) } ?? ""
}
