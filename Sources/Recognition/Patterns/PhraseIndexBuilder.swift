/// Lays phrases into the trie, one after another.
struct PhraseIndexBuilder {
  private var keys: [UInt64] = Array(repeating: 0, count: 1024)
  private var targets: [Int32] = Array(repeating: 0, count: 1024)
  private var edgeCount = 0
  private var firstNodes: [Int32] = []
  private var goesOn: [Bool] = [false]
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
    writer.write(keys)
    writer.write(targets)
    writer.write(firstNodes)
    writer.write(goesOn)
    writer.write(firstEntries)
    writer.write(concepts)
    writer.write(nextEntries)
    writer.write(longestPhrase)
  }

  private mutating func addNode() -> Int32 {
    goesOn.append(false)
    firstEntries.append(-1)
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
    keys.asTable { keys in
      targets.asTable { PhraseIndex.following(node, word, keys, $0) }
    }
  }

  private mutating func addEdge(_ node: Int32, _ word: Int32, _ target: Int32) {
    goesOn[Int(node)] = true
    edgeCount += 1
    if edgeCount * 2 > keys.count { grow() }
    insert(PhraseIndex.key(node, word), target)
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    targets = Array(repeating: 0, count: oldKeys.count * 2)
    for slot in oldKeys.indices where oldKeys[slot] != 0 { insert(oldKeys[slot], oldTargets[slot]) }
  }

  private mutating func insert(_ key: UInt64, _ target: Int32) {
    let mask = keys.count - 1
    var slot = PhraseIndex.slot(key) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
  }
}
