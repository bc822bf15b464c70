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

  // The table of edges: a node and a word on the left, a node on the right; 0 is an empty key.
  let keys: Table<UInt64>
  let targets: Table<Int32>
  /// The node of each word that begins a phrase, or 0.
  let firstNodes: Table<Int32>
  // Nodes: whether words follow, and the first entry in the list of its concepts, or -1.
  let goesOn: Table<Bool>
  let firstEntries: Table<Int32>
  // Entries of those lists: a concept, and the entry behind it, or -1.
  let concepts: Table<Int32>
  let nextEntries: Table<Int32>
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
    var entry = firstEntries[Int(node)]
    while entry >= 0 {
      finding.take(Hit(concept: concepts[Int(entry)], start: start, end: end))
      entry = nextEntries[Int(entry)]
    }
  }

  // MARK: - Edges

  private func following(_ node: Int32, _ word: Int32) -> Int32 {
    Self.following(node, word, keys, targets)
  }

  /// The node behind a word, or 0.
  static func following(
    _ node: Int32, _ word: Int32, _ keys: Table<UInt64>, _ targets: Table<Int32>
  ) -> Int32 {
    let key = key(node, word)
    let mask = keys.count - 1
    var slot = slot(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Never 0, because no edge leads out of node 0.
  static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
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
    keys = reader.table()
    targets = reader.table()
    firstNodes = reader.table()
    goesOn = reader.table()
    firstEntries = reader.table()
    concepts = reader.table()
    nextEntries = reader.table()
    longestPhrase = reader.number()
  }
}
