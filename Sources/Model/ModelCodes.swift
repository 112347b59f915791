import Content
package import Diagnostics

/// Every code that reading and resolving the content can report.
package let modelCodes: [Code] = [
  .ambiguousDate, .ambiguousNumber, .brokenAnchor, .brokenLink, .curlyQuotes, .duplicateAddress,
  .sameFileName,
  .duplicateEntry, .duplicateField, .emptyField, .factInTranslation, .fieldsNotIndented, .impossibleDate,
  .internalFieldInPublicFile, .internalFileInPublicText, .invalidAddress, .invalidDate, .invalidFileName,
  .invalidFocus, .invalidNumber,
  .invalidPeriod,
  .invalidSitePath, .invalidSlug, .invalidTelephone, .invalidTime, .invalidYesNo, .latePublication,
  .listExpected, .joinedItems,
  .repeatedItem,
  .missingField, .missingID, .missingPicture, .notAYear, .orphanInternalFile, .orphanTranslation,
  .placeholder,
  .publicFieldInInternalFile, .timelineOrder, .translatedListDiffers,
  .unpublishedFile, .unknownChoice, .unknownDirective, .unknownField, .unknownFolder, .unknownLanguage,
  .unknownRole,
  .unresolvedReference, .withdrawnStillShown, .wrongFileForm, .wrongTranslationRecord, .wrongType,
]
