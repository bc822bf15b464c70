/// All patterns, found by the element that the fewest of them share.
///
/// What a pattern is made of lies behind one another in a few tables of numbers, and the patterns of
/// a concept lie together in the order in which they are tried.
struct PatternIndex: Sendable {
  /// A pattern of more elements than this is never heard.
  static let elementsMost = 8

  // Patterns.
  let meanings: Table<Int32>
  let marks: Table<Pattern.Marks>
  /// The list of slots for which each is heard only; list 0 is empty, and is for all others.
  let slotLists: Table<Int32>
  let exceptionStarts: Table<Int32>
  let exceptions: Table<Int32>
  let lineExceptionStarts: Table<Int32>
  let lineExceptions: Table<Int32>
  let companionStarts: Table<Int32>
  let companions: Table<Int32>
  /// How many words the longest phrase of any concept has.
  let longestPhrase: Int

  // Elements: those of a pattern lie together, and the alternatives of an element lie together.
  let elementStarts: Table<Int32>
  let gaps: Table<Pattern.Gap>
  let nameStarts: Table<Int32>
  let names: Table<Int32>

  // What is tried when a concept was found: those of a concept lie together.
  let trialStarts: Table<Int32>
  let trials: Table<Trial>

  /// A pattern that is tried where a concept was found.
  ///
  /// All that is asked before the trial lies together: what the pattern itself is made of is far away
  /// in memory, and most patterns go no further.
  struct Trial: BitwiseCopyable {
    enum Side: UInt8 { case anywhere, before, behind }

    let pattern: Int32
    /// The place of the concept's element within its pattern.
    let element: Int16
    /// On which side of the concept its companion stands.
    var side = Side.anywhere
    /// How many words may stand between the two; for a companion anywhere it says nothing.
    var reach: UInt8 = 0
    /// Another concept that must stand in the line too, or -1.
    var companion: Int32 = -1
    /// A concept that may stand in the place of the companion; the same one, where there is none.
    var alternative: Int32 = -1

    init(pattern: Int, element: Int) {
      self.pattern = Int32(truncatingIfNeeded: pattern)
      self.element = Int16(truncatingIfNeeded: element)
    }
  }

  /// What is tried where a concept was found.
  func trials(of concept: Int32) -> UnsafeBufferPointer<Trial> {
    trials[Int(trialStarts[Int(concept)])..<Int(trialStarts[Int(concept) + 1])]
  }

  /// The places of an element's alternatives among the names; none for the object.
  func alternatives(_ element: Int) -> Range<Int> {
    Int(nameStarts[element])..<Int(nameStarts[element + 1])
  }

  /// The concepts of an element; none for the object.
  func concepts(_ element: Int) -> UnsafeBufferPointer<Int32> { names[alternatives(element)] }

  func elements(_ pattern: Int) -> Range<Int> {
    Int(elementStarts[pattern])..<Int(elementStarts[pattern + 1])
  }

  /// Concepts that must not stand in the clause.
  func exceptions(_ pattern: Int) -> UnsafeBufferPointer<Int32> {
    exceptions[Int(exceptionStarts[pattern])..<Int(exceptionStarts[pattern + 1])]
  }

  /// Concepts that must not stand anywhere in the line.
  func lineExceptions(_ pattern: Int) -> UnsafeBufferPointer<Int32> {
    lineExceptions[Int(lineExceptionStarts[pattern])..<Int(lineExceptionStarts[pattern + 1])]
  }

  /// Concepts of which one must stand somewhere in the line, if there are any.
  func companions(_ pattern: Int) -> UnsafeBufferPointer<Int32> {
    companions[Int(companionStarts[pattern])..<Int(companionStarts[pattern + 1])]
  }
}

extension PatternIndex {
  init(from reader: inout TableReader) {
    meanings = reader.table()
    marks = reader.table()
    slotLists = reader.table()
    exceptionStarts = reader.table()
    exceptions = reader.table()
    lineExceptionStarts = reader.table()
    lineExceptions = reader.table()
    companionStarts = reader.table()
    companions = reader.table()
    longestPhrase = reader.number()
    elementStarts = reader.table()
    gaps = reader.table()
    nameStarts = reader.table()
    names = reader.table()
    trialStarts = reader.table()
    trials = reader.table()
  }
}
