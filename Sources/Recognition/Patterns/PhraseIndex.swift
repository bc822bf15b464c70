/// Finds every phrase of every concept in one pass over the words of a line.
///
/// A trie over word numbers in flat tables, so that the cost follows the words of the line and
/// never the number of phrases.
struct PhraseIndex: Sendable {
  /// A concept that stands in the line.
  struct Hit: Hashable, Sendable {
    let concept: Int32
    private let first: Int32
    private let behind: Int32

    var start: Int { Int(first) }
    /// Past the last word.
    var end: Int { Int(behind) }

    init(concept: Int32, start: Int, end: Int) {
      self.concept = concept
      first = Int32(truncatingIfNeeded: start)
      behind = Int32(truncatingIfNeeded: end)
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

  /// What was found in a line.
  struct Found: Sendable {
    /// In order of the first word.
    var hits: [Hit] = []
    /// For each word, and one for the end of the line.
    var places: [Place] = []
    /// The cues that stand anywhere in the line.
    var cues: UInt64 = 0

    /// Whether a cue stands anywhere in the line.
    func has(_ cue: Int32) -> Bool { cues & (1 << UInt64(cue)) != 0 }

    /// The places of the hits that begin at a word.
    func range(at word: Int) -> Range<Int> {
      Int(places[word].firstHit)..<Int(places[word + 1].firstHit)
    }
  }

  /// What was found at a word. The first concepts, which are the cues of scope, are kept as bits.
  struct Place: Sendable {
    var firstHit: Int32 = 0
    /// Those that begin here.
    var cuesAt: UInt64 = 0
    /// Those that begin here or go on here.
    var cuesOver: UInt64 = 0
  }

  /// What is being found in a line, word by word.
  struct Finding {
    private(set) var hits: [Hit] = []
    private(set) var cues: UInt64 = 0
    private let places: UnsafeMutableBufferPointer<Place>

    init(in places: UnsafeMutableBufferPointer<Place>, expecting hitCount: Int) {
      self.places = places
      hits.reserveCapacity(hitCount)
    }

    /// Goes on to a word, or to the end of the line.
    @inline(__always)
    func go(to word: Int) { places[word].firstHit = Int32(truncatingIfNeeded: hits.count) }

    /// Adds a hit, and a bit for it where it is a cue.
    @inline(__always)
    mutating func take(_ hit: Hit) {
      hits.append(hit)
      guard hit.concept < PhraseIndex.cuesMost else { return }
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: hit.concept)
      cues |= bit
      places[hit.start].cuesAt |= bit
      for word in hit.start..<hit.end { places[word].cuesOver |= bit }
    }
  }

  /// How many concepts have a bit of their own.
  static let cuesMost = 64

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
    for concept in concepts[first..<last] {
      finding.take(Hit(concept: concept, start: start, end: end))
    }
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

extension PhraseIndex.Found {
  /// - Parameters:
  ///   - hitCount: How many hits are to be expected; there may be more.
  ///   - find: Goes to each word in order and takes what begins there.
  init(wordCount: Int, expecting hitCount: Int, _ find: (inout PhraseIndex.Finding) -> Void) {
    places = Array(all: PhraseIndex.Place(), count: wordCount + 1)
    places.withUnsafeMutableBufferPointer { places in
      var finding = PhraseIndex.Finding(in: places, expecting: hitCount)
      find(&finding)
      finding.go(to: wordCount)
      hits = finding.hits
      cues = finding.cues
    }
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
