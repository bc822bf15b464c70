import Glibc
import OperatingSystem
import ReadlineInput
import TerminalFrontEnd

extension World {
  /// The world of the process that is running.
  public static var ofThisProcess: World {
    let output = DescriptorStream(1)
    let surroundings = Surroundings(
      inputIsTerminal: isatty(0) == 1, outputIsTerminal: isatty(1) == 1,
      term: getenv("TERM").map { String(cString: $0) })
    return World(
      arguments: Array(CommandLine.arguments.dropFirst()),
      environment: processEnvironment(),
      surroundings: surroundings,
      input: {
        if surroundings == .terminal, let reader = ReadlineReader() { return reader }
        let signals = signalQueue(of: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
        return PlainLineReader(descriptor: 0, signals: signals, show: output.write)
      },
      output: output,
      errors: DescriptorStream(2),
      columns: { terminalColumns(of: 1) },
      today: Clock.today,
      now: Clock.now,
      programFolder: folderOfProgram())
  }
}

/// Ends the process.
public func leave(_ ending: Ending) -> Never {
  switch ending {
  case .code(let code): exit(code.rawValue)
  case .signal(let signal): end(by: signal)
  case .handOver(let program, let arguments):
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    execv(program, &words)
    DescriptorStream(2).writeLine("kindred: " + cannot("start", program).sentence)
    exit(ExitReason.worldFailed.rawValue)
  }
}

/// Only the variables that Kindred reads.
private func processEnvironment() -> [String: String] {
  var result: [String: String] = [:]
  for name in ["HOME", "KINDRED_HOME", "KINDRED_DIALOGS", "PATH", "XDG_DATA_HOME"] {
    result[name] = getenv(name).map { String(cString: $0) }
  }
  return result
}

private func folderOfProgram() -> String? {
  // The last byte stays 0, which ends the name.
  var name = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
  guard readlink("/proc/self/exe", &name, name.count - 1) > 0 else { return nil }
  return String(cString: dirname(&name))
}
