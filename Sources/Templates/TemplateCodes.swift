package import Diagnostics

/// All that can be wrong with a theme's templates.
package let templateCodes: [Code] = [
  .templateUnclosedTag, .templateMalformedTag, .templateUnclosedSection, .templateMismatchedClosing,
  .templateIgnoredContent, .templateTooDeep, .templateTooLarge, .templateMissing, .templateUnknownTemplate,
  .templateUnknownBlock, .templateEndless, .templateUnknownName, .templateNotText, .templateUnescapedText,
]
