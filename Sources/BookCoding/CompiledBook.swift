public import DialogueModel

/// A checked book as bytes, so that no start of the program has to read texts.
///
/// There is no version in it: it is written by the same build that reads it. What Kindred says
/// and what it understands are apart, because the first prompt needs only the former.
public enum CompiledBook {
  public typealias Heard = (meanings: [Meaning], concepts: [Concept])

  /// All of a book but its meanings and concepts.
  public static func spoken(of book: Book) -> [UInt8] {
    var writer = ByteWriter()
    book.fingerprint.write(to: &writer)
    book.isReviewed.write(to: &writer)
    writer.write(book.conversations.count)
    for conversation in book.conversations { writer.writeApart(conversation) }
    book.houseRules.write(to: &writer)
    book.enquiries.write(to: &writer)
    book.facts.write(to: &writer)
    book.words.write(to: &writer)
    book.slots.write(to: &writer)
    return writer.bytes
  }

  /// The wordings of a book in other languages.
  public static func worded(of book: Book) -> [UInt8] {
    var writer = ByteWriter()
    book.variants.write(to: &writer)
    return writer.bytes
  }

  /// - Parameter bytes: As `worded(of:)` wrote them; anything else is a mistake of ours.
  public static func readWorded(_ bytes: UnsafeBufferPointer<UInt8>) -> [Variant] {
    var reader = ByteReader(bytes)
    let variants = [Variant](from: &reader)
    reader.end()
    return variants
  }

  /// The meanings and concepts of a book.
  public static func heard(of book: Book) -> [UInt8] {
    var writer = ByteWriter()
    book.meanings.write(to: &writer)
    book.concepts.write(to: &writer)
    return writer.bytes
  }

  /// A book that can be talked from.
  ///
  /// - Parameters:
  ///   - bytes: As `spoken(of:)` wrote them; anything else is a mistake of ours.
  ///   - conversation: The id of the only conversation that is wanted; nil for all of them. Nobody
  ///     who sits at a prompt waits for the conversations of others.
  ///   - heard: What it understands, where that is wanted yet.
  ///   - variants: Its wordings in other languages, where one of them is spoken.
  public static func readSpoken(
    _ bytes: UnsafeBufferPointer<UInt8>, only conversation: String? = nil,
    and heard: Heard = ([], []), variants: [Variant] = []
  ) -> Book {
    var reader = ByteReader(bytes)
    let fingerprint = String(from: &reader)
    let isReviewed = Bool(from: &reader)
    let conversations = conversations(from: &reader, only: conversation)
    let houseRules = [HouseRule](from: &reader)
    let enquiries = [Enquiry](from: &reader)
    let facts = [Fact](from: &reader)
    let words = [GlossaryWord](from: &reader)
    let slots = [SlotDeclaration](from: &reader)
    reader.end()
    return Book(
      conversations: conversations, houseRules: houseRules, enquiries: enquiries, facts: facts,
      words: words, meanings: heard.meanings, concepts: heard.concepts, slots: slots,
      variants: variants, isReviewed: isReviewed, fingerprint: fingerprint)
  }

  private static func conversations(
    from reader: inout ByteReader, only wanted: String?
  ) -> [Conversation] {
    (0..<reader.number()).compactMap { _ in
      reader.readApart { id in wanted.map { $0 == id } ?? true }
    }
  }

  /// - Parameter bytes: As `heard(of:)` wrote them; anything else is a mistake of ours.
  public static func readHeard(_ bytes: UnsafeBufferPointer<UInt8>) -> Heard {
    var reader = ByteReader(bytes)
    let meanings = [Meaning](from: &reader)
    let concepts = [Concept](from: &reader)
    reader.end()
    return (meanings, concepts)
  }
}
