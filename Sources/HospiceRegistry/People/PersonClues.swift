public import CarePlanModel
import CivilCalendar
import FHIRCoding

/// By what a person is known again: number, date of birth and name.
public struct PersonClues: Hashable, Sendable {
  public let name: String
  /// Words of the name, in small letters without accents.
  public let nameParts: [String]
  /// `yyyy-mm-dd`; a draft may have none.
  public let birthDate: String?
  /// Numbers of a health service that check out, and marks of identifiers that others gave.
  public let numbers: [String]

  /// - Parameter nameParts: Where more names are known than the one that is shown.
  public init(name: String, nameParts: [String]? = nil, birthDate: String?, numbers: [String]) {
    self.name = name
    self.nameParts = nameParts ?? NameLetters.parts(of: name)
    self.birthDate = birthDate
    self.numbers = numbers
  }

  public init(_ person: PlanPerson) {
    let health = person.identifiers.filter {
      $0.system != .local && $0.isPlausible && !$0.isSetAsideForTests
    }
    // Whoever rings asks for them by what they are called.
    let called = [person.name?.text, person.name?.preferred].compactMap { $0 }
    let parts = called.flatMap { NameLetters.parts(of: $0) }
    self.init(
      name: person.name?.text ?? "",
      nameParts: parts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      birthDate: person.birthDate, numbers: health.map(\.value))
  }
}

/// How far two sets of clues tell of one person.
public enum PersonMatch: Hashable, Sendable {
  /// All three agree.
  case same
  /// The number agrees, or date of birth and name do, and not all three: somebody must look.
  case possible
  case other

  /// Three of three, or a person decides: numbers are mistyped, and cousins share a name and a day.
  public init(_ one: PersonClues, _ other: PersonClues) {
    let number = !Set(one.numbers).isDisjoint(with: other.numbers)
    let birth = one.birthDate != nil && one.birthDate == other.birthDate
    let name = NameLetters.share(one.nameParts, other.nameParts)
    if number && birth && name {
      self = .same
    } else if number || (birth && name) {
      self = .possible
    } else {
      self = .other
    }
  }
}

extension PersonClues {
  /// With what the mark of an identifier begins that no health service here gave.
  static let markBeginning = "mark-"

  /// Those that a health service here gave, and that can be read out.
  public var healthNumbers: [String] {
    numbers.filter { !$0.hasPrefix(PersonClues.markBeginning) }
  }

  /// Further words by which somebody is looked for who reads the name, and does not see that some
  /// of its letters are others. Nobody is taken for the same by them.
  public var wordsAsSeen: [String] { NameLetters.lookAlikes(of: name) }

  /// Whether its name is not what it looks like to the eye.
  public var hasLettersThatDeceive: Bool { NameLetters.areDoubtful(in: name) }

  /// Clues from a document that was not made with Kindred.
  ///
  /// An identifier that somebody else gave is kept as a hash: it may be of any length, and means
  /// nothing here but that two are the same.
  init(_ patient: ForeignPatient, digest: ([UInt8]) -> String) {
    let numbers = patient.identifiers.compactMap { one -> String? in
      guard let system = HealthIdentifier.System(rawValue: one.system), system != .local else {
        let hash = digest(Array((one.system + "|" + one.value).utf8))
        return PersonClues.markBeginning + hash.prefix(32)
      }
      let value = HealthIdentifier.compact(one.value)
      let number = HealthIdentifier(system: system, value: value, status: .verifiedByHolder)
      return number.isPlausible && !number.isSetAsideForTests ? value : nil
    }
    let parts = patient.names.flatMap { NameLetters.parts(of: $0) }
    self.init(
      name: patient.names.first ?? "",
      nameParts: parts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      birthDate: patient.birthDate.flatMap { CivilDate($0) }?.description,
      numbers: numbers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// With what words of a name begin, as it is looked for.
  public static func beginnings(in typed: String) -> [String] { NameLetters.words(of: typed) }

  /// What both know, and each alone.
  public func joined(with others: PersonClues) -> PersonClues {
    func union(_ one: [String], _ two: [String]) -> [String] {
      one + two.filter { !one.contains($0) }
    }
    return PersonClues(
      name: name.isEmpty ? others.name : name, nameParts: union(nameParts, others.nameParts),
      birthDate: birthDate ?? others.birthDate, numbers: union(numbers, others.numbers))
  }

  /// Whether what is known of somebody speaks against these clues: a later version of the same
  /// plan may leave a detail out, and must not change one.
  func contradicts(_ known: PersonClues) -> Bool {
    let (own, others) = (healthNumbers, known.healthNumbers)
    let number = !own.isEmpty && !others.isEmpty && Set(own).isDisjoint(with: others)
    let birth = birthDate != nil && known.birthDate != nil && birthDate != known.birthDate
    let name =
      !nameParts.isEmpty && !known.nameParts.isEmpty
      && !NameLetters.share(nameParts, known.nameParts)
    return number || birth || name
  }
}
