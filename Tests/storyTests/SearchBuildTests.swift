import Foundation
import Testing

@Suite struct SearchBuildTests {
  /// A program in place of Pagefind that notes its call and makes what ours uses, and one file that we leave out.
  private func workshop(
    _ script: String, of site: String = smallSite
  ) throws -> (Workshop, [String: String]) {
    let workshop = try Workshop(site)
    try workshop.write("#!/bin/bash\n" + script, to: "bin/pagefind")
    try workshop.shell("chmod +x bin/pagefind")
    return (workshop, ["PATH": workshop.path + "/bin:/usr/bin:/bin"])
  }

  private var making: String {
    """
    root=$(cd ../../.. && pwd); echo x >>"$root/calls"; find site -name index.html | sort >"$root/pages"; rm -f "$root/asked"
    mkdir -p index/fragment; for file in pagefind.js pagefind-ui.js wasm.nb.pagefind fragment/nb_1.pf_fragment; do
    echo "$file" >"index/$file"; done

    """ + answering
  }

  /// Notes what it is asked, and answers each question.
  private static let answer =
    "base64 -d <<<\"$question\" >>\"$root/asked\"; echo >>\"$root/asked\"; echo -n eyJwYXlsb2FkIjp7fX0=,"
  private var answering: String { "while IFS= read -r -d , question; do \(Self.answer); done\n" }

  @Test(
    "The finished pages are indexed once; what search engines are kept out of is not, nor are foreign faces taken"
  )
  func indexed() throws {
    let (workshop, environment) = try workshop(making)
    let run = try workshop.run("build", "--as-of", "2027-03-01", environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    let site = try workshop.site("public")
    #expect(site["-/pagefind/pagefind.js"] != nil && site["-/pagefind/fragment/nb_1.pf_fragment"] != nil)
    #expect(site["-/pagefind/pagefind-ui.js"] == nil)
    // The words of what is withdrawn since may lie there; one that an older version made is closed too.
    try workshop.shell("stat -c %a output/.story-search >mode; chmod 755 output/.story-search")
    #expect(try workshop.read("mode") == "700\n")
    #expect(site["sok/index.html"] != nil && site["en/search/index.html"] != nil)
    let pages = try String(contentsOfFile: workshop.path + "/pages", encoding: .utf8)
    #expect(pages.contains("site/flytt-hit/index.html\n") && !pages.contains("sok/"))
    #expect(String(decoding: site["index.html"] ?? Data(), as: UTF8.self).contains("href=\"/sok/\""))
    #expect(try workshop.run("build", "--as-of", "2027-03-01", environment: environment).status == 0)
    #expect(try String(contentsOfFile: workshop.path + "/calls", encoding: .utf8) == "x\n")
    try workshop.shell("sed -i 's/Velkommen./Velkommen hit./' content/sider/flytt-hit.md")
    #expect(try workshop.run("build", "--as-of", "2027-03-01", environment: environment).status == 0)
    #expect(try String(contentsOfFile: workshop.path + "/calls", encoding: .utf8) == "x\nx\n")
    try workshop.shell("stat -c %a output/.story-search >mode")
    #expect(try workshop.read("mode") == "700\n")
  }

  @Test("Without the program, or with --no-search, the site is built all the same and speaks of no search")
  func missing() throws {
    let (workshop, environment) = try workshop(making)
    let without = try workshop.run("build", "--as-of", "2027-03-01", environment: ["PATH": "/usr/bin:/bin"])
    #expect(without.status == 0 && without.errors.contains("[search-missing]"), "\(without.errors)")
    try expectNoSearch(in: workshop)
    let declined = try workshop.run("build", "--as-of", "2027-03-01", "--no-search", environment: environment)
    #expect(declined.status == 0 && !declined.errors.contains("search-missing"))
    try expectNoSearch(in: workshop)
  }

  @Test(
    "A search that readers had and lose by --no-search is said, and is no address that an editor declares gone"
  )
  func declinedAfterRelease() throws {
    let (workshop, environment) = try workshop(making, of: publishedSite)
    let build = { (words: String...) throws in
      try workshop.run(
        words: ["build", "--production", "--language", "nb"] + words, environment: environment)
    }
    #expect(try build().status == 0)
    try workshop.shell("cp output/.story-release-public liste; ls -A output/.story-search >indexes")
    #expect(try workshop.read("indexes") != "")
    let declined = try build("--no-search", "--previous", "liste")
    #expect(declined.status == 0, "\(declined.errors)")
    #expect(
      !declined.errors.contains("borte:") && !declined.errors.contains("lost-address"), "\(declined.errors)")
    #expect(
      declined.errors.contains("leserne mister søket, som lå på /sok/")
        && declined.errors.contains("[search-missing]"),
      "\(declined.errors)")
    // Nothing is kept of a search that nobody has.
    try workshop.shell("ls -A output/.story-search >indexes")
    #expect(try workshop.read("indexes") == "")
    try workshop.shell("cp output/.story-release-public liste")
    let again = try build("--no-search", "--previous", "liste")
    #expect(again.status == 0 && !again.errors.contains("mister søket"), "\(again.errors)")
    #expect(try build("--previous", "liste").status == 0)
  }

  @Test("The index of former pages goes as soon as another is made")
  func formerIndex() throws {
    let (workshop, environment) = try workshop(making)
    for text in ["Velkommen.", "Velkommen hit.", "Velkommen."] {
      try workshop.shell("sed -i 's/Velkommen.*/\(text)/' content/sider/flytt-hit.md")
      #expect(try workshop.run("build", "--as-of", "2027-03-01", environment: environment).status == 0)
      try workshop.shell("ls -A output/.story-search | wc -l >count")
      #expect(try workshop.read("count").contains("1"))
    }
  }

  private func expectNoSearch(in workshop: Workshop) throws {
    let site = try workshop.site("public")
    #expect(site["sok/index.html"] == nil && !site.keys.contains { $0.hasPrefix("-/pagefind/") })
    #expect(!String(decoding: site["index.html"] ?? Data(), as: UTF8.self).contains("/sok/"))
  }

  @Test(
    "The pages are asked about one by one, in the order of their addresses, so that no disk decides what the index is"
  )
  func inOrder() throws {
    let (workshop, environment) = try workshop(making)
    let run = try workshop.run("build", "--as-of", "2027-03-01", environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    let asked = try workshop.read("asked").split(separator: "\n").map(String.init)
    #expect(
      asked.first
        == #"{"message_id":0,"payload":{"type":"NewIndex","config":{"root_selector":"main","exclude_selectors":["nav",".colophon","script"]}}}"#
    )
    #expect(
      asked.last
        == #"{"message_id":\#(asked.count - 1),"payload":{"type":"WriteFiles","index_id":0,"output_path":"index"}}"#
    )
    let pages = asked.dropFirst().dropLast().compactMap {
      $0.split(separator: #""glob":""#).last?.dropLast(3)
    }
    #expect(pages.count > 3 && pages == pages.sorted() && pages.contains("flytt-hit/index.html"), "\(pages)")
  }

  @Test(
    "A question that is answered by an error, or by nothing, is a search that was not made",
    arguments: [
      // {"payload":{"type":"Error","message":"x"}}
      "eyJwYXlsb2FkIjp7InR5cGUiOiJFcnJvciIsIm1lc3NhZ2UiOiJ4In19,", "no base64!,",
    ])
  func refused(answer: String) throws {
    let script = making.replacingOccurrences(of: "eyJwYXlsb2FkIjp7fX0=,", with: "'\(answer)'")
    let (workshop, environment) = try workshop(script)
    let run = try workshop.run("build", "--as-of", "2027-03-01", environment: environment)
    #expect(run.status == 1 && run.errors.contains("[search-not-made]"), "\(run.errors)")
  }

  @Test("A program that ends before it has answered all is reported, whatever it says of itself")
  func silent() throws {
    let (workshop, environment) = try workshop(
      making.replacingOccurrences(of: "; done\n", with: "; exit 0; done\n"))
    let run = try workshop.run("build", "--as-of", "2027-03-01", environment: environment)
    #expect(run.status == 1 && run.errors.contains("[search-not-made]"), "\(run.errors)")
  }

  @Test("A program that fails is reported, and nothing is published")
  func failing() throws {
    let (workshop, environment) = try workshop("exit 3\n")
    let run = try workshop.run("build", "--as-of", "2027-03-01", environment: environment)
    #expect(run.status == 1 && run.errors.contains("[search-not-made]"), "\(run.errors)")
    #expect(try workshop.site("public").isEmpty)
  }
}
