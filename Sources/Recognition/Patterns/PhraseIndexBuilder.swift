/// Lays phrases into the trie, one after another.
struct PhraseIndexBuilder {
  private var edges: [UInt64] = Array(repeating: 0, count: 1024)
  private var edgeCount = 0
  private var firstNodes: [Int32] = []
  private var goesOn: [Bool] = [false]
  // For each node the first entry in the list of its concepts, or -1; entries hold a concept, and the
  // entry behind it, or -1.
  private var firstEntries: [Int32] = [-1]
  private var concepts: [Int32] = []
  private var nextEntries: [Int32] = []
  private(set) var longestPhrase = 1

  mutating func add(_ phrase: ArraySlice<Int32>, concept: Int32) {
    guard let first = phrase.first else { return }
    longestPhrase = max(longestPhrase, phrase.count)
    while firstNodes.count <= Int(first) { firstNodes.append(0) }
    if firstNodes[Int(first)] == 0 { firstNodes[Int(first)] = addNode() }
    var node = firstNodes[Int(first)]
    for word in phrase.dropFirst() {
      let known = following(node, word)
      if known > 0 {
        node = known
      } else {
        let target = addNode()
        addEdge(node, word, target)
        node = target
      }
    }
    addEntry(concept, at: Int(node))
  }

  func write(to writer: inout TableWriter) {
    writer.write(edges)
    writer.write(firstNodes)
    writer.write(goesOn)
    writeConcepts(to: &writer)
    writer.write(longestPhrase)
  }

  /// The concepts of each node lie together, in the order in which they came.
  private func writeConcepts(to writer: inout TableWriter) {
    var starts: [Int32] = [0]
    var together: [Int32] = []
    starts.reserveCapacity(firstEntries.count + 1)
    together.reserveCapacity(concepts.count)
    for first in firstEntries {
      var entry = first
      while entry >= 0 {
        together.append(concepts[Int(entry)])
        entry = nextEntries[Int(entry)]
      }
      starts.append(Int32(together.count))
    }
    writer.write(starts)
    writer.write(together)
  }

  private mutating func addNode() -> Int32 {
    goesOn.append(false)
    firstEntries.append(-1)
    precondition(goesOn.count < PhraseIndex.nodesMost, "an edge has room for each of its nodes")
    return Int32(goesOn.count - 1)
  }

  private mutating func addEntry(_ concept: Int32, at node: Int) {
    var last: Int32 = -1
    var entry = firstEntries[node]
    while entry >= 0 {
      if concepts[Int(entry)] == concept { return }
      last = entry
      entry = nextEntries[Int(entry)]
    }
    let added = Int32(concepts.count)
    concepts.append(concept)
    nextEntries.append(-1)
    if last < 0 { firstEntries[node] = added } else { nextEntries[Int(last)] = added }
  }

  private func following(_ node: Int32, _ word: Int32) -> Int32 {
    edges.asTable { PhraseIndex.following(node, word, $0) }
  }

  private mutating func addEdge(_ node: Int32, _ word: Int32, _ target: Int32) {
    goesOn[Int(node)] = true
    edgeCount += 1
    if edgeCount * 2 > edges.count { grow() }
    precondition(word < PhraseIndex.nodesMost, "an edge has room for its word")
    insert(PhraseIndex.edge(PhraseIndex.key(node, word), to: target))
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: 0, count: old.count * 2)
    for edge in old where edge != 0 { insert(edge) }
  }

  private mutating func insert(_ edge: UInt64) {
    let mask = edges.count - 1
    var slot = PhraseIndex.slot(edge >> PhraseIndex.nodeBits) & mask
    while edges[slot] != 0 { slot = (slot + 1) & mask }
    edges[slot] = edge
  }
}
