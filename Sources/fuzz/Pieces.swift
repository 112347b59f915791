/// Bytes that readers of text have stumbled on before.
let pieces: [[UInt8]] =
  [
    "---", "---\n", "\n---\n", "\n...\n", "\n", "\n\n", "\r\n", "\r", "\t", " ", "    ", "\u{A0}", "\u{FEFF}",
    "\u{2028}", "\u{2029}", "\u{85}", "\u{200B}", "\u{AD}", "\u{202E}", "\u{301}", "a\u{30A}", "🏔️", "👨‍👩‍👧",
    "😀", "e\u{301}\u{302}\u{303}", "å", "Å", "ﬁ", "\0", "\u{7F}", "\u{1B}[31m",
    "&a ", "*a", "!!str ", "!<x> ", "<<: *a", "? ", ": ", ":", "- ", "-", "|", "|2\n", ">-\n", ">", "\"", "'",
    "[", "]", "{", "}", "[[[[", "{a: ", ",", "#", " # ", "%YAML 1.1\n", "~", "null", "true", "nei", "@", "`",
    "a: b\n", "a:\n  - b\n", "{nb: a, en: b}", "- - - - ", "\\x", "\\u12", "\\", "\\\n",
    ":::", "::: note\n", "```", "````", "```{", "```{events}\n", "```{facts}\n", "```{steps} \n",
    "~~~{gallery}\n",
    "```{kpi} x\n```\n", ":key: v\n", "{kpi}`a.b`", "{}`x`", "{a}``", "{", "{=html}",
    "[](", "](", "[a](b", "![", "![](", "[^1]", "[^1]: ", "[a]: b\n", "[a][]", "<https://a.no>",
    "https://a.no",
    "www.a.no", "a@b.no", "javascript:x", "<b>", "</b>", "<!--", "-->", "<![CDATA[", "<?", "<!A", "<script>",
    "&amp;",
    "&#0;", "&#x110000;", "&nosuch;", "&", "<", "*", "**", "***", "_", "__", "~~", "`` ` ``", "> ", ">>>>",
    "1. ",
    "999999999. ", "0)", "+ ", "- [x] ", "# ", "## ", "#x", "####### ", "===\n", "***\n", "|a|b|\n|-|-|\n",
    "| | |\n",
    "|:-:|", "\\|",
    "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{>layout}}", "{{<layout}}", "{{/layout}}",
    "{{$content}}",
    "{{/content}}", "{{=<% %>=}}", "{{!", "{{.}}", "{{a.b.c}}", "{{&a}}", "{{title}}", "{{>parts/card}}",
    "2027-06-17", "2027-02-30", "05/06/2026", "18:30", "kl 18", "24:61", "14.mars", "350.000", "1,4", "..",
    "99999999999999999999", "-1", "1e9999", "feks", "i morgen", "neste uke", "tomorrow", "01010112345",
    "content/", "../", "../../etc/passwd", "a.md", "a.jpg", "tittel: ", "start: ", "slug: ", "id: ",
    "belop: ",
    "intern", "publiseres: ", "utloper: ", "sprak: no\n", "eksempel: ja\n", "a;b;c\n", "\"\"", ";",
  ].map { Array($0.utf8) } + brokenBytes

/// What is not UTF-8: overlong forms, halves, surrogates, beyond Unicode, UTF-16.
private let brokenBytes: [[UInt8]] = [
  [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80],
  [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE], [0xFE, 0xFF], [0xE5], [0x80],
]
