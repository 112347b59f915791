package import Diagnostics

/// All that editors write by mistake, for `story explain`.
package let mistakeCodes: [Code] = [
  .notUTF8, .nulBytes, .emptyFile, .missingFrontMatter, .unclosedFrontMatter, .frontMatterFence,
  .textBeforeFields, .valueOnNextLine, .dashBeforeField, .fieldNameMarks, .listSign, .noBreakSpace,
  .backslashInQuotes, .linkInField, .markupInField, .brokenJSON, .componentFence, .tableWithoutLine,
  .tableRow, .textInTable, .lineTakenIn, .unusedDefinition, .otherMarkup, .letterInText,
  .ordinalAsList, .signAsPoint, .changedNumber, .shallowSublist, .runTogetherLines,
  .headingSigns, .linkForm, .strayMarks, .asterisksLost, .remotePicture, .emptyHeading, .underlinedHeading,
  .indentedText,
  .tabIndentation, .colonInText, .commentInText, .unclosedQuote, .textAfterQuote, .unclosedBracket,
  .specialCharacter, .missingColon, .missingSpace, .indentation, .controlCharacter, .mergeConflict,
  .trackedAddress, .privateContact, .personNumber,
  .unreadableField,
  .yamlAnchor, .yamlAlias, .yamlTag, .yamlMergeKey, .yamlDocuments, .yamlTooDeep, .yamlTooLarge, .yamlKey,
  .rawHTML, .unsafeAddress, .bareAddress, .headingSpace, .unknownFootnote, .unusedFootnote, .nestedTooDeeply,
  .textTooLarge,
  .tableTooWide, .directiveName, .unclosedDirective, .unclosedCode, .directiveInQuote, .directiveTooDeep,
  .componentForm, .componentBody, .roleForm, .csvColumns, .csvTooLarge, .brokenLetters, .invisibleCharacter,
]
