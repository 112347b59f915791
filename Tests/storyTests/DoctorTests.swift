import Foundation
import Testing

@Suite struct DoctorTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop(smallSite) }

  /// A program of that name that says something and ends with a code.
  private func put(_ name: String, in folder: String, saying text: String, code: Int = 0) throws {
    try workshop.write("#!/bin/sh\necho '\(text)'\nexit \(code)\n", to: "\(folder)/\(name)")
    try workshop.shell("chmod +x '\(folder)/\(name)'")
  }

  private func states(_ path: String) throws -> (status: Int32, states: [String: String]) {
    let run = try workshop.run("doctor", "--format", "json", environment: ["PATH": path])
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let helpers = json?["helpers"] as? [[String: Any]] ?? []
    let pairs = helpers.compactMap { helper in
      (helper["name"] as? String).flatMap { name in (helper["state"] as? String).map { (name, $0) } }
    }
    return (run.status, Dictionary(uniqueKeysWithValues: pairs))
  }

  @Test("A machine with what the site needs is in order, whatever else it lacks")
  func enough() throws {
    try put("vips", in: "bin", saying: "vips-8.13.0")
    try put("pagefind", in: "bin", saying: "pagefind 1.10.0")
    let found = try states(workshop.path + "/bin")
    #expect(found.status == 0 && found.states["vips"] == "ready" && found.states["pagefind"] == "ready")
    #expect(found.states["curl"] == "missing")
    #expect(found.states["git"] == "missing" && found.states["rclone"] == "missing")
  }

  @Test("A program that is too old, does not answer or is not there is said to be so, and what is lost by it")
  func lacking() throws {
    try put("vips", in: "bin", saying: "vips-8.9.2")
    try put("pagefind", in: "bin", saying: "no", code: 3)
    // What publishing asks of them came later.
    try put("curl", in: "bin", saying: "curl 7.64.0 (x86_64-pc-linux-gnu) libcurl/7.64.0")
    try put("rsync", in: "bin", saying: "rsync  version 3.1.3  protocol version 31")
    let found = try states(workshop.path + "/bin")
    #expect(found.states["curl"] == "too-old" && found.states["rsync"] == "too-old")
    #expect(found.status == 2 && found.states["vips"] == "too-old" && found.states["pagefind"] == "broken")
    let text = try workshop.run("doctor", environment: ["PATH": workshop.path + "/bin"])
    #expect(text.status == 2)
    #expect(text.output.contains("FOR GAMMEL, 8.13 eller nyere trengs"), "\(text.output)")
    #expect(text.output.contains("SVARER IKKE") && text.output.contains("Uten det: ikke noe søk"))
    let english = try workshop.run("doctor", "--language", "en", environment: ["PATH": "/nonexistent"])
    #expect(english.output.contains("vips      MISSING") && english.output.contains("rsync     missing"))
    #expect(english.output.contains("Install: sudo apt-get install libvips-tools"))
  }

  @Test("No program is run from the folder one stands in, nor from the one that story lies in")
  func strangers() throws {
    for place in ["content", "here/bin"] {
      try put("vips", in: place, saying: "vips-9.9")
      try put("pagefind", in: place, saying: "pagefind 9.9")
    }
    for path in ["content", "./content:", ".", ""] {
      #expect(try states(path).states["vips"] == "missing", "\(path)")
    }
    try workshop.shell("cp '\(Workshop.tool)' here/bin/story")
    try workshop.shell("PATH=/nonexistent here/bin/story doctor >beside")
    #expect(try workshop.read("beside").contains("vips      MANGLER"))
    // Where a package puts what belongs to story, and nothing comes by chance.
    try put("pagefind", in: "here/libexec/story", saying: "pagefind 1.5.0")
    try workshop.shell("PATH=/nonexistent here/bin/story doctor >beside")
    let report = try workshop.read("beside")
    #expect(report.contains("pagefind  1.5.0") && report.contains("vips      MANGLER"), "\(report)")
  }
}
