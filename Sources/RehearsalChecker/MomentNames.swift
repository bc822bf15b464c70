/// The names of all moments that can be heard in a turn.
public let momentNames: [String] = [
  "question", "open-question", "closed-question", "asks-what-they-know", "asks-permission",
  "asks-what-matters", "checks-understanding", "explores", "explores-feeling", "reflection",
  "echoes-cue", "acknowledges-feeling", "summarises", "uses-name", "respects", "stays",
  "support", "pauses", "meets-anger", "repairs", "relieves-relative", "warns", "says-plainly",
  "wishes-and-worries", "honest-uncertainty", "honest-limit", "recommends-with-reason",
  "explains-dnacpr-scope", "information", "advice", "self-disclosure", "false-reassurance",
  "platitude", "minimises", "abandons", "steers", "jargon", "euphemism", "statistics-load",
  "blunt-news", "takes-space", "gives-then-takes", "premature-advice", "stacks-questions",
  "my-story", "pity", "argues", "defends", "breaches-confidence", "lectures",
  "coercive-positivity", "chronic-niceness", "evasive", "over-promises", "nuisance",
  "depersonalises", "not-our-job",
]
