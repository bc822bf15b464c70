import TestSupport

// Files that are named are measured instead of those of the repository. With RECORD=1 the page takes
// over the summary; without it nothing is written.
let paths = CommandLine.arguments.dropFirst()
if paths.isEmpty {
  print(RecognitionReport(.all).text)
  if RecognitionPage.isToBeRecorded { try RecognitionPage.record(.all) }
} else {
  let files = LabelledFiles(try paths.map(LabelledFiles.file))
  for fault in files.faults { print(fault) }
  print(RecognitionReport(RecognitionMeasure(files.lines)).text)
}
