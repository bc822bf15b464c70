import Foundation
import PlanPapers
import TestSupport

// Prints papers of the example plans with a browser, and looks at the pages and at the screen. The pages stay in the
// folder that is named, for whoever wants to look as well.
let folder = CommandLine.arguments.dropFirst().first ?? NSTemporaryDirectory()
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
let press = Press(folder: folder)
var count = 0
var faults: [String] = []
let examples = try PaperExample.all()
for example in examples {
  let printed = try press.print(example)
  count += printed.pages.pages.count
  let found =
    printed.pages.faults(of: example.paper, pagesMax: example.pagesMax)
    + example.cardFaults(printed.words) + example.frontFaults(printed.pages)
  faults += found.map { "\(example.name): \($0)" }
}
faults += try Screen(press: press).faults(of: examples)
for fault in faults { print(fault) }
print("\(count) pages were printed and looked at, with \(faults.count) faults.")
print("\(examples.count) papers were looked at on a screen too, enlarged and without styles.")
exit(faults.isEmpty ? 0 : 1)
