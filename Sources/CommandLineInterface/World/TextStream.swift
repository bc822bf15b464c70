import Glibc

/// Where words go: a terminal, a pipe, or a test that looks at them.
public protocol TextStream: AnyObject {
  /// Writes at once; nothing waits in a buffer while a person waits for a reply.
  func write(_ text: String)

  /// Why not all of it could be written, in the system's words; nil where it was.
  var fault: String? { get }
}

extension TextStream {
  public var fault: String? { nil }

  func writeLine(_ text: String) { write(text + "\n") }
}

/// An open descriptor.
///
/// A terminal that has gone takes no words, and whoever read enough takes no more. That is not an
/// error here: what was said is in the journal, and the reader will find the end. A file that takes
/// no more is a fault: half of what was to be handed on would pass for the whole.
public final class DescriptorStream: TextStream {
  private let descriptor: Int32
  public private(set) var fault: String?

  public init(_ descriptor: Int32) { self.descriptor = descriptor }

  public func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = Glibc.write(descriptor, start, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          let number = errno
          if number != EPIPE, isatty(descriptor) == 0 { fault = String(cString: strerror(number)) }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}

/// Keeps the words for somebody who wants to look at them.
public final class TextBuffer: TextStream {
  public private(set) var text = ""

  public init() {}

  public func write(_ text: String) { self.text += text }
}
