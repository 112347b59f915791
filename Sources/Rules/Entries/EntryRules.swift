extension Rule {
  /// Rules about facts: dates, sums, statuses, and how entries fit together.
  static let entryRules: [Rule] =
    eventRules + campaignRules + kpiRules + partnerRules + projectRules + siteRules + pageRules

  private static let eventRules: [Rule] = [
    .siteIsThere, .eventEndsAfterStart, .eventWeekdayAgrees, .eventTimeExists, .eventIsArchived,
    .eventAllDayHasNoClock,
    .eventTellsFormerStart, .eventDeadlineBeforeStart, .eventHasPlace, .eventPostcode, .postcodeHasOneTown,
    .eventPrice,
    .eventWordsAgree, .textsOnEventsAgree,
    .eventIsOfSomeLength, .eventRegistrationIsOfUse, .eventStatusFits, .eventPlaceIsParted, .eventSeriesIsOne,
  ]

  private static let campaignRules: [Rule] = [
    .campaignWithinProject, .campaignInEnglish, .campaignCallsToAction, .buttonLeadsAhead,
    .buttonInvitesInTime, .campaignPeriod, .campaignIsOver, .internalIsAtHand, .campaignHoldsItsEvents,
    .storyHasConsent, .quoteHasConsent, .storyExpires, .consentHolds, .consentSaysWithdrawn,
    .consentSaysWithdrawnBeside,
    .namesRestOnConsent, .consentCoversSite, .writtenIsShown,
    .consentPeriod,
  ]

  private static let kpiRules: [Rule] = [
    .kpiDefinition, .kpiTargetIsAdopted, .kpiTargetHasDate, .kpiObservedInTime, .kpiObservedOnce,
    .kpiPeriodsMatch,
    .kpiBaselineComesFirst, .kpiBaselineAfterBreak,
    .kpiMissingValues,
    .kpiHasObservations, .kpiHasEveryPeriod, .kpiIsFresh, .kpiThresholds, .kpiPercentages, .kpiFractions,
    .kpiNumbersFitUnit,
    .kpiYearIsNoValue,
    .kpiFiguresFit,
    .kpiSeries,
    .kpiAgreesWithFile, .kpiIsOfMunicipality, .kpiNumberIsInUse, .kpiIsJudged, .siteMunicipalityNumbers,
    .kpiJumps, .kpiFitsTogether,
    .dataSourceFile, .dataFileHasRecord, .dataFileIsFetchedInTime, .municipalityNumber, .filesAreNamed,
    .dataSourceDataset,
  ]

  private static let partnerRules: [Rule] = [
    .partnerOrganisationNumber, .organisationNumberIsOfOne, .partnerSum, .partnerAgreementRuns,
    .partnerAgreementHasDays, .agreementSaysSum,
    .partnerDelivery, .partnerPeriod, .partnerIsOfProject,
    .amountsHaveYears, .amountsAddUp, .amountsCount, .amountsAreOfTheirYear,
    .contributionHasForm,
    .sumsFit, .amountsAreOfOneScale,
    .oneLeader, .roleIsHeld, .personIsChecked, .personPeriod,
  ]

  private static let projectRules: [Rule] = [
    .documentIsAdopted, .documentStatusFits, .documentIsValid, .documentTreeHasNoCycle, .documentPeriod,
    .activityStatusIsFresh, .activityNextStepIsAhead, .activityDeviationHasMeasure, .activityBudget,
    .activityBudgetIsUsual,
    .activityIsDone, .activityPeriod, .activityStatusFits, .decisionIsWhole,
    .planDaysAgree, .minutesComeAfter,
    .yearWheelIsFull, .meetingsDiffer, .meetingIsConfirmed, .meetingOnWorkingDay, .dialogueHasBranch,
    .reportIsWhole,
    .reportNamesItsPeriod, .oneReportOfPeriod, .reportIsOfTertial,
    .reportIsSentInOrder, .reportOfMeeting, .frozenReportIsShown, .reportStaysFrozen, .additionIsWrittenDown,
    .snapshotIsIntact, .frozenReportIsLogged,
    .sentReportIsFrozen,
    .reportedFactStands, .reportStandsStill,
    .strategyIsWhole,
  ]

  private static let siteRules: [Rule] = [
    .siteMenu, .siteMenuLeadsTo, .siteDomain, .formerFolderIsAnother, .siteAccessibility, .sitePrivacy,
    .siteContact,
    .listIsTakenOnce, .phasePeriod,
    .ruleSettings, .publishTargets, .publishingHasNoSecret, .keysInFiles, .publishTargetsAreApart,
    .publishingIsUsed,
    .goneAddressIsGone,
  ]

  /// Of entries of all kinds.
  private static let pageRules: [Rule] = [
    .newsAhead, .updatedAfterDate, .newsNamesNoChild, .newsIsOfProject, .doneInFuture, .datesAreNear,
    .roleIsSpeltAlike,
    .ownerIsRole, .reviewIsDone, .exampleIsMarked, .draftIsMarked, .textTwice, .sectionsHaveText,
    .expiryAfterPublishing, .shownInTime,
    .expiresSoon,
    .publishingTimeExists,
    .formerAddressIsFree, .namesFitEverywhere, .nameIsOfOne, .copiedFile, .pressHasContact,
    .languageOfFile, .textInOtherLanguage, .titleLength, .titleReadsWell, .fieldBelowFields,
    .sourcesCanBeFound,
    .addressesAreForReaders,
    .textDeniesList, .textPromisesList, .textPointsSomewhere, .deadlineIsAhead, .translationFactsAgree,
    .translationIsFresh,
    .translationIsCurrent,
    .textIsTranslated, .fieldsInTheirLanguage, .wordsInEachLanguage, .rolesInEachLanguage,
    .notesInEachLanguage, .pictureIsThere,
    .pictureIsDescribed, .pictureOriginReadsWell,
    .pictureHasConsent, .portraitHasConsent,
    .personNumberInField, .personNumberBeside,
    .privateContactInField, .contactIsInternalToo, .hiddenNameInText, .linksToShown,
    .buttonPlaceInEachLanguage,
    .linkPlaceInTranslation, .contactRoleIsKnown,
    .numberInSentence, .unitInTextAgrees,
    .copyOfInternalFile, .picturesAreNamedOnce, .linkToOwnLanguage, .lettersAreThere,
    .namesSpeltRight, .projectFactsAgree,
  ]
}
