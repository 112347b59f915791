package import Diagnostics

/// All that can be wrong with a theme's words and files, and with the addresses of pages.
package let themingCodes: [Code] = [
  .themeMissingFile, .themeMissingWord, .themeWordNotText, .themeWordForm, .duplicatePath, .unfinishedPage,
  .unsupportedPicture, .mistakenPicture, .unreadablePicture, .tooLargePicture,
]
