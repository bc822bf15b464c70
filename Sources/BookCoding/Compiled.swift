/// Something that stands in a compiled book.
///
/// Writing and reading stand side by side and take the same order: that order is the format.
protocol Compiled {
  init(from reader: inout ByteReader)
  func write(to writer: inout ByteWriter)
}

extension String: Compiled {
  init(from reader: inout ByteReader) { self = reader.text() }

  func write(to writer: inout ByteWriter) { writer.write(self) }
}

extension Int: Compiled {
  init(from reader: inout ByteReader) { self = reader.number() }

  func write(to writer: inout ByteWriter) { writer.write(self) }
}

extension Bool: Compiled {
  init(from reader: inout ByteReader) { self = reader.number() == 1 }

  func write(to writer: inout ByteWriter) { writer.write(self ? 1 : 0) }
}

extension Array: Compiled where Element: Compiled {
  init(from reader: inout ByteReader) {
    let count = reader.number()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(Element(from: &reader)) }
  }

  func write(to writer: inout ByteWriter) {
    writer.write(count)
    for element in self { element.write(to: &writer) }
  }
}

extension Optional: Compiled where Wrapped: Compiled {
  init(from reader: inout ByteReader) {
    self = Bool(from: &reader) ? Wrapped(from: &reader) : nil
  }

  func write(to writer: inout ByteWriter) {
    (self != nil).write(to: &writer)
    if let wrapped = self { wrapped.write(to: &writer) }
  }
}

/// One of a closed list stands as its number in the list, counting from 0.
extension Compiled where Self: CaseIterable & Equatable, AllCases == [Self] {
  init(from reader: inout ByteReader) { self = Self.allCases[reader.number()] }

  func write(to writer: inout ByteWriter) {
    for (index, one) in Self.allCases.enumerated() where one == self { writer.write(index) }
  }
}
