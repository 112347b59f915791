/// Whether people are called this first, in small letters: «kari», «wivi-ann».
///
/// Words that are also places, firms or the beginning of an English sentence are left out: whoever is not known as a
/// person is asked for no consent.
package func isLikelyFirstName(_ word: String) -> Bool {
  let first = word.split(separator: "-").first.map(String.init) ?? word
  return firstNames.contains(first) || doubledNames.contains(first)
}

/// What others are called besides: «Anne Kari», «Ole Johan». Other words before a name begin a sentence.
package let doubledNames: Set<String> = Set(
  """
  ann anna anne arne aud berit bjørn bente carl ellen else elin emma eva finn geir gro grete gunn hanne hans hilde ida
  inger ingrid jan jens johan john jon karl kari karin kjell knut lars leif lill linn lise liv mai mari maria marie
  marit may mette mona nils nina odd ola olav ole ove per pål randi roy rolf sara silje siri siv sissel stein svein
  sven terje thor tom tone tor tore tove trine trond unn unni vigdis åse mary jean
  """.split(whereSeparator: \.isWhitespace).map(String.init))

/// Those that people are called alone, and those that stand before others.
let allFirstNames = firstNames.union(doubledNames)

private let firstNames: Set<String> = Set(
  """
  aase adam adrian agnes ahmad ahmed aksel albert albin alda alejandro aleksander alex alexander alexandra alf
  alfred ali alice alida alma amalie amanda amina amir amund anastasia anders andre andrea andreas andrew andrzej
  andré anette angelica anine anita anja annabel annbjørg annelise annette anniken anton antonio arash are arild
  arman arnt aron arthur arvid asbjørn asgeir ashley aslak aslaug astri astrid atle audun august aya ayesha ayşe
  balder bao barbara bartosz beate beathe benedicte benedikte bengt benjamin bernhard bernt birger birgit birgitte
  birte birthe bjarne bjarte bjørg bjørnar bodil borghild brage brede brian brit brita britt bård børge børre
  camilla carina carlos carmen carola caroline casper catharina catherine cathrine cecilia cecilie celine charles
  charlotte chen chris christel christer christian christina christine christoffer christopher claudia conrad
  cornelia dagfinn dagny daniel daniela david dennis diana didrik dina dominik dorota dorte dorthe ebba edel edith
  edvard edvin egil eileen eilert einar eirik eirin eivind elena eli elias elisa elisabet elisabeth elise elizabeth
  ella ellinor elsa emil emilia emilie emily endre eric erica erik erika erlend erling erna ernst espen ester
  esther evelyn evy ewa eystein fabian farah farid fatima fatma felix filip frank fredrik fredrikke frida fride
  frode gabriel gabriella georg george gerd gerda gina gisle gitte gjermund gjertrud grethe grzegorz gudbrand
  gudmund gudrun gunhild gunnar gunnhild gunvor guri guro gustav guttorm haakon halfdan hallgeir hallvard halvard
  halvor hanna hannah harald harriet hassan hauk hedda hedvig heidi helen helena helene helga helge helle henning
  henny henriette henrik henry herman hermann hussein håkon håvard ibrahim idar idun ieva ikram ina ine inga ingar
  inge ingeborg ingjerd ingmar ingunn ingvar ingvild irene irina iris irmelin isa isabel isabella isak iselin ivan
  ivar iver iwona jacob jakob jakub jamal james jana jane janicke janne jannicke jarl jarle jasmin jasmine jeanette
  jennifer jenny jeppe jesper jessica jo joakim joanna joar jocelyn johanna johanne johannes jonas jonathan jone
  jorunn jose josef josefine joseph joshua josé juan judith julia julian juliane julie julius jun jørgen jørn
  jørund kaia kaja kamilla karen karianne karina karolina karoline karsten kaspar kasper katarina katarzyna kate
  katharina katherine kathrine katja katrin katrine kenneth ketil kevin khadija khalid kim kine kirsten kirsti
  kirstin kitty kjartan kjellaug kjersti kjerstin kjetil klara klaus kolbjørn konrad kristen krister kristian
  kristin kristina kristine kristoffer krystyna krzysztof kåre laila lana lasse laura laurits lea leah leikny leila
  lena lene leo leon leonard lilly linda line linea linnea lisa lisbet lisbeth liselotte lotte louise luca lucas
  ludvig luis luise lukas lukasz lydia lykke madeleine magda magdalena magne magnhild magnus maja malene malgorzata
  malin malte maren margaret margareth margaretha margit margrete margrethe margunn mariann marianne mariell marion
  marius markus marlene marte martha marthe martin martina mathea mathias mathilde mats matteo matthew mattias maud
  maya mehmet meng merete merethe mia michael michelle mihai mikael mikkel milena milla mille mina mira miriam
  mirjam mohamed mohammad mohammed monica monika morten muhammad mustafa målfrid mårten nadia nanna naomi natalia
  natalie nataliia nathalie nicholas nicolai nicolas niels nikita niklas nikolai nikoline nora norunn nour oda
  oddbjørn oddgeir oddmund oddny oddvar oksana olaf olaug oleksandr olena olga oline oliver olivia omar oscar oskar
  osman otto oystein patrick patrik paul paula paulina pawel peder pedro pernille peter petra petter pia pierre
  piotr preben rachel ragna ragnar ragnhild ragnvald rakel ranveig rasmus rebecca rebekka regine reidar reidun
  renate renee ricardo richard rikke rita robert robin roger roland ronald ronja ronny ruben runar rune ruth ryan
  rønnaug salma samira samuel sander sandra sarah sebastian selma sergei serhii sigbjørn sigmund signe sigrid
  sigrun sigurd sigve silja simen simon simone sindre sjur snorre sofia sofie solbjørg solfrid solveig sondre sonja
  sophie stefan steffen steinar stella stephan stephen stian stig stina stine sturla sturle sunniva susan susann
  susanna susanne svanhild svante sverre svetlana sylvi sylvia synne synnøve sølvi søren tamara tarjei tatiana
  teodor terese tetiana theodor theresa therese thomas thorbjørn tina tine tiril tomas tomasz tonje torben torbjørn
  torborg tord tordis torfinn torgeir torgrim torgunn torhild toril torill torjus torkel torkild torleif torstein
  torunn torvald trude truls trygve turid tuva tyra ulf ulrik ulrikke una vanessa vebjørn vegar vegard veronica
  veronika vetle vibeke victor vidar viktor viktoria vilde vilhelm viljar vilma vincent vivian viviann vladimir
  volodymyr wenche wendy werner wiktor wiktoria wilhelm william wivi yasmin yngvar yngve yngvild yuliia yusuf
  yvonne zahra zainab zara zuzanna ådne åge åshild åslaug åsmund åsne øivind ørjan øystein øyvind
  """.split(whereSeparator: \.isWhitespace).map(String.init)
)
