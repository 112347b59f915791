import Testing

/// Where the pages that were published lead, seen from the address that is asked.
@Suite struct LinksOfPublishedTests {
  @Test(
    "Pages that lead past the address that is asked are told of, unless they are found there too",
    arguments: [
      ("https://vekst.no/vekst", "http://127.0.0.1:9", false, true),
      ("https://vekst.no/vekst", "http://127.0.0.1:9", true, false),
      ("https://vekst.no/vekst", "http://127.0.0.1:9/vekst", true, false),
      ("https://vekst.no", "http://127.0.0.1:9/under", false, true),
      ("https://vekst.no", "http://127.0.0.1:9", false, false),
    ])
  func leadingPast(domain: String, address: String, isInFolder: Bool, isTold: Bool) throws {
    let workshop = try Workshop(publishedSite.replacing("https://vekst.no", with: domain))
    try workshop.write(
      "steder: [{navn: ute, innhold: nettsted, slag: mappe, mappe: \(workshop.path)/srv/ute, adresse: '\(address)'}]\n",
      to: "content/publisering.yml")
    #expect(try workshop.build().status == 0)
    try workshop.setAnswers(below: address.hasSuffix("/under") ? "under/" : "", isInFolder ? "vekst/" : nil)
    let run = try workshop.run("publish", environment: ["PATH": workshop.path + "/bin:/usr/bin:/bin"])
    #expect(run.status == 0 && run.errors.contains("Publisert"), "\(domain) \(address): \(run.errors)")
    #expect(
      run.errors.contains("Sidene lenker til adresser under") == isTold, "\(domain) \(address): \(run.errors)"
    )
  }
}

extension Workshop {
  /// A program named curl that answers as a host does which has the release below these folders.
  fileprivate func setAnswers(below folders: String?...) throws {
    try write(
      """
      #!/usr/bin/python3
      import pathlib
      work, home = pathlib.Path.cwd(), pathlib.Path("\(path)/srv/ute/current")
      folders = [\(folders.compactMap { $0 }.map { "\"\($0)\"" }.joined(separator: ", "))]
      lines = [line.split("\\t") for line in (home / "manifest").read_text().split("\\n")] if home.exists() else []
      sets = [line[1:] for line in lines if line[0] == "headers"]
      files = {line[4]: sets[int(line[3])] for line in lines if line[0] == "file"}
      for line in (work / ".curl").read_text().split("\\n"):
          if line.startswith("url = "):
              url = line.split('"')[1]
          if line.startswith("output = "):
              path = "/".join(url.split("/")[3:]).split("?")[0]
              names = [path[len(folder):] for folder in folders if path.startswith(folder)]
              names = [name + "index.html" if name == "" or name.endswith("/") else name for name in names]
              found = next((name for name in names if name in files), None)
              shown = found or "404.html"
              answer = f"HTTP/1.1 {'200 OK' if found else '404 Not Found'}\\r\\n"
              answer += "".join(f"{header}\\r\\n" for header in files.get(shown, [])) + "\\r\\n"
              output = work / line.split('"')[1]
              output.parent.mkdir(parents=True, exist_ok=True)
              output.write_bytes(answer.encode() + ((home / "site" / shown).read_bytes() if files else b""))
              print("0.1", 200 if found else 404, url)

      """, to: "bin/curl")
    try shell("chmod +x bin/curl")
  }
}
