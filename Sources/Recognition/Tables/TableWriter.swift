/// Puts tables one behind the other, as they lie in memory.
///
/// There is no version and no order of bytes in it: the same build writes and reads it, on the same
/// kind of machine.
struct TableWriter {
  static let alignment = 8
  private(set) var bytes: [UInt8] = []

  mutating func write<Element: BitwiseCopyable>(_ values: [Element]) {
    precondition(
      MemoryLayout<Element>.size == MemoryLayout<Element>.stride
        && MemoryLayout<Element>.alignment <= Self.alignment,
      "the values of a table have no gaps, which would hold anything")
    withUnsafeBytes(of: values.count) { bytes += $0 }
    values.withUnsafeBytes { bytes += $0 }
    while bytes.count % Self.alignment != 0 { bytes.append(0) }
  }

  mutating func write(_ number: Int) { write([number]) }

  /// Texts stand behind one another, after the places where they end.
  mutating func write(_ texts: [String]) {
    var letters: [UInt8] = []
    write(
      texts.map { text in
        letters += text.utf8
        return Int32(letters.count)
      })
    write(letters)
  }
}

extension TableWriter {
  /// Lists of numbers, after the places where they end.
  mutating func write(_ lists: [[Int32]]) {
    var numbers: [Int32] = []
    write(
      lists.map { list in
        numbers += list
        return Int32(numbers.count)
      })
    write(numbers)
  }
}

/// Looks at tables where they lie, in the order in which they were written.
struct TableReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  /// - Parameter memory: Held for as long as any table is used.
  init(_ memory: TableMemory) { bytes = memory.bytes }

  mutating func table<Element: BitwiseCopyable>(of kind: Element.Type = Element.self)
    -> Table<Element>
  {
    let count = bytes.load(fromByteOffset: place, as: Int.self)
    let start = place + MemoryLayout<Int>.size
    let size = count * MemoryLayout<Element>.stride
    precondition(count >= 0 && size <= bytes.count - start, "the tables end in the middle of one")
    let alignment = TableWriter.alignment
    place = (start + size + alignment - 1) / alignment * alignment
    let values = UnsafeRawBufferPointer(rebasing: bytes[start..<start + size])
    return Table(values.bindMemory(to: Element.self))
  }

  mutating func number() -> Int { table(of: Int.self)[0] }

  mutating func lists() -> [[Int32]] {
    let ends: Table<Int32> = table()
    let numbers: Table<Int32> = table()
    return ends.indices.map { index in
      Array(numbers[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])])
    }
  }

  mutating func texts() -> Texts {
    Texts(ends: table(), letters: table())
  }
}

/// Texts that lie behind one another.
struct Texts: Sendable {
  let ends: Table<Int32>
  let letters: Table<UInt8>

  var count: Int { ends.count }
  var all: [String] { ends.indices.map { self[$0] } }

  subscript(index: Int) -> String {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return String(decoding: letters[start..<Int(ends[index])], as: UTF8.self)
  }
}
