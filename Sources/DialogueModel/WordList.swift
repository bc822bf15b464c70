/// A list of words that is asked for by its name, where what was typed is looked at word by word.
///
/// The words of each are a concept, `list-kin`, in `Dialogs/Meanings/Lists`. A word counts only as
/// it stands there: no typing error is mended to it, and none of them becomes a word that patterns
/// know. This is the only list of them: a new one is a new line here, and a new file.
public enum WordList: String, CaseIterable, Sendable {
  // how a name is told from a sentence
  /// No name is made of it: "because", "want".
  case sentenceWord = "sentence-word"
  /// Two of them make a sentence: each alone may be a name, or the letter of one.
  case smallWord = "small-word"
  /// Two of them tell something of somebody.
  case statementWord = "statement-word"
  /// What a name begins with when it is said in a sentence: "my name is".
  case nameLead = "name-lead"
  /// Tells how a name is said: "rhymes".
  case nameSound = "name-sound"
  // how a name is taken out of an introduction
  /// What somebody begins with who introduces themselves or another: "hello, I'm".
  case introducing
  /// Whose the one is who is named: "my dad, Frank".
  case owner
  /// Stands between who somebody is and the name: "my dad is called Frank".
  case naming
  /// A name ends before it: "and", "who".
  case nameEnd = "name-end"
  /// Stands between a name and who that is: "Ann, and I'm his daughter".
  case besideName = "beside-name"
  /// Family and friends.
  case kin
  /// Who somebody is by work or law: "carer", "attorney".
  case role
  // whose a line is
  /// Who types: "I", "my".
  case selfWord = "self-word"
  /// The program: "you", "this".
  case programWord = "program-word"
  /// What belongs to the one who is spoken of: "her", "their".
  case theirs
  /// The one who is spoken of: "he", "they".
  case spokenOf = "spoken-of"
  // what a line tells
  case death
  /// What a time begins with: "after", "the year".
  case time
  /// Who is mourned besides kin: "dog".
  case mourned
  /// A day or a time of the year, or that nobody knows.
  case day
  /// What somebody else wants or refuses: "wants", "no machines".
  case wish
  /// Whose words are told beside an answer, and the verbs that tell them: "mum said".
  case witness
  case saying
  // what is said to the program
  case goingOn = "going-on"
  /// Stands around the title of a part: "the part about".
  case besideTitle = "beside-title"
  case yes
  /// Stands beside a yes or a no, and adds nothing.
  case besideYes = "beside-yes"
  // how "she doesn't want it" is heard as "I don't want it"
  /// Only says that somebody says it: "she says".
  case reporting
  /// To whom they say it: "he told me".
  case listener
  /// Behind "her" it begins something else: "put her on".
  case behindHer = "behind-her"
  /// Before it, "he's" is "he has": "he's had".
  case participle
  /// Before it, "shed" and "hell" are words of their own: "the shed", "like hell".
  case beforeThing = "before-thing"
  // who wants to die, in a rehearsal
  case learner
  /// Anybody but the learner.
  case another
  /// "That can't go on": nobody.
  case nobody

  private static let mark = "list-"

  /// What the concept is called that holds its words.
  public var conceptName: String { Self.mark + rawValue }

  /// Whether a concept is a list, and so no idea that a pattern may name.
  public static func isConcept(_ name: String) -> Bool { name.hasPrefix(mark) }
}
