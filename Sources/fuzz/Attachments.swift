import Assets
import Compression
import Content
import Diagnostics

/// What is found in a file that is attached to the content, in the same way as by a build; nothing for a text.
func attachmentFindings(_ file: SourceFile) -> [Diagnostic] {
  if file.path.hasSuffix(".svg") { return cleanDrawing(file.bytes, path: file.path).findings }
  let documents = [".pdf", ".docx", ".xlsx", ".pptx", ".odt"]
  guard documents.contains(where: file.path.hasSuffix) else { return [] }
  let words = documentText(file.bytes)
  let length = (words.paragraphs + words.remarks).reduce(0) { $0 + $1.utf8.count }
  precondition(length <= 512 << 20, "the text of a document is bounded")
  return inspectDocument(file.bytes, path: file.path)
}

/// A PDF file of objects, packed objects and streams whose numbers do not fit.
func somePDF(_ numbers: inout Numbers) -> [UInt8] {
  var text = numbers.pick(["%PDF-1.7\n", "%PDF", "\n\n%PDF-2.0\r"])
  for _ in 0..<(1 + numbers.below(8)) {
    text += "\(number(&numbers)) 0 obj " + (numbers.oneIn(2) ? value(&numbers) : stream(&numbers))
    text += numbers.pick([" endobj\n", "\n", " endobj % "])
  }
  text += numbers.pick(["trailer << /Root 1 0 R >>", "trailer << /Encrypt 2 0 R >>", "startxref 9", ""])
  return numbers.oneIn(2) ? Array(text.utf8) : mutated(Array(text.utf8), &numbers)
}

private func stream(_ numbers: inout Numbers) -> String {
  let (kind, holds) = numbers.pick([
    ("/Type /ObjStm", numbers.pick(["4 0", "4 0 5 3", "\(number(&numbers)) \(number(&numbers))"])),
    ("/Type /Metadata /Subtype /XML", "<x><creator>K</creator></x>"), ("/Type /EmbeddedFile", "abc"),
    ("/Type /XRef", "0 0"),
  ])
  let filter = numbers.pick(["", "", "", "/Filter /FlateDecode", "/Filter [/Fl]", "/Filter /LZWDecode"])
  let head =
    "<< \(kind) /N \(number(&numbers)) /First \(number(&numbers)) /Length \(number(&numbers)) \(filter) >>"
  return "\(head) stream\n\(holds) \(value(&numbers)) \(numbers.pick(["endstream", "\nendstream", ""]))"
}

private func value(_ numbers: inout Numbers, depth: Int = 0) -> String {
  let inner = depth < 5 ? { (numbers: inout Numbers) in value(&numbers, depth: depth + 1) } : number
  switch numbers.below(9) {
  case 0: return number(&numbers)
  case 1: return numbers.pick(["(K)", "(\\8\\053\\(", "(((", "<41>", "<FEFF4", "<"])
  case 2: return "[ \(inner(&numbers)) \(inner(&numbers)) \(numbers.pick(["]", "", ">>"]))"
  case 3: return "\(number(&numbers)) 0 R"
  case 4: return numbers.pick(["/Redact", "/A#4", "/", "true", "null", "% x\n"])
  case 5: return "<< /Subtype /Text /Rect [] /T \(inner(&numbers)) /Contents \(inner(&numbers)) >>"
  case 6: return "<< /Author \(inner(&numbers)) /Company (B) /Manager \(inner(&numbers)) >>"
  case 7:
    return String(repeating: numbers.pick(["[", "<<", "<< /A ", "1 ", "("]), count: numbers.below(3000))
  default: return "<< /K \(inner(&numbers)) /Kids [ \(inner(&numbers)) ] >>"
  }
}

private func number(_ numbers: inout Numbers) -> String {
  numbers.oneIn(2) ? "\(numbers.below(12))" : numbers.pick(numbersThatNoFileHas)
}

private let numbersThatNoFileHas = [
  "-1", "+7", "1.5", "-", "65535", "4294967295", "4294967296", "281474976710655", "281474976710656",
  "9223372036854775806", "9223372036854775807", "-9223372036854775808", "99999999999999999999",
  "000000000004",
]

/// An Office file (ZIP) of a few parts, of which now and then a number in a header does not fit.
func someOfficeFile(_ numbers: inout Numbers) -> [UInt8] {
  let names = officeParts.keys.sorted()
  var archive = ZipWriter()
  for _ in 0..<(1 + numbers.below(6)) {
    let name = numbers.pick(names)
    let text = numbers.pick(officeParts[name] ?? [""])
    let bytes = numbers.oneIn(3) ? mutated(Array(text.utf8), &numbers) : Array(text.utf8)
    archive.add(numbers.oneIn(9) ? name + "/" : name, bytes, isDeflated: numbers.oneIn(2))
  }
  var file = archive.finish()
  for _ in 0..<numbers.below(4) {
    let field = numbers.pick([
      [0, 0], [0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [1, 0, 24, 0],
    ])
    let place = numbers.below(max(1, file.count - field.count))
    file.replaceSubrange(place..<min(file.count, place + field.count), with: field.map { UInt8($0) })
  }
  return numbers.oneIn(3) ? mutated(file, &numbers) : file
}

private let officeParts = [
  "[Content_Types].xml": ["<T/>"],
  "content.xml": ["<c><annotation><creator>K</creator></annotation></c>", ""],
  "META-INF/manifest.xml": ["<m/>", "<m><encryption-data/></m>"],
  "word/comments.xml": ["<c><comment author='K'/></c>", "<c>", "<!DOCTYPE c [<!ENTITY a 'b'>]><c>&a;</c>"],
  "word/document.xml": ["<d><ins author='K'/></d>", "\u{FEFF}<d/>", "not XML"],
  "xl/comments1.xml": ["<c><author>K</author><author>tc=1</author><comment authorId='1'/></c>"],
  "ppt/notesSlides/n.xml": ["<n><fld><t>4</t></fld><t>N</t></n>"],
  "docProps/core.xml": ["<c><creator>K</creator></c>"],
  "docProps/custom.xml": ["<p><property name='n'><x>v</x></property></p>"],
  "_rels/a.rels": ["<r><Relationship TargetMode='External' Target='C:\\a'/></r>"],
]

/// A drawing of elements that may be kept, that are refused, and that are hidden, in and out of order.
func someDrawing(_ numbers: inout Numbers) -> [UInt8] {
  var text = numbers.pick([
    "<svg xmlns='http://www.w3.org/2000/svg'>", "<svg>", "<?xml version='1.0' encoding='UTF-16'?><svg>",
    "<html>",
  ])
  var open: [String] = []
  for _ in 0..<(1 + numbers.below(20)) {
    let piece = numbers.pick(drawingPieces)
    text += String(repeating: piece, count: numbers.oneIn(30) ? numbers.below(4000) : 1)
    if numbers.oneIn(3) {
      open.append(numbers.pick(["g", "text", "style", "defs", "a", "script"]))
      text += "<\(open[open.count - 1]) \(numbers.pick(drawingAttributes))>"
    } else if let name = open.popLast() {
      text += "</\(name)>"
    }
  }
  text += open.reversed().map { "</\($0)>" }.joined() + "</svg>"
  return numbers.oneIn(2) ? Array(text.utf8) : mutated(Array(text.utf8), &numbers)
}

private let drawingPieces = [
  "<g/>", "<g style='display:none'><use href='#a'/></g>", "<path id='a' d='M0 0'/>", "<text>a &lt; b</text>",
  "<style>.a{fill:url(#a)}/* </style>", "<style>@import 'x';</style>",
  "<image href='data:image/png;base64,iVBORw0KGgo='/>",
  "<image href='data:image/jpeg;base64,/9j/4AAQ'/>", "<script/>", "&nosuch;", "<!-- c -->",
  "<?xml-stylesheet a?>",
  "<x:y xmlns:x='x'/>", "<![CDATA[a]]>", "abc", "<g", "\0",
]

private let drawingAttributes = [
  "", "id='a'", "style='fill:url(#a);display:none'", "style='fill:url(http://a.no)'", "onclick='x'",
  "display='none'",
  "class='a b'", "href='#a'", "href='http://a.no'", "transform='rotate(1)'", "style='a:b(((('",
  "aria-labelledby='a b'",
]
