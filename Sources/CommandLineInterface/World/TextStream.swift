import Glibc
import OperatingSystem

/// Where words go: a terminal, a pipe, or a test that looks at them.
public protocol TextStream: AnyObject {
  /// Writes at once; nothing waits in a buffer while a person waits for a reply.
  func write(_ text: String)
  /// Why something could not be written, as the system numbers it; nil where all went out.
  var failureNumber: Int32? { get }
}

extension TextStream {
  func writeLine(_ text: String) { write(text + "\n") }
}

/// An open descriptor.
///
/// A terminal or a reader that has gone takes no words. That is not an error here: what was said is
/// in the journal, and the reader will find the end. Anything else is told when the command ends.
public final class DescriptorStream: TextStream {
  private let descriptor: Int32
  public private(set) var failureNumber: Int32?

  public init(_ descriptor: Int32) { self.descriptor = descriptor }

  public func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      if !writeAll(UnsafeRawBufferPointer(bytes), to: descriptor) { note(errno) }
    }
  }
}

extension DescriptorStream {
  /// Only the first is kept: what follows comes of it.
  private func note(_ number: Int32) {
    let isReaderGone = number == EPIPE || (number == EIO && isatty(descriptor) == 1)
    if failureNumber == nil, !isReaderGone { failureNumber = number }
  }
}

extension Failure {
  /// What is to be said where not everything could be written.
  init?(writingTo stream: any TextStream) {
    guard let number = stream.failureNumber else { return nil }
    self.init(
      .worldFailed,
      "Not everything could be written: \(String(cString: strerror(number))).")
  }
}

/// Keeps the words for somebody who wants to look at them.
public final class TextBuffer: TextStream {
  public private(set) var text = ""
  public var failureNumber: Int32? { nil }

  public init() {}

  public func write(_ text: String) { self.text += text }
}
