import DialogueModel
import Testing
import TestSupport

@testable import Recognition

/// Tables on their way through the program: laid out, written as text, and looked at again.
struct TableTests {
  @Test(arguments: [0, 1, 6, 7, 8, 13, 14, 1_000])
  func `bytes are read back as they were written, and are plain text in between`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 255) }
    let text = SevenBits.packed(bytes)
    #expect(text.allSatisfy { $0 < 0x80 })
    let memory = text.withUnsafeBufferPointer { TableMemory(unpacking: $0) }
    #expect(Array(memory.bytes.prefix(count)) == bytes)
    #expect(memory.bytes.dropFirst(count).allSatisfy { $0 == 0 })
    #expect(memory.bytes.count - count < 7)
  }

  @Test func `tables of every kind are found where they were put`() {
    var writer = TableWriter()
    writer.write([UInt8(3), 1, 2])
    writer.write(["home", "", "Siân"])
    writer.write([[], [7, 8], [], [-9]])
    writer.write([UInt64.max, 0])
    writer.write(-5)
    let memory = TableMemory(writer.bytes)
    var reader = TableReader(memory)
    let small: Table<UInt8> = reader.table()
    #expect(small.indices.map { small[$0] } == [3, 1, 2])
    #expect(reader.texts().all == ["home", "", "Siân"])
    #expect(reader.lists() == [[], [7, 8], [], [-9]])
    let large: Table<UInt64> = reader.table()
    #expect(Array(large[0..<2]) == [.max, 0])
    #expect(reader.number() == -5)
    withExtendedLifetime(memory) {}
  }

  @Test func `a recogniser of written tables hears what one of texts hears`() throws {
    let book = RealDialogues.book
    let written = Recogniser.compiled(of: book).withUnsafeBufferPointer {
      Recogniser(compiled: $0, of: book.fingerprint)
    }
    let recogniser = try #require(written)
    let listening = RealDialogues.listening(for: "cpr-view")
    var heard = 0
    for line in book.meanings.flatMap(\.examples) {
      let hearing = recogniser.hear(line, listening: listening)
      #expect(hearing == RealDialogues.recogniser.hear(line, listening: listening), "\(line)")
      heard += hearing.meanings.count
    }
    #expect(heard > 100)
    let why = recogniser.explain("no, let me go", listening: listening)
    #expect(why == RealDialogues.recogniser.explain("no, let me go", listening: listening))
    #expect(why.contains { $0.contains("{") })
  }
}
