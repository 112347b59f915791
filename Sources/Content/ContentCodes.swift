package import Diagnostics

/// All that can be wrong with a folder and the files in it as such, for `story explain`.
package let contentCodes: [Code] = [
  .symbolicLink, .fileTooLarge, .folderTooDeep, .tooManyFiles, .unreadableFile, .fileName,
]
