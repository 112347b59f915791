import Foundation
import Testing

/// On real disks of other kinds, where a test may mount them (unshare(1)); elsewhere a warning says that they were not tried.
@Suite struct MountedDiskTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop(smallSite) }

  /// Runs lines of shell in a mount namespace of their own, with `story` for the tool; what they print, or nil where nothing may
  /// be mounted.
  private func mounted(_ mount: String, _ lines: String) throws -> String? {
    try workshop.write(
      "\(mount) || { echo unmounted; exit; }\nstory() { '\(Workshop.tool)' \"$@\" --as-of 2027-03-01; }\n\(lines)\n",
      to: ".script")
    try workshop.shell(
      "PATH=\(workshop.path)/bin:/usr/bin:/bin unshare --map-root-user --mount sh .script >.said 2>&1 || echo unmounted >>.said"
    )
    let said = try String(contentsOfFile: workshop.path + "/.said", encoding: .utf8)
    guard said.contains("unmounted") else { return said }
    Issue.record("nothing can be mounted here: \(said)", severity: .warning)
    return nil
  }

  @Test(
    "On an overlay a folder of the lower layer is replaced, and of the upper one exchanged; both in the first build after"
  )
  func overlay() throws {
    try workshop.shell(
      "PATH=/usr/bin:/bin '\(Workshop.tool)' build --no-search --as-of 2027-03-01 >/dev/null 2>&1")
    try workshop.write("min", to: "output/public/CNAME")
    let said = try mounted(
      """
      mkdir layers && mount -t tmpfs tmpfs layers && mkdir layers/upper layers/work &&
      mount -t overlay overlay -o userxattr,lowerdir=output,upperdir=layers/upper,workdir=layers/work output
      """,
      """
      for round in 1 2; do
        echo "Mer $round." >>content/sider/flytt-hit.md
        story build --no-search >/dev/null 2>.errors; echo "exit $?"; grep -c "Mer $round" output/public/flytt-hit/index.html
        cat output/public/CNAME; ls -A output | grep -E 'staging|retired|next|exchange'; cat .errors >>.all
      done
      """)
    guard let said else { return }
    #expect(said == "exit 0\n1\nmin\nexit 0\n1\nmin\n".replacing("min\n", with: "min"), "\(said)")
  }

  @Test(
    "A disk that is full while another program writes to it is the machine's fault, and said in words, also when that program says nothing and ends as if all was well",
    arguments: ["", " 2>/dev/null; exit 0", " 2>/dev/null; exit 3"])
  func full(_ end: String) throws {
    try workshop.write(
      "#!/bin/sh\nexport LC_ALL=C\nmkdir index && head -c 40000000 /dev/zero >index/pagefind.js\(end)\n",
      to: "bin/pagefind")
    try workshop.shell("chmod +x bin/pagefind")
    let said = try mounted(
      "mkdir output && mount -t tmpfs -o size=8m tmpfs output",
      "story build; echo \"exit $?\"; ls -A output output/.story-search")
    guard let said else { return }
    #expect(said.contains("exit 2") && said.contains("ingen plass igjen på disken"), "\(said)")
    let left = said.split(separator: "exit 2").last ?? ""
    #expect(!said.contains("FEIL") && left.contains(".story-search"), "\(said)")
    #expect(!left.contains("public") && !left.contains(".making-"), "\(said)")
  }

  @Test("What is begun on a full disk is not there half or empty, so that the next attempt makes it")
  func newOnFullDisk() throws {
    let said = try mounted(
      """
      cp -R content innhold && mount -t tmpfs -o size=512k tmpfs content && cp -R innhold/. content
      """,
      """
      mkdir -p content/kampanjer content/intern/moter; head -c 1000000 /dev/zero >content/fyll 2>/dev/null
      for words in "kampanje Ny" "møte Styremøte"; do
        story new $words; echo "exit $?"
      done
      ls -A content/kampanjer content/intern/moter | grep -E 'ny|styremote|^.story' ; rm content/fyll
      for words in "kampanje Ny" "møte Styremøte"; do
        story new $words >/dev/null; echo "again $?"
      done
      """)
    guard let said else { return }
    #expect(said.components(separatedBy: "ingen plass igjen på disken\nexit 2\n").count == 3, "\(said)")
    #expect(said.hasSuffix("exit 2\nagain 0\nagain 0\n"), "\(said)")
  }
}
