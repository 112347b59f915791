import Diagnostics

/// Whose a picture is, and who has said yes to it; for those that stand in the text, where there are no fields.
package struct PictureFacts: FieldGroup {
  /// The picture, beside the file.
  package var file: FileName?
  /// Who took or drew it.
  package var credit: String?
  /// What it may be used for.
  package var licence: String?
  /// The consent of those whom it shows; never in the public projection.
  package var consent: ConsentKey?

  package init() {}

  package static let fields: [Field<PictureFacts>] = [
    Field(
      "fil", "file", \.file, .required,
      help: Wording(nb: "Bildet, ved siden av filen.", en: "The picture, beside the file."),
      example: "torget.jpg"),
    Field(
      "kreditering", "credit", \.credit,
      help: Wording(nb: "Hvem som har tatt bildet.", en: "Who took the picture."), example: "Ola Eksempel"),
    Field(
      "lisens", "licence", \.licence,
      help: Wording(nb: "Hva bildet kan brukes til.", en: "What the picture may be used for."),
      example: "CC BY 4.0"),
    Field(
      "samtykke", "consent", \.consent,
      help: Wording(
        nb: "Filnavnet, uten endelse, på samtykket fra dem bildet viser.",
        en: "The file name, without extension, of the consent of the people in the picture."),
      example: "samtykke-eksempel"),
  ]
}

extension EntryHead {
  /// The facts of every picture that the entry's fields name, its own included.
  package var pictureFacts: [PictureFacts] {
    var own = PictureFacts()
    own.file = common.picture
    own.credit = common.pictureCredit
    own.licence = common.pictureLicence
    own.consent = common.pictureConsent
    return (own.file == nil ? [] : [own]) + common.pictures
  }
}
