// Readline keeps its settings in C globals; this file alone touches them, on one thread.
@preconcurrency import CReadline
import Glibc
public import TerminalFrontEnd

/// Reads lines from a terminal with GNU readline: editing, completion, no history.
///
/// Readline is driven by its callback interface from one `poll` loop, and signals arrive through a
/// descriptor, so that no code of ours ever runs inside a signal handler. Nothing that is typed is
/// remembered: there is no history, neither in a file nor in memory.
public final class ReadlineReader: LineReader {
  private let signals: SignalQueue
  private var interruptions = 0

  /// Takes over the terminal's settings and signals; nil where the system refuses.
  ///
  /// To be made before any thread is, and only where input and output are terminals.
  public init?() {
    let handled = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP]
    guard let queue = signalQueue(of: handled) else { return nil }
    signals = queue
    prepareReadline()
  }

  public func read(
    prompt: String, completions: [String], meanwhile: () -> Void
  ) -> ReadResult {
    Typing.completions = completions
    Typing.result = nil
    rl_callback_handler_install(prompt, takeLine)
    meanwhile()
    while true {
      if let result = Typing.result { return result }
      var places = [
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&places, 2, -1) < 0 { continue }
      if places[0].revents != 0 {
        if let result = answer(to: signals.next()) { return result }
      } else if Int32(places[1].revents) & POLLIN != 0 {
        interruptions = 0
        rl_callback_read_char()
      } else if places[1].revents != 0 {
        rl_callback_handler_remove()
        return .hangUp(signal: SIGHUP)
      }
    }
  }

  /// What a signal means while a line is being typed; nil where the typing goes on.
  private func answer(to signal: Int32) -> ReadResult? {
    switch signal {
    case SIGINT:
      interruptions += 1
      clearLine()
      if interruptions < 2 {
        promptAgain()
        return nil
      }
      rl_callback_handler_remove()
      return .interrupted(timesInARow: interruptions)
    case SIGTERM, SIGHUP, SIGQUIT:
      rl_callback_handler_remove()
      endLine()
      return .hangUp(signal: signal)
    case SIGWINCH:
      rl_resize_terminal()
      return nil
    case SIGTSTP:
      rl_callback_sigcleanup()
      rl_deprep_terminal()
      kill(getpid(), SIGSTOP)
      rl_prep_terminal(1)
      rl_forced_update_display()
      return nil
    default: return nil
    }
  }
}

/// Ends the program as the signal would have ended it, so that whoever sent it can tell.
public func end(by signal: Int32) -> Never {
  var set = sigset_t()
  sigemptyset(&set)
  sigaddset(&set, signal)
  Glibc.signal(signal, SIG_DFL)
  pthread_sigmask(SIG_UNBLOCK, &set, nil)
  raise(signal)
  exit(128 + signal)
}

/// What readline's callbacks need to reach: a C function cannot carry it along.
private enum Typing {
  nonisolated(unsafe) static var completions: [String] = []
  nonisolated(unsafe) static var result: ReadResult?
}

private let takeLine: @convention(c) (UnsafeMutablePointer<CChar>?) -> Void = { line in
  // Removed here and not later, or readline prints the prompt once more.
  rl_callback_handler_remove()
  guard let line else {
    endLine()
    Typing.result = .endOfInput
    return
  }
  let bytes = UnsafeBufferPointer(start: line, count: strlen(line)).map(UInt8.init(bitPattern:))
  free(line)
  Typing.result = .line(of: bytes)
}

private let complete:
  @convention(c) (UnsafePointer<CChar>?, Int32, Int32)
    -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = { text, _, _ in
      // Otherwise readline would offer the names of files.
      rl_attempted_completion_over = 1
      // Nor a space behind the label; readline goes back to one before every completion.
      rl_completion_append_character = 0
      guard let text else { return nil }
      return rl_completion_matches(text, nextCompletion)
    }

/// Called again and again, `number` counting from 0, until it has nothing more.
private let nextCompletion:
  @convention(c) (UnsafePointer<CChar>?, Int32) -> UnsafeMutablePointer<CChar>? = {
    text, number in
    let typed = text.map { String(cString: $0) } ?? ""
    let fitting = Typing.completions.filter { starts($0, with: typed) }
    return Int(number) < fitting.count ? strdup(fitting[Int(number)]) : nil
  }

private func prepareReadline() {
  // Without a UTF-8 locale readline takes ŵ apart.
  setlocale(LC_CTYPE, "")
  if nl_langinfo(nl_item(CODESET)).map({ String(cString: $0) }) != "UTF-8" {
    // Readline looks at the environment once more by itself.
    setenv("LC_ALL", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "C.UTF-8")
  }
  rl_readline_name = UnsafePointer(strdup("kindred"))
  rl_catch_signals = 0
  rl_catch_sigwinch = 0
  rl_change_environment = 0
  rl_initialize()
  // After the person's own settings: what they typed must neither be kept nor be mistaken, and
  // nothing is to be written that a screen reader would read out.
  for (name, value) in [
    ("enable-bracketed-paste", "off"), ("bell-style", "none"), ("page-completions", "off"),
    ("completion-ignore-case", "on"), ("show-all-if-ambiguous", "on"), ("history-size", "0"),
  ] {
    rl_variable_bind(name, value)
  }
  stifle_history(0)
  rl_attempted_completion_function = complete
  // A whole label is completed, spaces and all.
  rl_completer_word_break_characters = UnsafePointer(strdup(""))
}

private func clearLine() {
  rl_callback_sigcleanup()
  rl_free_line_state()
  rl_replace_line("", 0)
  rl_point = 0
  fputs("^C\n", rl_outstream)
}

private func promptAgain() {
  rl_on_new_line()
  rl_reset_line_state()
  rl_redisplay()
}

private func endLine() {
  fputs("\n", rl_outstream)
  fflush(rl_outstream)
}

/// Holds these signals back until they are read; nil where the system refuses.
///
/// To be made before any thread is. A signal that whoever started us chose to ignore stays ignored.
public func signalQueue(of handled: [Int32]) -> SignalQueue? {
  var set = sigset_t()
  sigemptyset(&set)
  for signal in handled where kindred_is_ignored(signal) == 0 { sigaddset(&set, signal) }
  guard pthread_sigmask(SIG_BLOCK, &set, nil) == 0 else { return nil }
  let descriptor = signalfd(-1, &set, Int32(SFD_CLOEXEC))
  return descriptor < 0
    ? nil : SignalQueue(descriptor: descriptor) { nextSignal(descriptor) }
}

private func nextSignal(_ descriptor: Int32) -> Int32 {
  var news = signalfd_siginfo()
  let size = MemoryLayout<signalfd_siginfo>.size
  return Glibc.read(descriptor, &news, size) == size ? Int32(bitPattern: news.ssi_signo) : 0
}

/// Whether a completion fits what is typed so far, in whatever case it is typed.
private func starts(_ completion: String, with typed: String) -> Bool {
  completion.lowercased().hasPrefix(typed.lowercased())
}
