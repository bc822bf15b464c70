import Moments

/// Insults and threats: such a line is not played, and whoever typed it is told so kindly.
///
/// What is denied, asked, or given back ("you feel useless") is none.
enum Abuse {
  static let fact = Moments.Fact(
    id: "abuse", standing: .known, isKey: false,
    told: [
      "[unless @thought-of] youre|you-are|your|ye|you @insult",
      "[first] @insult-name",
      "[asked] shut-up|shut-it|shut-your-mouth|shut-your-face|shut-your-gob|shut-yer-face",
      "[asked] go-to-hell|drop-dead|get-stuffed|up-yours|rot-in-hell|hurry-up-and-die",
      "[asked] fuck|piss|sod|bugger|screw > off|you",
      "hope|wish ... you > die|rot|suffer|choke|were-dead|drop-dead",
      "ill|i-will|im-going-to|im-gonna|i-could > hit|slap|punch|smack|hurt|kill|strangle > you",
      "[either] i|we|nobody > dont|couldnt|doesnt > care|give ... you-die|you-live|about-you",
    ], untrue: [])
}
