import Foundation
import HospiceCommands

// registry-bench PART …, or the hospice's program itself, so that it can be killed.
let words = Array(CommandLine.arguments.dropFirst())
if words.first == "program" {
  var world = HospiceWorld.ofThisProcess
  world.arguments = Array(words.dropFirst())
  exit(runHospice(in: world).rawValue)
}
let root = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../..").standardizedFileURL
let template = try Template(root: root)
print(Machine.description)
for part in words.isEmpty ? ["reading", "rate", "growth", "killed", "folder"] : words {
  switch part {
  case "reading": try Reading(template).run(plans: 500, rounds: 3)
  case "rate": try Rate(template).run(plans: 8000, rounds: 3)
  case "growth": try Growth(template).run(sizes: [10_000, 100_000])
  case "million": try Growth(template).run(sizes: [10_000, 30_000, 100_000, 300_000, 1_000_000])
  case "killed": try Killed(template).run(plans: 2000, rounds: 50)
  case "killed-server": try Killed(template).run(plans: 2000, rounds: 50, onServer: true)
  case "folder": try Folder(template).run(files: 100_000)
  default: print("There is no part \(part).")
  }
}
