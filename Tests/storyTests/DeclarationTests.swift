import Testing

/// What is made from the declarations of commands and options for people at a terminal.
@Suite struct DeclarationTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop(smallSite) }

  @Test("The manual page has every command, option, exit code and variable, in both languages")
  func manual() throws {
    for language in ["nb", "en"] {
      let page = try workshop.run("manual", "--language", language).output
      #expect(page.hasPrefix(".TH STORY 1"))
      let help = try workshop.run("--help", "--language", language).output
      let names = help.split(separator: "\n").filter { $0.hasPrefix("  ") }.compactMap {
        $0.split(separator: " ").first
      }
      #expect(names.count > 15)
      for name in names {
        #expect(page.contains(".SS \"story \(name)") || page.contains(".TP\n.B \(name)\n"), "\(name)")
      }
      for word in ["\\-\\-as\\-of", "NO_COLOR", "CLICOLOR_FORCE", "STORY_PASSPHRASE"] {
        #expect(page.contains(word), "\(word)")
      }
      #expect(!page.split(separator: "\n").contains { $0.hasPrefix("'") })
    }
    #expect(try workshop.run("manual").output.contains(".SH SLUTTKODER"))
    #expect(try workshop.run("manual", "--language", "en").output.contains(".SH EXIT STATUS"))
  }

  @Test("A shell that is not one of the three is wrong usage, and the scripts name every command")
  func completion() throws {
    #expect(try workshop.run("completion").status == 64)
    let unknown = try workshop.run("completion", "csh")
    #expect(unknown.status == 64 && unknown.errors.contains("bash, zsh eller fish"))
    for shell in ["bash", "zsh", "fish"] {
      let script = try workshop.run("completion", shell).output
      for name in ["build", "doctor", "help", "--as-of", "unknown-field", "arrangement", "oneline"] {
        #expect(
          script.contains(name.hasPrefix("--") && shell == "fish" ? String(name.dropFirst(2)) : name),
          "\(shell) \(name)")
      }
    }
  }

  @Test("The version is one line that begins with the name and the number")
  func version() throws {
    let line = try workshop.run("--version").output
    #expect(line.hasPrefix("story 0.") && line.split(separator: "\n").count == 1)
  }

  @Test(
    "Colours outside a terminal are there when asked for, and never against NO_COLOR",
    arguments: [
      (["CLICOLOR_FORCE": "1"], true), (["CLICOLOR_FORCE": "0"], false), (["CLICOLOR_FORCE": ""], false),
      (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false), (["CLICOLOR_FORCE": "1", "NO_COLOR": ""], true),
      (["CLICOLOR": "1"], false), (["CLICOLOR_FORCE": "1", "TERM": "dumb"], true),
      (["CLICOLOR_FORCE": "yes", "CLICOLOR": "0"], true),
    ])
  func colours(_ variables: [String: String], _ isColoured: Bool) throws {
    try workshop.write("---\ntittle: A\nsammendrag: A.\n---\n", to: "content/sider/a.md")
    let run = try workshop.run("check", environment: variables)
    #expect(run.output.contains("\u{1B}[") == isColoured)
    // Formats for programs have none.
    #expect(try !workshop.run("check", "--format", "json", environment: variables).output.contains("\u{1B}"))
  }
}
