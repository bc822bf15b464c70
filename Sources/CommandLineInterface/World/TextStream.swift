import Glibc

/// Where words go: a terminal, a pipe, or a test that looks at them.
public protocol TextStream: AnyObject {
  /// Writes at once; nothing waits in a buffer while a person waits for a reply.
  func write(_ text: String)
}

extension TextStream {
  func writeLine(_ text: String) { write(text + "\n") }
}

/// An open descriptor.
///
/// A terminal that has gone takes no words. That is not an error here: what was said is in the
/// journal, and the reader will find the end.
public final class DescriptorStream: TextStream {
  private let descriptor: Int32

  public init(_ descriptor: Int32) { self.descriptor = descriptor }

  public func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = Glibc.write(descriptor, start, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
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
