import Moments
import Rehearsal
import RehearsalChecker
import RehearsalSession
import SourceText
import TestSupport

/// The scenarios and the table that people meet, as they stand in the repository.
enum RealRehearsals {
  static let files = RealDialogues.files

  static let checked = RehearsalChecker.check(files, moments: MomentKind.ofALearner)

  static let sources = files.filter(RehearsalChecker.reads)

  static func source(of scenario: String) -> SourceFile? {
    sources.first { $0.name == scenario + ".rehearsal" }
  }
}
