/// Writes bytes as text, so that a string literal of the program can hold them, and reads them back.
///
/// Seven bytes become eight of seven bits each. All of these are ASCII, so the whole is UTF-8, which
/// is what a literal must be; and eight are put together again in three steps.
enum SevenBits {
  private static let packed = 8
  private static let plain = 7
  /// How many bytes behind the last one are written over while unpacking.
  static let margin = packed - plain

  /// - Returns: Zeros are put behind the bytes, up to a whole number of sevens.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count / plain + 1) * packed)
    for start in stride(from: 0, to: bytes.count, by: plain) {
      var bits: UInt64 = 0
      for (index, byte) in bytes[start..<min(start + plain, bytes.count)].enumerated() {
        bits |= UInt64(byte) << UInt64(index * 8)
      }
      for index in 0..<packed { text.append(UInt8(bits >> UInt64(index * 7) & 0x7F)) }
    }
    return text
  }

  static func byteCount(unpacking textCount: Int) -> Int {
    precondition(textCount % packed == 0, "the built-in tables end in the middle")
    return textCount / packed * plain
  }

  /// - Parameter room: For the bytes and `margin` more, because eight are written at a time.
  static func unpack(
    _ text: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableRawBufferPointer
  ) {
    let groups = byteCount(unpacking: text.count) / plain
    precondition(room.count >= groups * plain + margin, "there is room for all tables")
    let text = UnsafeRawBufferPointer(text)
    var group = 0
    while group + several <= groups {
      var bits = SIMD4<UInt64>()
      for index in 0..<several { bits[index] = eight(of: text, group + index) }
      bits = together(bits)
      // In order, because each writes a byte over the next.
      for index in 0..<several { put(bits[index], group + index, in: room) }
      group += several
    }
    while group < groups {
      put(together(SIMD4(repeating: eight(of: text, group)))[0], group, in: room)
      group += 1
    }
  }

  /// How many groups are put together at a time.
  private static let several = 4

  @inline(__always)
  private static func eight(of text: UnsafeRawBufferPointer, _ group: Int) -> UInt64 {
    UInt64(littleEndian: text.loadUnaligned(fromByteOffset: group &* packed, as: UInt64.self))
  }

  @inline(__always)
  private static func put(
    _ bits: UInt64, _ group: Int, in room: UnsafeMutableRawBufferPointer
  ) {
    room.storeBytes(of: bits.littleEndian, toByteOffset: group &* plain, as: UInt64.self)
  }

  /// Puts pairs together, three times: of seven bits, of fourteen, of twenty-eight.
  @inline(__always)
  private static func together(_ packed: SIMD4<UInt64>) -> SIMD4<UInt64> {
    var bits = packed
    bits = bits & 0x007F_007F_007F_007F | (bits & 0x7F00_7F00_7F00_7F00) &>> 1
    bits = bits & 0x0000_3FFF_0000_3FFF | (bits & 0x3FFF_0000_3FFF_0000) &>> 2
    return bits & 0x0000_0000_0FFF_FFFF | (bits & 0x0FFF_FFFF_0000_0000) &>> 4
  }
}
