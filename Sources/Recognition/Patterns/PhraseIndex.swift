import DialogueModel

/// Finds every phrase of every concept in one pass over the words of a line.
///
/// A trie over word numbers in flat tables, so that the cost follows the words of the line and
/// never the number of phrases.
struct PhraseIndex: Sendable {
  /// A concept that stands in the line.
  struct Hit: Hashable, Sendable {
    let concept: Int32
    private let words: Stretch

    var start: Int { words.start }
    /// Past the last word.
    var end: Int { words.end }

    func isOf(_ cue: Cue) -> Bool { concept == cue.number }

    init(concept: Int32, start: Int, end: Int) {
      self.concept = concept
      words = Stretch(start, end)
    }
  }

  /// The edges: a node, a word and the node behind it, in a power of two of places; 0 is an empty one.
  let edges: Table<UInt64>
  /// The node of each word that begins a phrase, or 0.
  let firstNodes: Table<Int32>
  // Nodes: whether words follow, and where the concepts of each begin, which lie together.
  let goesOn: Table<Bool>
  let conceptStarts: Table<Int32>
  let concepts: Table<Int32>
  /// How many words the longest phrase has.
  let longestPhrase: Int

  /// What was found at a word. Cues are kept as bits.
  struct Place: Sendable {
    var firstHit: Int32 = 0
    /// Those that begin here.
    var cuesAt = CueSet()
    /// Those that begin here or go on here.
    var cuesOver = CueSet()
  }

  /// What is being found in a line, word by word.
  struct Finding {
    private(set) var hits: [Hit] = []
    private(set) var cues = CueSet()
    private let places: UnsafeMutableBufferPointer<Place>

    init(in places: UnsafeMutableBufferPointer<Place>, expecting hitCount: Int) {
      self.places = places
      hits.reserveCapacity(hitCount)
    }

    /// Goes on to a word, or to the end of the line.
    @inline(__always)
    func go(to word: Int) { places[word].firstHit = Int32(truncatingIfNeeded: hits.count) }

    /// Adds a hit, and notes it where it is a cue.
    mutating func take(_ hit: Hit) {
      var cues = CueSet()
      add(hit, notingIn: &cues)
      note(cues, from: hit.start, to: hit.end)
    }

    /// Adds a hit, and says where it is a cue, which is still to be noted with its words.
    @inline(__always)
    mutating func add(_ hit: Hit, notingIn cues: inout CueSet) {
      hits.append(hit)
      cues.insert(hit.concept)
    }

    /// Notes that cues begin at a word and go on to before another.
    @inline(__always)
    mutating func note(_ cues: CueSet, from start: Int, to end: Int) {
      if cues.isEmpty { return }
      self.cues.formUnion(cues)
      places[start].cuesAt.formUnion(cues)
      var word = start
      while word < end {
        places[word].cuesOver.formUnion(cues)
        word &+= 1
      }
    }
  }

  func hits(in words: [Word]) -> Found {
    Found(wordCount: words.count, expecting: words.count * 4) { finding in
      words.withUnsafeBufferPointer { words in
        for start in words.indices {
          finding.go(to: start)
          let first = Int(words[start].number)
          guard first >= 0, first < firstNodes.count else { continue }
          var node = firstNodes[first]
          var index = start + 1
          while node > 0 {
            take(node, start, index, into: &finding)
            guard goesOn[Int(node)], index < words.count, words[index].number >= 0,
              words[index].breakBefore != .stop
            else { break }
            node = following(node, words[index].number)
            index += 1
          }
        }
      }
    }
  }

  @inline(__always)
  private func take(_ node: Int32, _ start: Int, _ end: Int, into finding: inout Finding) {
    let (first, last) = (Int(conceptStarts[Int(node)]), Int(conceptStarts[Int(node) + 1]))
    var cues = CueSet()
    for concept in concepts[first..<last] {
      finding.add(Hit(concept: concept, start: start, end: end), notingIn: &cues)
    }
    finding.note(cues, from: start, to: end)
  }

  // MARK: - Edges

  private func following(_ node: Int32, _ word: Int32) -> Int32 {
    Self.following(node, word, edges)
  }

  /// The node behind a word, or 0.
  static func following(_ node: Int32, _ word: Int32, _ edges: Table<UInt64>) -> Int32 {
    let key = key(node, word)
    var place = slot(key)
    while true {
      let edge = edges[round: place]
      if edge >> nodeBits == key { return Int32(truncatingIfNeeded: edge) & (nodesMost - 1) }
      if edge == 0 { return 0 }
      place &+= 1
    }
  }

  /// How many bits of an edge each of its nodes and its word take.
  static let nodeBits: UInt64 = 21
  /// How many nodes and how many words there may be.
  static let nodesMost: Int32 = 1 << 21

  /// Never 0, because no edge leads out of node 0.
  static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << nodeBits | UInt64(UInt32(bitPattern: word))
  }

  /// - Parameter key: Of the node and the word that lead to the target.
  static func edge(_ key: UInt64, to target: Int32) -> UInt64 {
    key << nodeBits | UInt64(UInt32(bitPattern: target))
  }

  static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}

extension PhraseIndex {
  init(from reader: inout TableReader) {
    edges = reader.table()
    firstNodes = reader.table()
    goesOn = reader.table()
    conceptStarts = reader.table()
    concepts = reader.table()
    longestPhrase = reader.number()
  }
}
