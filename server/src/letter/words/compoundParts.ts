/**
 * Nouns that such letters often make compounds of, in the form in which they stand in front, and that hardly ever stand
 * before another noun in any other way. Only compounds with one of these are compared, or with an abbreviation.
 */
const WORDS = `
  klimaat energie landbouw visserij milieu natuur water waterstof bodem lucht luchtvaart scheepvaart spoor transport vervoer mobiliteit verkeer
  handels handel douane export import investerings investering industrie concurrentie mededingings markt consumenten
 bedrijfs  financierings begrotings begroting budget belasting fiscaliteits bank banken kapitaalmarkt kapitaal
  schuld schulden arbeids arbeidsmarkt werkgelegenheids werkgelegenheid loon pensioen zekerheids veiligheids veiligheid defensie munitie
  wapen leger vredes crisis crisisbeheersings  ramp rampen cyber cyberveiligheids data digitaliserings innovatie onderzoeks onderzoek
  kennis technologie ruimtevaart satelliet chip chips halfgeleider telecom netwerk platform internet media  cultuur erfgoed kunst
  sport jeugd jongeren  kinderen ouderen vrouwen gender emancipatie onderwijs opleidings scholen school studenten student
 leermobiliteits diploma talent vaardigheden beroeps gezondheids gezondheid zorg geneesmiddelen geneesmiddel medicijn vaccin vaccinatie preventie
  voedsel voedselzekerheids voedselveiligheids voedings dieren diergezondheids dierenwelzijns plant planten bos bossen biodiversiteits biodiversiteit
  afval plastic verpakkings batterij batterijen grondstoffen grondstof staal aluminium gas aardgas olie elektriciteits elektriciteit stroom
  kern kernenergie wind zonne warmte emissie emissies uitstoot koolstof stikstof methaan
  migratie asiel grens grenzen visum visa terugkeer opvang integratie toetredings toetreding uitbreidings uitbreiding buurland kandidaat nabuurschaps
  rechtsstaat rechtsstaats mensenrechten justitie straf politie drugs fraude corruptie anticorruptie terrorisme sanctie sancties
  ontwikkelings ontwikkeling hulp partnerschaps partnerschap samenwerkings samenwerking vrijhandels akkoord verdrags
  beleids beleid overheids overheid kabinets kabinet lidstaat lid regio plattelands platteland steden stads cohesie structuur
  duurzaamheids duurzaamheid transitie herstel hervormings hervorming plan project programma subsidie steun staatssteun
  toezichts toezicht handhavings handhaving controle evaluatie monitorings monitoring rapportage informatie communicatie
  woning woningbouw bouw infrastructuur haven havens
  langetermijn kortetermijn middellangetermijn 
`;

export const FIRST_PARTS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/u));

/** Abbreviations in small letters, which take a hyphen as those in capitals do. */
export const SMALL_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mbo hbo wo vmbo havo vwo mkb ngo btw ict tv bbp cao'.split(' '),
);

/** Abbreviations that have an article wherever they stand by themselves. */
export const ARTICLES: Readonly<Record<string, 'de' | 'het'>> = {
  EU: 'de',
  VN: 'de',
  VS: 'de',
  NAVO: 'de',
  OESO: 'de',
  WTO: 'de',
  EIB: 'de',
  ECB: 'de',
  RRF: 'de',
  VK: 'het',
  EP: 'het',
  IMF: 'het',
  MFK: 'het',
  GLB: 'het',
  GVB: 'het',
  ETS: 'het',
};

/** Abbreviations of things that cannot be counted: an article before them belongs to the noun behind them. */
export const UNCOUNTED: ReadonlySet<string> = new Set(
  `AI ICT IT LNG CO2 MBO HBO WO VMBO HAVO VWO BTW BBP BNC STEM TV R&D COVID PFAS`.split(' '),
);

/** Nouns that in the singular cannot do without an article of their own. */
export const COUNTED: ReadonlySet<string> = new Set(
  `begroting lidstaat verordening richtlijn strategie top markt instelling delegatie grens buitengrens norm doelstelling commissaris
  ambassadeur taxonomie fiche raad wet definitie drempel agenda missie operatie school akkoord fonds actieplan programma standpunt
  voorstel systeem kader mechanisme niveau streefcijfer verband budget project netwerk platform agentschap verdrag aanpak prioriteit
  doel plan toepassing oplossing regeling procedure wetgever regelgever positie rol inzet coalitie sector dialoog lijst pakket instrument traject proces`.split(
    /\s+/u,
  ),
);
