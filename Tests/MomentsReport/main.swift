import TestSupport

// With RECORD=1 the page and the data take over what was measured; without it nothing is written.
print(MomentsPage.text)
if MomentsPage.isToBeRecorded { try MomentsPage.record() }
