package import Diagnostics

/// All that can be wrong with a theme's words and files, and with the addresses of pages.
package let themingCodes: [Code] = [
  .themeMissingFile, .themeMissingWord, .themeWordNotText, .themeWordTwice, .themeWordForm, .duplicatePath,
  .formerAddressReserved, .unfinishedPage,
  .unsupportedPicture, .movingPicture, .mistakenPicture, .unreadablePicture, .tooLargePicture,
]
