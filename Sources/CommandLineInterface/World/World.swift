public import TerminalFrontEnd

/// All that the program may touch outside itself, so that a test can hand it another world.
public struct World {
  /// What stands after the program's name.
  public var arguments: [String]
  public var environment: [String: String]
  public var surroundings: Surroundings
  /// Makes the reader when the first line is wanted: readline takes over the terminal.
  public var input: () -> any LineReader
  public var output: any TextStream
  public var errors: any TextStream
  /// The width of the terminal at this moment, in columns; nil where there is none.
  public var columns: () -> Int?
  /// The day where the person is, as `yyyy-mm-dd`.
  public var today: () -> String
  /// The moment, as `2026-11-21T15:04:05Z`.
  public var now: @Sendable () -> String
  /// The folder of the running program, for what was installed beside it.
  public var programFolder: String?

  public init(
    arguments: [String], environment: [String: String] = [:],
    surroundings: Surroundings = .pipe, input: @escaping () -> any LineReader,
    output: any TextStream, errors: any TextStream, columns: @escaping () -> Int? = { nil },
    today: @escaping () -> String, now: @escaping @Sendable () -> String,
    programFolder: String? = nil
  ) {
    self.arguments = arguments
    self.environment = environment
    self.surroundings = surroundings
    self.input = input
    self.output = output
    self.errors = errors
    self.columns = columns
    self.today = today
    self.now = now
    self.programFolder = programFolder
  }

  /// A variable that is set to something.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
