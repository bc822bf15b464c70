/// Signals that wait to be read beside the lines, so that no code runs inside a signal handler.
public struct SignalQueue {
  /// Readable as soon as there is one.
  public let descriptor: Int32
  /// Takes the next one.
  public let next: () -> Int32

  public init(descriptor: Int32, next: @escaping () -> Int32) {
    self.descriptor = descriptor
    self.next = next
  }
}
