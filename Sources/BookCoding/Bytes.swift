/// Puts numbers and texts one behind the other.
///
/// A number is written in digits of 64, the last one first, and all but the last digit have 64
/// added. So every byte of it is ASCII, the whole is UTF-8, and a string literal can hold it.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// - Parameter number: Not below 0.
  mutating func write(_ number: Int) {
    precondition(number >= 0, "a compiled book holds no number below 0")
    var rest = number
    while rest >= 64 {
      bytes.append(UInt8(rest % 64 + 64))
      rest /= 64
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  /// What another writer wrote, behind the number of its bytes.
  mutating func write(_ part: [UInt8]) {
    write(part.count)
    bytes += part
  }
}

/// Takes out again what `ByteWriter` put in, in the same order.
struct ByteReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// - Parameter bytes: Stays where it is for as long as the reader is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func number() -> Int {
    var result = 0
    var shift = 0
    while true {
      precondition(place < bytes.count, "the compiled book ends in the middle of a number")
      let byte = Int(bytes[place])
      place += 1
      result |= (byte & 63) << shift
      if byte < 64 { return result }
      shift += 6
    }
  }

  mutating func text() -> String {
    let count = number()
    precondition(count <= bytes.count - place, "the compiled book ends in the middle of a text")
    let text = UnsafeBufferPointer(rebasing: bytes[place..<(place + count)])
    place += count
    return String(decoding: text, as: UTF8.self)
  }

  mutating func skip(_ count: Int) {
    precondition(count <= bytes.count - place, "the compiled book ends in the middle of a part")
    place += count
  }

  /// Nothing may be left over.
  func end() {
    precondition(place == bytes.count, "the compiled book goes on behind its end")
  }
}
