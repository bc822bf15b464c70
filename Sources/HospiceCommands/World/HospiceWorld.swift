public import HospicePublishing

/// All that the program may touch outside itself, so that a test can hand it another world.
public struct HospiceWorld {
  /// What stands after the program's name.
  public var arguments: [String]
  public var environment: [String: String]
  /// What this computer calls whoever is using it; empty where it does not say.
  public var account: String
  /// Standard input, at most so many bytes.
  public var input: (_ bytesMax: Int) -> [UInt8]
  public var output: (String) -> Void
  /// Why not all output could be written, in the system's words; nil where it was.
  public var outputFault: () -> String?
  public var errors: (String) -> Void
  /// The width of the terminal that output goes to; nil where it goes elsewhere.
  public var columns: () -> Int?
  /// Whether progress is worth showing.
  public var errorsAreTerminal: Bool
  /// The moment, as `2026-11-21T15:04:05Z`.
  public var now: () -> String
  /// Seconds by a clock that nobody sets.
  public var ticks: () -> Double
  /// The one way to the network.
  public var send: (PublishRequest) -> PublishReply
  public var wait: (_ seconds: Double) -> Void

  public init(
    arguments: [String], environment: [String: String] = [:], account: String = "",
    input: @escaping (Int) -> [UInt8] = { _ in [] }, output: @escaping (String) -> Void,
    outputFault: @escaping () -> String? = { nil },
    errors: @escaping (String) -> Void, columns: @escaping () -> Int? = { nil },
    errorsAreTerminal: Bool = false,
    now: @escaping () -> String, ticks: @escaping () -> Double = { 0 },
    send: @escaping (PublishRequest) -> PublishReply = { _ in .noAnswer(code: 0) },
    wait: @escaping (Double) -> Void = { _ in }
  ) {
    self.arguments = arguments
    self.environment = environment
    self.account = account
    self.input = input
    self.output = output
    self.outputFault = outputFault
    self.errors = errors
    self.columns = columns
    self.errorsAreTerminal = errorsAreTerminal
    self.now = now
    self.ticks = ticks
    self.send = send
    self.wait = wait
  }
}
