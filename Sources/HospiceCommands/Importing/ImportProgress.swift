/// How far a long import is, on standard error when that is a terminal.
struct ImportProgress {
  var count = 0
  private let world: HospiceWorld
  private let begun: Double
  private var shown: Double
  private var isShowing = false

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
    isShowing = true
    let left = Int((now - begun) / Double(done) * Double(count - done))
    let time = left < 90 ? "\(left) seconds" : "\(left / 60) minutes"
    world.errors("\r\u{1B}[K\(done) of \(count) files, about \(time) left")
  }

  mutating func end() {
    if isShowing { world.errors("\r\u{1B}[K") }
    isShowing = false
  }
}
