/// How much of each answer stands on a side of a card, in columns.
///
/// Whoever holds the card has nothing else at hand: a name, a number or the place of a form is cut
/// only where the side is full.
struct CardRoom {
  let nameColumnsMax: Int
  let placeColumnsMax: Int
  let ringColumnsMax: Int
  /// Nil where there is no room to say what is refused.
  let refusalColumnsMax: Int?
  /// Whether there is room for what is meant by a refusal, and for when it counts.
  let explainsRefusals: Bool
  /// Lines on a side. On the printed card 14 have room at its smallest type; fewer are allowed where
  /// much was left as it was typed, for letters are not equally wide.
  let linesMax: Int

  static let widestFirst = [
    CardRoom(
      nameColumnsMax: 150, placeColumnsMax: 150, ringColumnsMax: 250, refusalColumnsMax: 120,
      explainsRefusals: true, linesMax: 12),
    CardRoom(
      nameColumnsMax: 45, placeColumnsMax: 42, ringColumnsMax: 110, refusalColumnsMax: 60,
      explainsRefusals: true, linesMax: 13),
    CardRoom(
      nameColumnsMax: 150, placeColumnsMax: 150, ringColumnsMax: 250, refusalColumnsMax: 90,
      explainsRefusals: false, linesMax: 12),
    CardRoom(
      nameColumnsMax: 45, placeColumnsMax: 42, ringColumnsMax: 110, refusalColumnsMax: 45,
      explainsRefusals: false, linesMax: 13),
    CardRoom(
      nameColumnsMax: 43, placeColumnsMax: 20, ringColumnsMax: 60, refusalColumnsMax: nil,
      explainsRefusals: false, linesMax: 14),
  ]

  /// What was typed about CPR is shown whole or not at all, however full the side is.
  static let typedViewColumnsMax = 80

  /// Letters in a line of the printed card at its smallest type.
  private static let columnsOfLine = 50

  func holds(_ blocks: [PaperBlock]) -> Bool {
    blocks.reduce(0) { $0 + CardRoom.lines(of: $1, CardRoom.columnsOfLine) } <= linesMax
  }

  /// How many lines a block takes where a line has so many columns.
  static func lines(of block: PaperBlock, _ columns: Int) -> Int {
    LineWrapping.lines(of: text(of: block), columnsMax: columns).count
  }

  /// As it runs on the card: the title, and what belongs to it, on one line.
  private static func text(of block: PaperBlock) -> String {
    switch block {
    case .sentence(let text), .remark(let text), .detail(let text), .fingerprint(let text): text
    case .quote(let said), .inOtherWords(let said): said.text
    case .check(let check): check.mark + ": " + check.text
    case .list(let items), .handwriting(let items): items.joined(separator: " ")
    case .entry(let title, let blocks), .part(let title, let blocks):
      ([title + ":"] + blocks.map(text)).joined(separator: " ")
    }
  }
}
