/** How many units have a figure, and where they lie, formatted. */
export interface PlacesTold {
  readonly all: string;
  readonly within: string;
  readonly below: string;
  readonly above: string;
  readonly far: string;
  /** The share of the country. */
  readonly centre: string;
}

const nl = {
  map: {
    caption: (figure: string) => `${figure}, op de kaart`,
    heading: (breakdown: string) => `Op de kaart, ${breakdown}`,
    table: (breakdown: string) => `de kaart ${breakdown}`,
    skip: 'Sla de kaart over',
    note: 'Elke regio is één tegel, hoe groot of klein ze ook is. De grenzen zeggen hoe ver het aandeel van een regio met zo veel kinderen door toeval van dat van heel Nederland komt te liggen. Bij veel regio’s ligt er altijd wel één buiten. De kaart zegt niet waarom, en is geen ranglijst.',
    withheld:
      'Sommige regio’s zijn geheim: die zijn gestreept. Dat een regio geheim is, zegt niets over de hoogte van het cijfer.',
  },
  funnel: {
    caption: (figure: string) => `${figure}, naar aantal kinderen`,
    heading: (breakdown: string) => `Aandeel en aantal kinderen, ${breakdown}`,
    table: (breakdown: string) => `aandeel en aantal kinderen, ${breakdown}`,
    centre: (share: string) => `heel Nederland: ${share}`,
    inner: '95%-grenzen',
    outer: '99,8%-grenzen',
    unit: 'een regio',
    x: 'kinderen gevolgd',
    intro:
      'Elke stip is een regio. Hoe minder kinderen er zijn, hoe verder het aandeel door toeval op en neer gaat. Daarom wijken de lijnen links uiteen.',
    withheld:
      'Sommige regio’s zijn geheim. Die hebben geen stip. Dat zegt niets over de hoogte van het cijfer.',
  },
  years: {
    missing: 'Zonder cijfer:',
    withheld:
      'Sommige cijfers zijn geheim: daar is de lijn onderbroken. Dat zegt niets over de hoogte ervan.',
  },
  regionYears: {
    key: 'schaal',
    intro:
      'Elke lijn is een regio, met bij elk jaar het interval. Alle lijnen hebben dezelfde schaal. Het is geen ranglijst.',
    finding: (together: string, scattered: string) =>
      `Regio’s waar de intervallen van alle jaren elkaar overlappen, zodat het verschil toeval kan zijn: ${together}. Regio’s waar dat niet zo is: ${scattered}. Bij veel regio’s komt dat ook door toeval voor.`,
  },
  positions: {
    'far below': 'lager, buiten de 99,8%-grenzen',
    below: 'lager, buiten de 95%-grenzen',
    within: 'binnen de 95%-grenzen',
    above: 'hoger, buiten de 95%-grenzen',
    'far above': 'hoger, buiten de 99,8%-grenzen',
  },
  region: 'Regio',
  noFigure: 'geen cijfer',
  position: 'Plaats tegen heel Nederland',
  places: ({ all, within, below, above, centre }: PlacesTold) =>
    `Regio’s met een cijfer: ${all}. Binnen de 95%-grenzen rond het aandeel van heel Nederland (${centre}): ${within}. Lager: ${below}. Hoger: ${above}.`,
  far: ({ far }: PlacesTold) => `Buiten de 99,8%-grenzen: ${far}.`,
  tile: (name: string, share: string, range: string, place: string) =>
    `${name}: ${share} (${range}), ${place}`,
  tileWithout: (name: string, state: string) => `${name}: ${state}`,
};

const en: typeof nl = {
  map: {
    caption: (figure) => `${figure}, on a map`,
    heading: (breakdown) => `On a map, ${breakdown}`,
    table: (breakdown) => `the map ${breakdown}`,
    skip: 'Skip the map',
    note: 'Every region is one tile, however large or small it is. The limits say how far chance brings the share of a region with so many children from that of the Netherlands. Among many regions there is always one outside them. The map does not say why, and is not a ranking.',
    withheld:
      'Some regions are withheld: these are striped. That a region is withheld says nothing about how high its figure is.',
  },
  funnel: {
    caption: (figure) => `${figure}, against the number of children`,
    heading: (breakdown) => `Share and number of children, ${breakdown}`,
    table: (breakdown) => `share and number of children, ${breakdown}`,
    centre: (share) => `the Netherlands: ${share}`,
    inner: '95% limits',
    outer: '99.8% limits',
    unit: 'a region',
    x: 'children followed',
    intro:
      'Every dot is a region. The fewer its children, the further chance moves its share up and down. So the lines part on the left.',
    withheld: 'Some regions are withheld. They have no dot. That says nothing about how high the figure is.',
  },
  years: {
    missing: 'Without a figure:',
    withheld:
      'Some figures are withheld: there the line is broken. That says nothing about how high they are.',
  },
  regionYears: {
    key: 'scale',
    intro:
      'Every line is a region, with the interval of each year. All lines have the same scale. It is not a ranking.',
    finding: (together, scattered) =>
      `Regions in which the intervals of all years overlap, so that the difference may be chance: ${together}. Regions in which they do not: ${scattered}. Among many regions that happens by chance too.`,
  },
  positions: {
    'far below': 'lower, outside the 99.8% limits',
    below: 'lower, outside the 95% limits',
    within: 'within the 95% limits',
    above: 'higher, outside the 95% limits',
    'far above': 'higher, outside the 99.8% limits',
  },
  region: 'Region',
  noFigure: 'no figure',
  position: 'Place against the Netherlands',
  places: ({ all, within, below, above, centre }) =>
    `Regions with a figure: ${all}. Within the 95% limits around the share of the Netherlands (${centre}): ${within}. Lower: ${below}. Higher: ${above}.`,
  far: ({ far }) => `Outside the 99.8% limits: ${far}.`,
  tile: (name, share, range, place) => `${name}: ${share} (${range}), ${place}`,
  tileWithout: (name, state) => `${name}: ${state}`,
};

export const chartWords = { nl, en };
