/// What is open, waiting for a line.
public struct Asking: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case question
    /// Is this what you mean? `choice` is nil where the words themselves are read back.
    case confirm(choice: String?, words: String)
    /// Several readings of one line, in the order in which they are shown.
    case whichOf(choices: [String], words: String)
    /// Shall we go on? The id of the topic that would be next.
    case crossroads(next: String)
    /// Which answer is to be changed? The slots on offer.
    case answers([String])
    /// Which part? The ids of the topics on offer.
    case topics([String])
  }

  /// The slot asked about; empty for a crossroads and for lists.
  public let slot: String
  public let kind: Kind
  /// How often in a row nothing was recognised, 0 to 2.
  public let misses: Int
  /// What was typed just now, and not understood. The state gathers it, and it is kept with the
  /// answer that comes of it in the end.
  public let missed: String?
  /// Weighty answers to other questions, heard in the same line and still to be read back.
  public let waiting: [Reading]

  public init(
    slot: String, kind: Kind, misses: Int = 0, missed: String? = nil, waiting: [Reading] = []
  ) {
    self.slot = slot
    self.kind = kind
    self.misses = misses
    self.missed = missed
    self.waiting = waiting
  }
}

/// An asking is never made anew of another by hand: what waits goes along in each of these.
extension Asking {
  /// Asked once more, because nothing was understood.
  ///
  /// - Parameter words: What was typed; nil where it is no part of an answer.
  func missed(_ words: String? = nil) -> Asking {
    Asking(slot: slot, kind: kind, misses: misses + 1, missed: words, waiting: waiting)
  }

  /// Asked as if for the first time.
  var saidAgain: Asking { Asking(slot: slot, kind: kind, waiting: waiting) }

  /// Asked in other words, without anything having been missed.
  var saidOtherwise: Asking {
    Asking(slot: slot, kind: kind, misses: max(misses, 1), waiting: waiting)
  }

  /// Open as it is, with a line that is kept aside for it.
  func holding(_ words: String) -> Asking {
    Asking(slot: slot, kind: kind, misses: max(misses, 1), missed: words, waiting: waiting)
  }

  /// Open as it is, with more to be read back behind it.
  func with(_ more: [Reading]) -> Asking {
    Asking(slot: slot, kind: kind, misses: misses, waiting: waiting + more)
  }

  /// Something else is asked about the same slot.
  ///
  /// - Parameter words: What was typed and stays with it.
  func becoming(_ kind: Kind, keeping words: String? = nil) -> Asking {
    Asking(slot: slot, kind: kind, missed: words, waiting: waiting)
  }
}

extension Asking {
  /// Whether something to pick from stands on the screen because of it, or may stand there: a
  /// question of free words has nothing, and then nothing before it is to be picked from any more.
  var showsList: Bool {
    switch kind {
    case .question, .crossroads, .answers, .topics: misses == 0
    case .whichOf: true
    case .confirm: false
    }
  }

  /// Whether a list made of what was said is open.
  var isList: Bool {
    switch kind {
    case .answers, .topics: true
    case .question, .confirm, .whichOf, .crossroads: false
    }
  }
}

extension Asking.Kind {
  /// What was typed and is being asked about.
  var words: String? {
    switch self {
    case .confirm(_, let words), .whichOf(_, let words): words
    case .question, .crossroads, .answers, .topics: nil
    }
  }
}
