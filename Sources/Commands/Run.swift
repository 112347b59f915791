import Diagnostics
import Files

/// The version of the tool, shown by `--version` and on the status page.
let version = "0.1.0"

/// Runs the command that the words name, and says how it ended.
package func run(_ words: [String], in environment: Environment) async -> ExitCode {
  var language = environment.language
  do {
    let options = Command.all.flatMap(\.options) + [.language, .help, .version]
    var arguments = try Arguments(words, knowing: options)
    language = try environment.language(arguments)
    if arguments.has(.version) {
      try printOut(environment.versionLine)
      return .fine
    }
    let columns = environment.outputColumns
    guard let command = try command(of: arguments) else {
      try printOut(generalHelp(language, columns: columns))
      return words.isEmpty ? .wrongUsage : .fine
    }
    if arguments.has(.help) || arguments.words.first == "help" {
      try printOut(help(on: command, language, columns: columns))
      return .fine
    }
    arguments = try Arguments(words, knowing: command.options + [.language])
    return try await command.run(arguments, environment)
  } catch let error as UsageError {
    let hint = Wording(
      nb: "«story --help» viser hva som går an.", en: "“story --help” shows what you can do.")
    let message = error.message[language]
    return end(.wrongUsage, saying: "\(message)\(message.hasSuffix("?") ? "" : ".")\n\(hint[language])")
  } catch let error as any ReportableError {
    return end(.failed, saying: error.message[language])
  } catch {
    return end(.failed, saying: "\(error)")
  }
}

/// Ends with a message; one that nobody can be given is itself a failure.
private func end(_ code: ExitCode, saying message: String) -> ExitCode {
  // Discarded: there is nobody left to give the error to; the code says that it failed.
  do throws(FileError) { try printError("story: " + message) } catch { return .failed }
  return code
}

/// Why the tool could not do its work; every typed error that a phase throws.
protocol ReportableError: Error {
  var message: Wording { get }
}

/// The command that is named, after «help» too; nil for «help» alone, or for nothing.
private func command(of arguments: Arguments) throws(UsageError) -> Command? {
  let words = arguments.words.first == "help" ? arguments.words.dropFirst() : arguments.words[...]
  guard let name = words.first else { return nil }
  if let command = Command.all.first(where: { $0.name == name }) { return command }
  throw .unknownCommand(name, nearest: nearestName(to: name, among: Command.all.map(\.name)))
}
