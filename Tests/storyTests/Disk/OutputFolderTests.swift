import Foundation
import Testing

/// Whose a file in the output folder is, where the folder may be, and who builds in it.
@Suite struct OutputFolderTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop(smallSite) }

  private func build(_ words: String..., environment: [String: String] = [:]) throws -> Workshop.Run {
    try workshop.run(
      words: ["build", "--as-of", "2027-03-01", "--no-search"] + words, environment: environment)
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: workshop.path + "/" + path)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: workshop.path + "/" + path)
    return (attributes[.posixPermissions] as? Int) ?? 0
  }

  @Test("What others have put in the public folder stays as it is, and is mentioned; old pages of ours go")
  func foreign() throws {
    #expect(try build().status == 0)
    try workshop.shell(
      """
      cd output/public; mkdir -p .git/refs/tags .well-known/acme-challenge; chmod 700 .git
      echo 'ref: refs/heads/main' >.git/HEAD; ln -s HEAD .git/lenke; chmod 600 .git/HEAD
      echo x >.well-known/acme-challenge/a; echo vekst.example >CNAME; echo g >kampanjer/google123.html
      """)
    let own = [".git/HEAD", "CNAME", ".well-known/acme-challenge/a", "kampanjer/google123.html"]
    let before = try workshop.site("public").filter { own.contains($0.key) }
    try workshop.shell("mv content/kampanjer/hjem.md content/kampanjer/ut.md")
    let run = try build()
    #expect(run.status == 0)
    #expect(
      run.errors.contains(
        "Beholdt i output/public/, siden story ikke har laget det: .git/, .well-known/, CNAME, kampanjer/google123.html\n"
      ), "\(run.errors)")
    let after = try workshop.site("public")
    #expect(after.filter { own.contains($0.key) } == before && before.count == own.count)
    #expect(after["kampanjer/ut/index.html"] != nil && !exists("output/public/kampanjer/hjem"))
    #expect(exists("output/public/.git/refs/tags") && exists("output/public/.git/lenke"))
    #expect(try mode("output/public/.git") == 0o700 && mode("output/public/.git/HEAD") == 0o600)
  }

  @Test("Somebody's file where the site is to have its own is left alone, and nothing is exchanged")
  func inTheWay() throws {
    #expect(try build().status == 0)
    try workshop.write("min", to: "output/public/ny/index.html")
    try workshop.write("min", to: "output/public/en.txt")
    let before = try workshop.site("public")
    try workshop.write(
      "---\ntittel: Ny\nsammendrag: Ny.\nseksjon: flytt-hit\n---\n\nTekst.\n", to: "content/sider/ny.md")
    let run = try build()
    #expect(run.status == 2)
    #expect(
      run.errors.contains("der nettstedet skal ha sitt eget: ny/index.html. Ingenting er byttet ut."),
      "\(run.errors)")
    #expect(try workshop.site("public") == before)
    try workshop.shell("rm output/public/ny/index.html")
    #expect(try build().status == 0 && workshop.site("public")["en.txt"] == Data("min".utf8))
  }

  @Test("A site of a version without lists is replaced; what nobody knows whose it is, is set aside")
  func beforeLists() throws {
    #expect(try build().status == 0)
    try workshop.shell(
      """
      printf 'story\\ngzip-9\\n' >output/.story-made-public; cd output/public; mkdir gammel .git
      echo g >gammel/index.html; echo h >.git/HEAD; echo v >CNAME
      """)
    let run = try build()
    #expect(run.status == 0 && run.errors.contains("lagt i output/public.old/"), "\(run.errors)")
    #expect(!exists("output/public/gammel") && exists("output/public.old/gammel/index.html"))
    #expect(exists("output/public/.git/HEAD") && exists("output/public/CNAME"))
    try workshop.shell("printf 'story\\n' >output/.story-made-public")
    #expect(try build().status == 0 && !exists("output/public.old-2"))
    try workshop.shell("printf 'story-manifest\\t2\\n' >output/.story-made-public")
    let later = try build()
    #expect(later.status == 2 && later.errors.contains("nyere utgave av story"), "\(later.errors)")
  }

  @Test(
    "Nothing is built into the folders that editors work in, whatever they are called",
    arguments: [
      "content", "content/", "./content/sider", "content/ny/dypt", ".", "..", "themes", "themes/kongsberg/x",
      "lenke",
      "lenke/sider", "Content", "THEMES/a", "ut/../content", "sider/..",
    ])
  func refusedOutput(_ path: String) throws {
    try workshop.link("lenke", to: "content")
    try workshop.shell("find content themes ut output 2>&1 | sort >.before")
    let run = try build("--output", path)
    #expect(
      run.status == 64 && run.errors.contains("«--output» kan ikke legge noe i «\(path)»"), "\(run.errors)")
    try workshop.shell(
      "find content themes ut output 2>&1 | sort | cmp - .before && touch .same")
    #expect(exists(".same"))
  }

  @Test(
    "No file of findings is written over content or into the published site",
    arguments: [
      "content/sider/flytt-hit.md", "content/ny/a.json", "themes/a.json", "lenke/a.json",
      "output/public/a.json",
    ])
  func refusedReport(_ file: String) throws {
    try workshop.link("lenke", to: "content/sider")
    #expect(try build().status == 0)
    let before = try workshop.site("public")
    let run = try build("--format", "json=" + file)
    #expect(
      run.status == 64 && run.errors.contains("«--format» kan ikke legge noe i «\(file)»"), "\(run.errors)")
    #expect(try workshop.site("public") == before)
    let text = try String(contentsOfFile: workshop.path + "/content/sider/flytt-hit.md", encoding: .utf8)
    #expect(text.hasPrefix("---\ntittel: Flytt hit"))
  }

  @Test("A second build waits for the first, and says for whom; a lock that nobody holds stops nobody")
  func locked() throws {
    #expect(try build().status == 0)
    try workshop.write("", to: ".holding")
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/flock")
    holder.currentDirectoryURL = URL(filePath: workshop.path)
    let hold = "rm .holding; for i in $(seq 600); do grep -q Venter .stderr && exit; sleep 0.1; done"
    holder.arguments = ["output/.story-lock", "sh", "-c", hold]
    try holder.run()
    try workshop.shell("while [ -e .holding ]; do sleep 0.05; done")
    let run = try build()
    #expect(run.status == 0)
    #expect(run.errors.contains("Venter på en annen bygging (prosess "), "\(run.errors)")
    #expect(try !build().errors.contains("Venter på"))
  }

  @Test("When the output cannot be written, what is wrong with the content is said all the same")
  func unwritable() throws {
    try workshop.write("---\ntittle: B\nsammendrag: B.\nseksjon: flytt-hit\n---\n", to: "content/sider/b.md")
    try workshop.write("x", to: "output/internal/mitt.txt")
    let run = try build("--format", "oneline")
    #expect(run.status == 2 && run.output.contains("content/sider/b.md:2:1: FEIL"), "\(run.output)")
    #expect(run.errors.contains("output/internal» er ikke laget av story"), "\(run.errors)")
    try workshop.shell("rm -r output; touch output")
    let blocked = try build("--format", "oneline")
    #expect(
      blocked.status == 2 && blocked.output.contains("content/sider/b.md:2:1: FEIL"), "\(blocked.output)")
  }

  @Test("Who may read the sites does not depend on whoever builds them", arguments: ["000", "077"])
  func modes(_ mask: String) throws {
    try workshop.shell(
      "umask \(mask); PATH=/usr/bin:/bin '\(Workshop.tool)' build --no-search >/dev/null 2>&1")
    for path in ["output", "output/public", "output/public/flytt-hit", "output/delivery"] {
      #expect(try mode(path) == 0o755, "\(path)")
    }
    for path in ["public/flytt-hit/index.html", "public/index.html.gz", "delivery/nginx.conf"] {
      #expect(try mode("output/" + path) == 0o644, "\(path)")
    }
    #expect(try mode("output/internal") == 0o750 && mode("output/internal/index.html") == 0o640)
    try workshop.shell("chmod 600 output/public/index.html")
    #expect(try build().status == 0 && mode("output/public/index.html") == 0o644)
  }

  @Test("What killed builds and searches left behind is removed by the next build")
  func leftovers() throws {
    let left = [
      ".story-staging-public/a", ".story-next-public", ".story-4711-.story-made-public",
      ".story-search/.making-a/b",
      ".story-pictures/.making-b/c",
    ]
    for path in left { try workshop.write("x", to: "output/" + path) }
    try workshop.writeIndexer("mkdir -p index; echo x >index/pagefind.js")
    let run = try workshop.run("build", environment: ["PATH": workshop.path + "/bin:/usr/bin:/bin"])
    #expect(run.status == 0, "\(run.errors)")
    for path in left { #expect(!exists("output/" + path), "\(path)") }
  }

  @Test("The list names every file with its checksum, and is the same for the same site")
  func list() throws {
    #expect(try build().status == 0)
    try workshop.shell(
      "cd output/public; grep ^file ../.story-made-public | awk -F'\\t' '{print $2 \"  \" $5}' | sha256sum -c --quiet && touch ../.right"
    )
    #expect(exists("output/.right"))
    let list = try Data(contentsOf: URL(filePath: workshop.path + "/output/.story-made-public"))
    let lines = String(decoding: list, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("file\t") }
    #expect(try lines.count == workshop.site("public").count)
    try workshop.shell("rm -r output")
    #expect(try build("--jobs", "1").status == 0)
    #expect(try Data(contentsOf: URL(filePath: workshop.path + "/output/.story-made-public")) == list)
  }
}
