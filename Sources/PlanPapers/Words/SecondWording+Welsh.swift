import CarePlanModel

extension SecondWording {
  /// What a check says of some of the refusals, by its English, for each choice of up to three.
  static var welshChecks: [String: String] {
    guard let needs = PaperWords.english.advanceDecision(.englandAndWales).signing?.needs else {
      return [:]
    }
    var wordings: [String: String] = [:]
    for numbers in [[1], [2], [3], [1, 2], [1, 3], [2, 3], [1, 2, 3]] {
      let which =
        (numbers.count == 1 ? "gwrthodiad " : "gwrthodiadau ")
        + numbers.map(String.init).joined(separator: ", ")
      wordings[needs.riskWordsMissing(numbers)] =
        "Dydy'r geiriau “hyd yn oed os yw fy mywyd mewn perygl” ddim gyda \(which)."
      wordings[needs.notIfLifeAtRisk(numbers)] =
        "Nid pan fydd eich bywyd mewn perygl, gyda \(which)."
      wordings[needs.ownWordsOnly(numbers)] =
        "Dim ond yn eich geiriau eich hun mae'r driniaeth, yn \(which). Gadewch i feddyg neu nyrs eu darllen."
      wordings[needs.notClear(numbers)] =
        "Triniaeth does dim rhaid i neb ei dyfalu, yn \(which)."
    }
    return wordings
  }

  static let welshNotice =
    "The Welsh on this paper was drafted by a machine, and nobody has read it yet."
  static let welshNoticeInWelsh =
    "Peiriant ddrafftiodd y Gymraeg ar y papur hwn, a does neb wedi'i darllen eto."

  /// Machine-drafted, and unreviewed until a Welsh speaker has read it; each paper says so.
  ///
  /// What the law says of a paper stands in English alone: a wrong word there could mislead.
  static let welshHeadings: [String: String] = [
    "The first minute": "Y funud gyntaf",
    "You talked in Welsh. The card itself is in English only.":
      "Siaradoch chi yn Gymraeg. Dim ond yn Saesneg mae'r cerdyn ei hun.",
    "Read this first": "Darllenwch hwn yn gyntaf",
    "Name": "Enw",
    "What matters most to me": "Beth sydd bwysicaf i mi",
    "CPR": "CPR",
    "Advance decision to refuse treatment": "Penderfyniad ymlaen llaw i wrthod triniaeth",
    "Advance directive": "Cyfarwyddeb ymlaen llaw",
    "Refusing treatment ahead of time": "Gwrthod triniaeth ymlaen llaw",
    "Who to ring first": "Pwy i'w ffonio'n gyntaf",
    "What helps me to be understood": "Beth sy'n helpu pobl i fy neall",
    "Nothing was said about this.": "Does dim wedi'i ddweud am hyn.",
    "What I was told by a doctor or a nurse about CPR (nobody has checked it)":
      "Beth ddywedodd meddyg neu nyrs wrtha i am CPR (does neb wedi'i wirio)",
    "What I was told by a doctor or a nurse (nobody has checked it)":
      "Beth ddywedodd meddyg neu nyrs wrtha i (does neb wedi'i wirio)",
    "Where the form is:": "Ble mae'r ffurflen:",
    "The date on the form:": "Y dyddiad ar y ffurflen:",
    "What this is, and what it is not": "Beth yw hwn, a beth nad yw",
    "In full": "Yn llawn",
    "This is not a DNACPR decision.": "Nid penderfyniad DNACPR yw hwn.",
    "Full name": "Enw llawn",
    "Likes to be called": "Yn hoffi cael ei alw neu ei galw",
    "Date of birth": "Dyddiad geni",
    "NHS number": "Rhif GIG",
    "Telephone": "Ffôn",
    "Email": "E-bost",
    "Address": "Cyfeiriad",
    "I said something here before, and I have taken it back.":
      "Fe ddywedais i rywbeth yma o'r blaen, ac rydw i wedi'i dynnu'n ôl.",
    "In my own words:": "Yn fy ngeiriau fy hun:",
    "I have not decided about this.": "Dydw i ddim wedi penderfynu am hyn.",
    "When:": "Pryd:",
    "A refusal of treatment, written down but not checked":
      "Gwrthod triniaeth, wedi'i nodi ond heb ei wirio",
    "This is a draft. It has to be signed and witnessed on paper.":
      "Drafft yw hwn. Rhaid ei lofnodi ar bapur, o flaen tyst.",
    "What others say: these are not my own words":
      "Beth mae eraill yn ei ddweud: nid fy ngeiriau i yw'r rhain",
    "Whom this is about": "Am bwy mae hwn",
    "The name that was given": "Yr enw a roddwyd",
    "Who says it": "Pwy sy'n ei ddweud",
    "What they say": "Beth maen nhw'n ei ddweud",
    "What I left unanswered": "Beth adewais i heb ei ateb",
    "A question without an answer is not a “no”.": "Nid “na” yw cwestiwn heb ateb.",
    "I left these for another time": "Fe adewais i'r rhain tan dro arall",
    "I would rather not say": "Byddai'n well gen i beidio â dweud",
    "I am not sure, or did not know how to say it":
      "Dydw i ddim yn siŵr, neu doeddwn i ddim yn gwybod sut i'w ddweud",
    "Which plan this is": "Pa gynllun yw hwn",
    "Fingerprint of the file, for staff who check it": "Ôl bys y ffeil, i staff sy'n ei gwirio",
    "Who I am": "Pwy ydw i",
    "What I like to know": "Beth rydw i'n hoffi ei wybod",
    "Small things that make a day good": "Pethau bach sy'n gwneud diwrnod yn dda",
    "What matters to me": "Beth sy'n bwysig i mi",
    "My people": "Fy mhobl i",
    "Where I would like to be": "Ble hoffwn i fod",
    "Going into hospital": "Mynd i'r ysbyty",
    "Treatments": "Triniaethau",
    "Help for those who care for me": "Help i'r rhai sy'n gofalu amdana i",
    "After my death": "Ar ôl i mi farw",
    "Questions for my team": "Cwestiynau i fy nhîm",
    "Who may see this plan": "Pwy gaiff weld y cynllun hwn",
    "About me": "Amdana i",
    "What I refuse": "Beth rydw i'n ei wrthod",
    "The treatment": "Y driniaeth",
    "Which treatment that is": "Pa driniaeth yw honno",
    "What I mean by it": "Beth rydw i'n ei olygu",
    "When I refuse it": "Pryd rydw i'n ei gwrthod",
    "I did not say when.": "Ddywedais i ddim pryd.",
    "How I first said it": "Sut dywedais i hyn gyntaf",
    "Refusal 1": "Gwrthodiad 1",
    "Refusal 2": "Gwrthodiad 2",
    "Refusal 3": "Gwrthodiad 3",
    "Before you sign": "Cyn i chi lofnodi",
    "The signed paper": "Y papur llofnodedig",
    "Where the signed paper is": "Ble mae'r papur llofnodedig",
    "Where the signed paper is:": "Ble mae'r papur llofnodedig:",
    "What was noted about making my own decisions":
      "Beth gafodd ei nodi am wneud fy mhenderfyniadau fy hun",
    "Attorneys for health": "Atwrneiod ar gyfer iechyd",
    "What this paper cannot do": "Beth na all y papur hwn ei wneud",
    "Signing": "Llofnodi",
    "Me": "Fi",
    "If I cannot sign": "Os na alla i lofnodi",
    "The witness": "Y tyst",
    "When it is signed": "Pan fydd wedi'i lofnodi",
    "There is nothing to sign": "Does dim i'w lofnodi",
    "There": "Yno",
    "Missing": "Ar goll",
    "You said": "Fe ddywedoch chi",
    "To ask": "I'w ofyn",
    "It is in writing, on this paper.": "Mae mewn ysgrifen, ar y papur hwn.",
    "It says “even if my life is at risk”, with each refusal.":
      "Mae'n dweud “hyd yn oed os yw fy mywyd mewn perygl”, gyda phob gwrthodiad.",
    "You said that you have signed a paper. Nobody has checked it.":
      "Fe ddywedoch chi eich bod wedi llofnodi papur. Does neb wedi'i wirio.",
    "Your signature, in ink. There is room below.":
      "Eich llofnod, mewn inc. Mae lle iddo isod.",
    "A witness, who sees you sign and then signs too. There is room below.":
      "Tyst, sy'n eich gweld yn llofnodi ac yna'n llofnodi hefyd. Mae lle isod.",
    "My address": "Fy nghyfeiriad",
    "My NHS number": "Fy rhif GIG",
    "My doctor's practice": "Fy meddygfa",
    "If you want to, write here when": "Os hoffech chi, ysgrifennwch yma pryd",
    "If you mean them, write them here":
      "Os ydych chi'n eu golygu, ysgrifennwch nhw yma",
    "These are treatments that I do not want. They stand here in my own words.":
      "Triniaethau nad ydw i eu heisiau yw'r rhain. Maen nhw yma yn fy ngeiriau fy hun.",
    "I refuse this treatment even if my life is at risk.":
      "Rydw i'n gwrthod y driniaeth hon hyd yn oed os yw fy mywyd mewn perygl.",
    "I said: not when my life is at risk. Then staff may give it to me.":
      "Fe ddywedais i: nid pan fydd fy mywyd mewn perygl. Yna gall staff ei rhoi i mi.",
    "Read all of it first. Sign only if every word is what you mean, and nobody presses you.":
      "Darllenwch y cyfan yn gyntaf. Llofnodwch dim ond os yw pob gair yn golygu beth rydych chi'n ei"
      + " olygu, a neb yn pwyso arnoch chi.",
    "Somebody who looks after me wrote this down for me.":
      "Rhywun sy'n gofalu amdana i ysgrifennodd hyn drosta i.",
    "I have read this paper. It says what I mean.":
      "Rydw i wedi darllen y papur hwn. Mae'n dweud beth rydw i'n ei olygu.",
    "My signature": "Fy llofnod",
    "My name in capital letters": "Fy enw mewn priflythrennau",
    "Date": "Dyddiad",
    "Somebody signs for me, because I ask for it and while I am there.":
      "Mae rhywun yn llofnodi drosta i, am fy mod i'n gofyn hynny, a minnau yno.",
    "Signed for me by": "Llofnodwyd drosta i gan",
    "Their name in capital letters": "Eu henw mewn priflythrennau",
    "I saw this being signed, or the person told me that the signature is theirs. I sign while they are there.":
      "Gwelais i hwn yn cael ei lofnodi, neu fe ddywedodd y person wrtha i mai eu llofnod nhw yw e. Rydw i'n llofnodi tra maen nhw yno.",
    "Signature of the witness": "Llofnod y tyst",
    "Name in capital letters": "Enw mewn priflythrennau",
  ]
}
