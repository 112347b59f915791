/// Where in a document something stands, as somebody who opens it would look for it.
package enum DocumentPlace: Sendable, Hashable {
  /// In what is written in it, of which no page or sheet is known.
  case text
  /// Numbered from one, as they are shown.
  case page(Int)
  case slide(Int)
  case sheet(String)
  case hiddenSheet(String)
  /// A hidden row or column of the sheet.
  case hiddenCells(String)
  /// What the speaker sees beside a slide.
  case notes
  case headerOrFooter
  case footnote
  /// A reviewer's, be it a comment, a note or a reply.
  case comment
  /// A paragraph in which what was changed can still be seen.
  case trackedChange
  case hiddenText
  /// What is read aloud in place of a picture.
  case alternative
  /// What a field is computed from.
  case fieldCode
  /// A title, a note or a field of a form, of a file that does not say which.
  case remark
  /// Title, company, keywords and those that an organisation has added; also those that others read (XMP).
  case properties
  /// The rows behind a pivot table.
  case pivot
  /// What was kept of another file, from which values were taken.
  case otherFile
  /// The name of an attachment or a picture.
  case fileName
  case link
  /// A bookmark, a layer, a style, a range of cells.
  case name
  /// Values of fields and lists, and what the organisation's system has put in.
  case data
  /// A program that runs when the file is opened or filled in.
  case script
  /// What a picture says of itself: who took it, where, and what it is of (EXIF, IPTC, XMP).
  case picture
  /// A file within the document, by its name.
  case embedded(String)
  case elsewhere
}
