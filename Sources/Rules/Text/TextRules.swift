extension Rule {
  /// Rules about words, pictures, links and headings in the texts.
  static let textRules: [Rule] = [
    .secretInText, .passwordInText, .personNumber,
    .headingLevels, .boldHeading, .linkText, .linkSaysAnother, .pictureInText, .tableHeader,
    .relativeTime, .relativeTimeInEnglish, .invisibleCharacters, .wordBullet, .impossibleDay,
    .impossibleDayInEnglish,
    .impossibleDayAfterMonth, .dateSpacing, .clockForm, .decimalSpacing,
    .thousands,
    .abbreviations, .percentSpacing, .amountForm, .decimalPoint,
    .placeholderInText, .notForReaders, .notesToWriters, .wholeRemarks, .instructionsInText, .wordsAroundText,
    .perhapsNotForReaders, .notesToColleagues, .remarksOfWriters, .wordsOfPrograms,
    .answersOfPrograms, .letterInText, .ownMachineInText,
    .privateTelephone, .disguisedEmail,
    .mustNotGoOut, .perhapsMustNotGoOut, .marksOfPapers, .linesOfPrograms, .embargoUntil, .colleagueIsNotDone,
    .unfinishedWords,
    .plainSentences,
    .englishDate, .englishClock, .englishAmount,
    .englishAbbreviations, .weekdayOfDate, .weekdayOfDateInEnglish, .linesOfField, .numberBeforeList,
    .repeatedLabel, .numbersOfRegisters, .textCutOff, .impossibleHour,
    .rangesInOrder, .wordTwice, .wordTwiceOverLines, .spaceAfterSign,
    .roleInField, .tableSums, .differenceInText, .quotationMarks,
  ]
}
