/// How much each part of a plan's file may hold: said here, and read by whatever writes or reads one.
///
/// A limit bounds a file, and never a person. What somebody typed and what does not fit its field goes
/// on elsewhere in the plan, word for word. Texts are counted in Unicode scalars.
public enum PlanLimits {
  // MARK: Texts

  /// What somebody said in their own words: answers, refusals, who somebody is to the person.
  public static let ownWordsCountMax = PlainText.countMax
  public static let nameCountMax = 200
  /// A preferred name, a family name and each given one.
  public static let partOfNameCountMax = 100
  /// A telephone number, with "after six, she is at work".
  public static let contactCountMax = 300
  public static let communicationNeedsCountMax = 1000
  public static let capacityNoteCountMax = 1000
  /// The words of a question as they were asked.
  public static let askedCountMax = 4000
  /// Who may see the plan, and who signed it.
  public static let recipientCountMax = 200
  public static let signerCountMax = 200
  public static let codeDisplayCountMax = 200
  /// Words that stand for one of a list, and the names of languages and papers.
  public static let choiceCountMax = 60
  public static let spokenLanguageCountMax = 60
  public static let attorneyReferenceCountMax = 60
  public static let producerNameCountMax = 60
  public static let producerVersionCountMax = 30

  // MARK: Lists

  public static let statementsCountMax = 400
  public static let otherVoicesCountMax = 400
  public static let peopleCountMax = 40
  public static let questionsCountMax = 40
  public static let refusalsCountMax = 40
  public static let decisionsCountMax = 40
  public static let sharingCountMax = 40
  public static let signaturesCountMax = 8
  public static let identifiersCountMax = 6
  /// The person's own; of anybody else there are fewer.
  public static let contactsCountMax = 10
  public static let contactsOfOthersCountMax = 6
  public static let rolesCountMax = 6
  public static let givenNamesCountMax = 8
  public static let codesCountMax = 8

  // MARK: Numbers

  public static let versionMax = 100_000
  public static let questionVersionMax = 9999
  public static let rankMax = 99

  /// Whether a field that may hold so many has room for a text, and there is one.
  public static func fits(_ text: String, _ countMax: Int) -> Bool {
    // There are never more scalars than bytes, and bytes are quick to count.
    !text.isEmpty && (text.utf8.count <= countMax || text.unicodeScalars.count <= countMax)
  }
}
