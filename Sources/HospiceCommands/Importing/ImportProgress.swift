/// How far a long import is, on standard error when that is a terminal.
struct ImportProgress {
  var count = 0
  private let world: HospiceWorld
  private let begun: Double
  private var shown: Double
  /// How many columns the last line took.
  private var width = 0

  init(_ world: HospiceWorld) {
    self.world = world
    begun = world.ticks()
    shown = begun
  }

  /// At most twice a second.
  mutating func show(done: Int) {
    let now = world.ticks()
    guard world.errorsAreTerminal, now - shown >= 0.5 else { return }
    shown = now
    let left = Int((now - begun) / Double(done) * Double(count - done))
    let time = left < 90 ? "\(left) seconds" : "\(left / 60) minutes"
    put("\(done) of \(count) files, about \(time) left")
  }

  /// In the place of the line before, without any sign that a plain terminal would not know.
  private mutating func put(_ line: String) {
    let rest = String(repeating: " ", count: max(0, width - line.count))
    world.errors("\r" + line + rest + "\r")
    width = line.count
  }

  mutating func end() {
    if width > 0 { put("") }
  }
}
