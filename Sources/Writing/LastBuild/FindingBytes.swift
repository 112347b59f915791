import Diagnostics

extension ByteWriter {
  /// A finding, of its code the name alone.
  mutating func write(_ finding: Diagnostic) {
    write(finding.code.name)
    write(finding.severity.rawValue)
    write(finding.message)
    write(finding.location)
    write(finding.notes) {
      $0.write($1.message)
      $0.write($1.location)
    }
    write([finding.help].compactMap(\.self)) { $0.write($1) }
    write(finding.fixIts) {
      $0.write($1.location)
      $0.write($1.replacement)
    }
    write([finding.rest].compactMap(\.self)) {
      $0.write($1.count)
      $0.write($1.fixable)
    }
  }

  private mutating func write(_ wording: Wording) {
    write(wording.nb)
    write(wording.en)
  }

  private mutating func write(_ location: Location) {
    write(location.path)
    write(location.range.lowerBound)
    write(location.range.upperBound)
  }
}

extension ByteReader {
  mutating func finding(_ codes: LastBuild.Codes) throws(Damage) -> Diagnostic {
    guard let code = codes[try text()], let severity = Severity(rawValue: try text()) else { throw Damage() }
    var finding = Diagnostic(code, try wording(), at: try location())
    finding.severity = severity
    finding.notes = try list { reader throws(Damage) in Note(try reader.wording(), at: try reader.location())
    }
    finding.help = try list { reader throws(Damage) in try reader.wording() }.first
    finding.fixIts = try list { reader throws(Damage) in
      FixIt(at: try reader.location(), replacement: try reader.text())
    }
    finding.rest = try list { reader throws(Damage) in
      Diagnostic.Rest(count: try reader.number(), fixable: try reader.number())
    }.first
    return finding
  }

  private mutating func wording() throws(Damage) -> Wording { Wording(nb: try text(), en: try text()) }

  private mutating func location() throws(Damage) -> Location {
    let (path, start, end) = (try text(), try number(), try number())
    guard 0 <= start, start <= end else { throw Damage() }
    return Location(path, start..<end)
  }
}
