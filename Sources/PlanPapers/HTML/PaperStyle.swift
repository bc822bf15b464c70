/// What a part of a page is, as the style sheet knows it.
enum PaperStyle: String, Hashable, Sendable, CaseIterable {
  case normal, large
  case firstMinute = "first-minute"
  case otherVoices = "other-voices"
  case warning, remark, check, rule, part, entry, fingerprint
  case card, panel, signing, overleaf
}

/// How large the type is.
public enum TypeSize: Hashable, Sendable, CaseIterable {
  /// 12 points, the least that clear print allows.
  case normal
  /// 18 points, for eyes that no longer read the other.
  case large
}

extension StyleSheet {
  /// For paper first, and for a screen: sizes follow the reader's own, so that a page can be read
  /// at twice its size.
  static let page: StaticString = """
    * { box-sizing: border-box; }
    html { font: 100%/1.4 Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
    html.large { font-size: 150%; }
    body { max-width: 42rem; margin: 1rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.4rem; }
    h2 { font-size: 1.25rem; line-height: 1.25; margin: 1.4rem 0 0.4rem; border-bottom: 1px solid #000; }
    h3 { font-size: 1.05rem; margin: 0.9rem 0 0.3rem; }
    p, dl, dd, ul, blockquote { margin: 0 0 0.35rem; }
    dt { font-weight: bold; }
    dt::after { content: ":"; }
    dd { margin-left: 1rem; }
    blockquote { margin-left: 0; padding-left: 0.6rem; border-left: 3px solid #555; }
    ul { padding-left: 1.4rem; }
    .entry { margin: 0 0 0.7rem; }
    .fingerprint { word-break: break-all; font-family: monospace; font-size: 0.85rem; }
    .remark, .warning { font-weight: bold; }
    .warning { border: 2px solid #000; padding: 0.3rem 0.6rem; margin: 0.6rem 0; }
    .first-minute { border: 3px solid #000; padding: 0 0.8rem 0.2rem; margin: 1rem 0; }
    .first-minute h2 { margin-top: 0.6rem; }
    .first-minute .entry { margin-bottom: 0.4rem; }
    .other-voices { border: 1px dashed #000; padding: 0 0.8rem; margin: 1.4rem 0 0; }
    footer p { margin-bottom: 0.2rem; }
    .rule { display: flex; align-items: flex-end; gap: 0.5rem; min-height: 2.6rem; }
    .rule p { margin: 0; flex: 0 0 auto; max-width: 45%; }
    .rule hr { flex: 1; margin: 0 0 0.25rem; border: 0; border-top: 1px solid #000; }

    """

  static let paper: StaticString = """
    @page { size: A4; margin: 20mm 18mm 18mm; font: 9pt Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
    @media print {
      html { font-size: 12pt; }
      html.large { font-size: 18pt; }
      body { max-width: none; margin: 0; padding: 0; }
      p, dd, li { orphans: 3; widows: 3; }
      h1, h2, h3, dt { break-after: avoid; }
      h1, h2, h3, dt, .entry, .part, .remark, .warning, .rule, .check, .card, .signing, blockquote, p, ul, footer section { break-inside: avoid; }
      html { line-height: 1.3; }
      h2 { margin-top: 1.1rem; }
      .overleaf { break-before: page; }
    }

    """

  /// Everything on the front of one sheet, where every answer is at its longest.
  static let sheet: StaticString = """
    @media print {
      .other-voices { margin-top: 0.5rem; }
      .first-minute .entry, .other-voices .entry { margin-bottom: 0.2rem; }
      .other-voices p, .other-voices dd, .other-voices blockquote { margin-bottom: 0.1rem; }
      .first-minute p, .first-minute dd, .first-minute blockquote { margin-bottom: 0.1rem; }
      header p, section > p { margin-bottom: 0.15rem; }
      h2 { margin-top: 0.7rem; }
    }

    """

  /// A refusal may go on overleaf, so that no page is left half empty; a signature never does.
  static let toSign: StaticString = """
    @media print {
      .part { break-inside: auto; }
      .part .remark, .part .rule { break-before: avoid; }
      .signing .part { break-inside: avoid; }
      h2 { margin-top: 0.8rem; }
      .entry { margin-bottom: 0.45rem; }
      .rule { min-height: 2.2rem; }
    }

    """

  /// The margins of pages in large type.
  static let largeMargins: StaticString = "@page { font-size: 12pt; }\n"

  /// The size of a bank card, and for large type of a postcard, twice: front and back.
  static let card: StaticString = """
    .card { display: grid; grid-template-columns: 85mm 85mm; width: max-content; border: 1px dashed #000; }
    .panel { padding: 2.5mm 3mm; min-height: 54mm; font-size: 8pt; line-height: 1.18; }
    .panel + .panel { border-left: 1px dotted #000; }
    .panel h2 { font-size: 9pt; margin: 0 0 0.8mm; }
    .panel p, .panel dl, .panel dd, .panel blockquote, .panel .entry { margin: 0; padding: 0; border: 0; }
    .panel .entry { margin-bottom: 0.6mm; }
    .panel dt, .panel dd, .panel dd p, .panel blockquote { display: inline; }
    .large .card { grid-template-columns: 174mm; }
    .large .panel { min-height: 0; font-size: 18pt; line-height: 1.15; }
    .large .panel h2 { font-size: 20pt; }
    @media print {
      .large h1 { font-size: 22pt; }
      .large header p, .large main > section p { font-size: 14pt; margin: 0; }
      .large main > section h2 { font-size: 16pt; margin: 0.2rem 0 0.1rem; }
      .large footer { break-before: page; }
    }
    .large .panel + .panel { border-left: 0; border-top: 1px dotted #000; }
    @media screen and (max-width: 46rem) {
      .card, .large .card { grid-template-columns: minmax(0, 1fr); width: auto; }
      .panel { font-size: 1rem; line-height: 1.4; }
      .large .panel, .large .panel h2 { font-size: 1rem; }
      .panel + .panel { border-left: 0; border-top: 1px dotted #000; }
    }

    """
}
