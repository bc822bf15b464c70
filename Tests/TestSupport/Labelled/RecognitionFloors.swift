/// What `Tests/Recognition/floors.txt` asks of recognition.
public struct RecognitionFloors: Sendable {
  public struct Floor: Sendable {
    public let group: MeaningGroup
    /// In hundredths.
    public let precision: Double
    public let recall: Double
  }

  /// Files of which every line must be heard as it is labelled.
  public let wholeFiles: [String]
  /// How many lines of all may be heard the wrong way round; it can only become less.
  public let wrongWayRoundMax: Int
  public let floors: [Floor]

  public static let all = RecognitionFloors(
    (try? Repository.text("Tests/Recognition/floors.txt")) ?? "")

  /// Reads `heard wholly: FILE, FILE`, `wrong way round: NUMBER` and `GROUP: precision NUMBER, recall NUMBER`; a remark
  /// begins with `#`.
  public init(_ text: String) {
    var wholeFiles: [String] = []
    var floors: [Floor] = []
    var wrongWayRoundMax = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let sides = line.split(separator: ":").map(String.init)
      guard sides.count == 2 else { continue }
      let parts = sides[1].split(separator: ",").map { $0.drop { $0 == " " } }
      if sides[0] == "heard wholly" {
        wholeFiles = parts.map(String.init)
      } else if sides[0] == "wrong way round" {
        wrongWayRoundMax = parts.first.flatMap { Int($0) } ?? 0
      } else if let group = MeaningGroup(rawValue: sides[0]), parts.count == 2,
        let precision = Double(parts[0].replacing("precision ", with: "")),
        let recall = Double(parts[1].replacing("recall ", with: ""))
      {
        floors.append(Floor(group: group, precision: precision, recall: recall))
      }
    }
    self.wholeFiles = wholeFiles
    self.wrongWayRoundMax = wrongWayRoundMax
    self.floors = floors
  }

  /// Every group that is heard less well than it must be, and every line heard the wrong way round.
  public func shortfalls(of measure: RecognitionMeasure) -> [String] {
    let wrong = measure.judgements.filter(\.isWrongPolarity).map {
      "\($0.line.file):\($0.line.number): \($0.expected) is heard as \($0.heard)"
    }
    return floors.flatMap { floor -> [String] in
      let tally = measure.tally(of: floor.group)
      let name = floor.group.rawValue
      var found: [String] = []
      if let precision = tally.precision.percent, precision < floor.precision {
        found.append("\(name): precision is \(tenths(precision)), below \(floor.precision)")
      }
      if let recall = tally.recall.percent, recall < floor.recall {
        found.append("\(name): recall is \(tenths(recall)), below \(floor.recall)")
      }
      return found
    } + (wrong.count > wrongWayRoundMax ? wrong : [])
  }
}
