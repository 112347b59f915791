import Content
package import Diagnostics
import Files
import Model

extension LastBuild {
  /// Every code that a finding may have, by name.
  package typealias Codes = [String: Code]

  private static let version = "story-last-build 1"

  /// The version, the fields in the order below, and the SHA-256 of all that. Numbers have eight bytes, the lowest first.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(Self.version)
    writer.write(inputs)
    writer.write(madeFor.seconds)
    writer.write(until.seconds)
    writer.write(revisions.sorted { $0.key < $1.key }) {
      $0.write($1.key)
      $0.write($1.value ? 1 : 0)
    }
    writer.write(findings) { $0.write($1) }
    writer.write([report].compactMap(\.self)) { $0.write($1) }
    writer.write(examples) { $0.write($1) }
    writer.write(left) {
      $0.write($1.paths)
      $0.write($1.stamps)
    }
    return writer.bytes + sha256(writer.bytes).utf8
  }

  /// Nil for what is no record of this version, or is not whole.
  init?(_ bytes: [UInt8], knowing codes: Codes) {
    let sum = 64
    let body = Array(bytes.dropLast(sum))
    guard bytes.count > sum, bytes.suffix(sum).elementsEqual(sha256(body).utf8) else { return nil }
    do throws(ByteReader.Damage) {
      var reader = ByteReader(body)
      guard try reader.text() == Self.version else { return nil }
      try self.init(&reader, codes)
      // Discarded: what cannot be understood is no record.
    } catch { return nil }
  }

  private init(_ reader: inout ByteReader, _ codes: Codes) throws(ByteReader.Damage) {
    inputs = try reader.text()
    madeFor = Instant(seconds: try reader.number())
    until = Instant(seconds: try reader.number())
    let asked = try reader.list { reader throws(ByteReader.Damage) in
      (try reader.text(), try reader.number() == 1)
    }
    revisions = Dictionary(asked) { first, _ in first }
    findings = try reader.list { reader throws(ByteReader.Damage) in try reader.finding(codes) }
    report = try reader.list { reader throws(ByteReader.Damage) in try reader.report() }.first
    examples = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    left = try reader.list { reader throws(ByteReader.Damage) in
      ChangeStamps(paths: try reader.bytes(), stamps: try reader.bytes())
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ report: WriteReport) {
    for paths in [report.added, report.changed, report.removed, report.foreign] {
      write(paths) { $0.write($1) }
    }
    write(report.unchanged)
  }
}

extension ByteReader {
  fileprivate mutating func report() throws(Damage) -> WriteReport {
    var report = WriteReport()
    report.added = try texts()
    report.changed = try texts()
    report.removed = try texts()
    report.foreign = try texts()
    report.unchanged = try number()
    return report
  }

  private mutating func texts() throws(Damage) -> [String] {
    try list { reader throws(Damage) in try reader.text() }
  }
}
