import ArgumentParser
import CarePlanModel
import ConversationSession
import DialogueModel
import Journal
import OperatingSystem
import PlanPapers

/// What became of the conversation: a plan to read, print and hand on.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show, print, export or erase a plan.",
    subcommands: [
      PlanShowCommand.self, PlanPrintCommand.self, PlanExportCommand.self, PlanCheckCommand.self,
      PlanHistoryCommand.self, PlanListCommand.self, PlanEraseCommand.self,
    ])
}

/// Which plan is meant.
struct PlanOption: ParsableArguments {
  @Option(name: .customLong("plan"), help: "The name of the plan, where you keep more than one.")
  var name: String = PlanFolder.usualName

  /// - Throws: Where there is no such plan.
  func folder(in world: World) throws(Failure) -> PlanFolder {
    let folder = try PlanFolder(name, in: world)
    guard folder.exists else {
      throw Failure(.notUnderstood, "There is no plan of that name yet. kindred begins one.")
    }
    return folder
  }

  /// What is kept, read beside any window in which the conversation may be going on.
  func kept(in world: World) throws -> KeptPlan {
    try Plan.kept(try JournalFile.entries(directory: try folder(in: world).path))
  }

  /// A paper of the plan, with Welsh beside the English where the plan was talked over in Welsh.
  func paper(_ form: PaperForm, in world: World) throws -> Paper {
    let dialogs = DialogFolder.find(named: nil, in: world)
    let book = CheckedBook.ifWhole(from: dialogs, in: world)
    let kept = try kept(in: world)
    let plan = try Plan(kept, in: try folder(in: world), book: book)
    let printed = Paper(form, of: plan.sealed)
    let settled = kept.isFreedomInDoubt ? printed.notSettledWhoseWish : printed
    let paper = kept.wouldRatherBeAlone ? settled.typedInCompany : settled
    guard plan.sealed.plan.wasTalkedOverInWelsh else { return paper }
    guard let book else {
      world.complain("The dialogues have mistakes in them, so no Welsh stands beside the English.")
      return paper
    }
    let worded = CheckedBook.worded(book, in: .welsh, from: dialogs)
    let catalogue = zip(book.slots, worded.slots).flatMap { english, welsh in
      [(english.title, welsh.title)] + Array(zip(english.phrases, welsh.phrases))
    }
    return paper.beside(.welsh(catalogue: catalogue.filter { $0 != $1 }))
  }
}
