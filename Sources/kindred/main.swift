import CommandLineInterface

// A person who wants to talk, or somebody who works on what Kindred says: one program for both.
leave(runKindred(in: .ofThisProcess))
