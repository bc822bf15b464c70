import TestSupport

// With RECORD=1 the page takes over the summary; without it nothing is written.
print(RecognitionReport(.all).text)
if RecognitionPage.isToBeRecorded { try RecognitionPage.record(.all) }
