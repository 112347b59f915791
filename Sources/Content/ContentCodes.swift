package import Diagnostics

/// All that can be wrong with files as such, for `story explain`.
package let contentCodes: [Code] = [
  .symbolicLink, .fileTooLarge, .folderTooDeep, .tooManyFiles, .unreadableFile, .fileName,
  .notUTF8, .nulBytes, .emptyFile, .missingFrontMatter, .unclosedFrontMatter, .frontMatterFence,
  .textBeforeFields, .valueOnNextLine, .dashBeforeField, .fieldNameMarks, .listSign, .specialBlank,
  .backslashInQuotes, .linkInField, .brokenJSON, .componentFence, .tableWithoutLine, .tableRow, .headingSigns,
  .linkForm,
  .strayMarks, .remotePicture, .emptyHeading, .underlinedHeading, .indentedText,
  .tabIndentation, .colonInText, .commentInText, .unclosedQuote, .textAfterQuote, .unclosedBracket,
  .specialCharacter,
  .missingColon, .missingSpace, .indentation, .controlCharacter, .yamlSyntax,
  .yamlAnchor, .yamlAlias, .yamlTag, .yamlMergeKey, .yamlDocuments, .yamlTooDeep, .yamlTooLarge, .yamlKey,
  .rawHTML, .unsafeAddress, .bareAddress, .headingSpace, .unknownFootnote, .unusedFootnote, .nestedTooDeeply,
  .tableTooWide,
  .directiveName, .unclosedDirective, .unclosedCode, .directiveInQuote, .directiveTooDeep,
  .csvColumns, .csvTooLarge, .brokenLetters, .invisibleCharacter,
]
