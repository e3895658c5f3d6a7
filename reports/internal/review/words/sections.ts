const nl = {
  brief: {
    shown: (shown: string, cells: string, share: string) =>
      `${shown} van de ${cells} cijfers worden getoond (${share}).`,
    unsafe: (count: string) => `${count} cijfers zijn zelf onveilig.`,
    complementary: (count: string) => `${count} cijfers zijn veilig, maar geheim om andere te beschermen.`,
    other: (count: string) =>
      `${count} cijfers zijn geheim met de tabel waarin ze staan, met het cijfer waaruit ze volgen, of door een uitzondering.`,
    narrowest: (targets: string, narrowest: string) =>
      `${targets} tellingen zijn beschermd. De slechtst beschermde ligt nog in een interval van ${narrowest} breed.`,
    nothing: 'Geen enkele telling hoefde beschermd te worden.',
    changed: 'De tellingen zijn gewijzigd: dat beschermt ze, en niet wat er geheim is.',
    rules: (minimum: string, zeros: string) => `Regels: geen aantal van 1 tot en met ${minimum}; ${zeros}.`,
    zeros: { protect: 'niemand of iedereen van een groep is ook geheim', allow: 'nullen mogen' },
    certificate: 'Wat de aparte aanvaller van de openbare bestanden kon maken, staat in het certificaat.',
    noCertificate: 'Van deze uitgave is er geen certificaat van de aparte aanvaller.',
    files:
      'Alle cijfers met hun redenen staan in cells.csv en cells.parquet, wie voor wie geheim is in protection.csv. De kolommen staan uitgelegd in data-dictionary.json.',
  },
  withheld: {
    table: 'Cijfers naar tabel',
    columns: ['Cijfers', 'Getoond', 'Onveilig', 'Voor anderen', 'Overig', 'Deel van de kinderen'],
    row: 'Tabel',
    explain:
      'Deel van de kinderen: van alle kinderen in de tellers van een tabel het deel in getoonde cijfers. Een kind telt mee in elk cijfer waarin het staat.',
    reasons: 'Redenen',
    reasonRow: 'Reden',
    reasonColumns: ['Cijfers'],
    reasonExplain: 'Een cijfer kan meer dan een reden hebben.',
  },
  protection: {
    explain:
      'Een veilig cijfer is geheim als het met de andere een onveilige telling zou verraden. Waar exact staat, is dat nagerekend met de uitgave zoals ze is. Het andere geldt voor het moment waarop het cijfer geheim werd, en is een benadering.',
    table: 'Veilige cijfers die geheim zijn, en voor welke tabel',
    row: 'Geheim',
    columns: ['Voor tellingen in', 'Cijfers', 'Waarvan exact'],
    costly: 'Tellingen die het meest kosten',
    costlyRow: 'Onveilige telling',
    costlyColumns: ['Geheim hiervoor', 'Alleen hiervoor'],
    none: 'Er is geen veilig cijfer geheim.',
    parts: { numerator: 'teller', denominator: 'noemer', complement: 'noemer min teller' },
    less: (one: string, other: string) => `${one}, min ${other}`,
    beside: 'niet gepubliceerde tabellen',
  },
  utility: {
    explain:
      'Elke methode op dezelfde tellingen. Fout: hoe ver een getoonde teller van de echte af ligt. Hellinger: van 0 (dezelfde verdeling) tot 1.',
    none: 'Niet berekend in deze run. Vraag erom met zicht review.',
    row: 'Tabel en methode',
    columns: [
      'Getoond',
      'Deel van de kinderen',
      'Ongewijzigd',
      'Gemiddelde fout',
      'Grootste fout',
      'Hellinger',
    ],
    methods: { suppress: 'weglaten', round: 'afronden', 'cell-key': 'ruis per cel' },
    all: 'Alle tabellen',
    nothing: '–',
  },
  advice: {
    explain:
      'Elke verandering is nagerekend: de grovere tabellen zijn beschermd zoals deze. Gewonnen: nu geheim en dan getoond. Kosten: nu getoond en dan niet meer. Kinderen als deel van alle kinderen in alle cijfers.',
    none: 'Niet berekend in deze run. Vraag erom met zicht review.',
    row: 'Verandering',
    columns: ['Gewonnen cijfers', 'Kosten cijfers', 'Samengevoegd', 'Gewonnen kinderen', 'Kosten kinderen'],
    table: 'Nagerekende veranderingen, de beste eerst',
    worth: (count: string) => `${count} van deze veranderingen tonen samen meer kinderen dan nu.`,
    pointless: 'Waar tellingen gewijzigd worden, brengen grovere tabellen niets terug.',
    notWorth: 'Geen van deze veranderingen toont meer kinderen dan nu.',
    left: (count: string) => `Niet nagerekend, omdat het werk begrensd is: ${count}.`,
    kinds: {
      leave_out: (what: string) => `weglaten: ${what}`,
      stop_at: (what: string) => `niet fijner dan ${what}`,
      merge_age_groups: (what: string) => `leeftijden samen: ${what}`,
      pool_years: (what: string) => `jaren samen: ${what}`,
    },
    levels: { province: 'provincies', youth_region: 'jeugdregio’s' },
  },
  exceptions: {
    none: 'Er zijn geen uitzonderingen.',
    explain:
      'Wie hier staat, neemt de verantwoordelijkheid. Een uitzondering kan meer geheim maken, of veilige cijfers voorrang geven. Zij kan nooit een onveilig cijfer tonen.',
    row: 'Uitzondering',
    columns: ['Wie', 'Reden', 'Cellen', 'Cijfers', 'Waarvan getoond', 'Tot en met'],
    actions: { withhold: 'geheim houden', 'show-first': 'eerst tonen' },
    lapsed: 'verlopen',
    always: 'altijd',
  },
  control: {
    explain:
      'Wat bij een export gevraagd wordt: elk bestand, wat erin staat, en hoeveel kinderen er achter een cijfer staan. Het formulier staat in output-control.csv en output-control.json, de kinderen achter elk cijfer in output-control-figures.csv.',
    files: 'Bestanden die naar buiten gaan',
    row: 'Bestand',
    columns: ['Wat het is', 'Cijfers', 'Minste kinderen'],
    unknown: 'niet beschreven: kijk het na',
    rules: 'Regels voor output',
    ruleRow: 'Regel',
    ruleColumns: ['Uitkomst', 'Cijfers'],
    ruleNames: {
      units: 'minstens tien kinderen achter elk cijfer',
      dominance: 'geen eenheid met de helft van een cijfer',
      group_disclosure: 'geen uitkomst met meer dan 90% van de groep',
      no_records: 'geen regels van kinderen',
      described: 'bestanden en variabelen beschreven',
    },
    outcomes: {
      kept: 'voldaan',
      broken: 'niet voldaan',
      not_applicable: 'niet van toepassing: tellingen',
      look: 'kijk na',
    },
    argus: 'Het probleem staat ook in de vorm van τ-ARGUS in argus/, voor een tweede oordeel.',
  },
  checksums: {
    explain:
      'SHA-256 van de bestanden van deze uitgave. checksums.sha256 heeft ze alle, ook deze pagina; sha256sum -c leest het.',
    row: 'Bestand',
    columns: ['Bytes', 'SHA-256'],
    table: 'Bestanden van de uitgave',
    inFile: (files: string) => `${files} bestanden, in checksums.sha256`,
  },
};

export type SectionWords = typeof nl;
export const dutchSections = nl;
