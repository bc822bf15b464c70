/// How much of each answer stands on a side of a card, in columns.
///
/// Whoever holds the card has nothing else at hand: a name, a number or the place of a form is cut
/// only where the side is full.
struct CardRoom {
  let nameColumnsMax: Int
  let placeColumnsMax: Int
  let ringColumnsMax: Int

  static let wide = CardRoom(nameColumnsMax: 150, placeColumnsMax: 150, ringColumnsMax: 250)
  static let narrow = CardRoom(nameColumnsMax: 45, placeColumnsMax: 42, ringColumnsMax: 110)

  /// Letters in a line and lines on a side, counted on the printed card at its smallest type, and a
  /// little fewer: letters are not equally wide.
  private static let columnsOfLine = 50
  private static let linesMax = 12

  static func isEnough(for blocks: [PaperBlock]) -> Bool {
    blocks.reduce(0) { $0 + lines(of: $1, columnsOfLine) } <= linesMax
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
