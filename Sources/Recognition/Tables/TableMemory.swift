/// The memory in which all tables of a recogniser lie.
///
/// It is written once, before anybody looks at it, and then only read: so it may be shared.
final class TableMemory: @unchecked Sendable {
  private static let alignment = 16
  private let room: UnsafeMutableRawBufferPointer
  /// How much of the room is taken.
  private let count: Int

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: room[..<count]) }

  init(_ bytes: [UInt8]) {
    room = .allocate(byteCount: bytes.count, alignment: Self.alignment)
    room.copyBytes(from: bytes)
    count = bytes.count
  }

  /// - Parameter text: As `SevenBits` wrote it; anything else is a mistake of ours.
  init(unpacking text: UnsafeBufferPointer<UInt8>) {
    count = SevenBits.byteCount(unpacking: text.count)
    room = .allocate(byteCount: count + SevenBits.margin, alignment: Self.alignment)
    SevenBits.unpack(text, into: room)
  }

  deinit { room.deallocate() }
}
