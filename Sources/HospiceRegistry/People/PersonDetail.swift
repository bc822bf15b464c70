/// By what a plan may turn out to be another person's.
public enum PersonDetail: Hashable, Sendable, CaseIterable {
  case name, birthDate, healthNumber
}

extension PersonClues {
  /// What is given here and is not what is known of somebody. A detail that is left out, and a name
  /// of which a word is, are none.
  public func details(unlike known: PersonClues) -> [PersonDetail] {
    PersonDetail.allCases.filter { detail in
      switch detail {
      case .name:
        let (own, others) = (
          Set(NameLetters.words(of: name)), Set(NameLetters.words(of: known.name))
        )
        return !own.isEmpty && !own.isSubset(of: others) && !others.isSubset(of: own)
      case .birthDate:
        return birthDate != nil && known.birthDate != nil && birthDate != known.birthDate
      case .healthNumber:
        return !Set(healthNumbers).isSubset(of: known.healthNumbers)
          && !known.healthNumbers.isEmpty
      }
    }
  }
}
