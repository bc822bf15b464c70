/// One of the four things that move in a simulated person.
public enum Meter: String, Hashable, Sendable, CaseIterable {
  case trust, distress, anger
  /// How much has been said to her since the last pause.
  case load

  /// The top of its scale; the bottom is 0.
  public var highest: Int {
    switch self {
    case .trust, .distress: 6
    case .anger, .load: 4
    }
  }
}

/// A number for each meter: where they stand, or by how much they move.
public struct Feelings: Hashable, Sendable {
  public var trust = 0
  public var distress = 0
  public var anger = 0
  public var load = 0

  public init(trust: Int = 0, distress: Int = 0, anger: Int = 0, load: Int = 0) {
    self.trust = trust
    self.distress = distress
    self.anger = anger
    self.load = load
  }

  public subscript(meter: Meter) -> Int {
    get {
      switch meter {
      case .trust: trust
      case .distress: distress
      case .anger: anger
      case .load: load
      }
    }
    set {
      switch meter {
      case .trust: trust = newValue
      case .distress: distress = newValue
      case .anger: anger = newValue
      case .load: load = newValue
      }
    }
  }
}

/// How the meters move: up, down, or all the way to nothing.
public struct Change: Hashable, Sendable {
  public var steps: Feelings
  /// Meters that fall to 0, however high they stood.
  public var cleared: [Meter]

  public init(_ steps: Feelings = Feelings(), cleared: [Meter] = []) {
    self.steps = steps
    self.cleared = cleared
  }

  public static let none = Change()
}

/// How she holds herself, which decides what she says when nothing else answers.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  case angry, quiet, asking, ready, guarded
}
