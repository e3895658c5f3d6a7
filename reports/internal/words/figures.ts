const nl = {
  units: {
    share: 'Eenheid: aandeel, in procenten.',
    count: 'Eenheid: aantal.',
    per_1000: 'Eenheid: per 1.000 kinderen.',
    days: 'Eenheid: dagen.',
    probability: 'Eenheid: kans, in procenten.',
  },
  intervals: {
    wilson: 'Interval: 95%, volgens Wilson. Het past bij een aandeel en blijft tussen 0 en 100%.',
    garwood: 'Interval: 95%, exact voor een aantal (Poisson, volgens Garwood).',
    log_log: 'Interval: 95%, uit de curve (op de log(−log)-schaal).',
    none: 'Geen interval: een volledige telling, waarin toeval geen rol speelt.',
  },
  columns: {
    count: 'Aantal',
    of: 'Van',
    share: 'Aandeel',
    rate: 'Per 1.000',
    population: 'Inwoners jonger dan 18',
    days: 'Dagen',
    withHelp: 'Met hulp',
    interval: '95%-interval',
    atRisk: 'Aan het begin nog zonder',
    events: 'Kreeg hulp',
    competing: 'Vertrok',
    censored: 'Niet verder gevolgd',
  },
  rowHeading: 'Groep',
  entries: {
    number: 'aantal kinderen',
    rate: 'per 1.000 kinderen',
    within: (days: string) => `binnen ${days} dagen`,
    mean: (days: string) => `gemiddeld zonder hulp, van de eerste ${days} dagen`,
    byHelp: (label: string, help: string) => `${label}, ${help}`,
  },
  /** A heading where a part of a section has another unit. */
  parts: { number: 'Aantal kinderen', rate: 'Per 1.000 kinderen' },
  share: (count: string, of: string, share: string, interval: string) =>
    `${count} van ${of}, dat is ${share} (95%-interval ${interval}).`,
  single: (value: string, interval: string) => `${value} (95%-interval ${interval}).`,
  plain: (value: string, interval: string) => `${value} (${interval}).`,
  rate: (value: string, interval: string) => `${value} per 1.000 kinderen (95%-interval ${interval}).`,
  several: (items: string) => `${items}.`,
  /** Several shares of the same whole. */
  among: (of: string, items: string) => `van ${of}: ${items}.`,
  /** Under sentences of several figures, where intervals stand without their name. */
  brackets: 'Tussen haakjes staat steeds het 95%-interval.',
  shareItem: (label: string, count: string, of: string, share: string, interval: string) =>
    `${label}: ${count} van ${of}, dat is ${share} (${interval})`,
  amongItem: (label: string, count: string, share: string, interval: string) =>
    `${label}: ${count}, dat is ${share} (${interval})`,
  item: (label: string, value: string, interval: string) => `${label}: ${value} (${interval})`,
  stateItem: (label: string, state: string) => `${label}: ${state}`,
  state: (state: string) => `${state}.`,
  range: (lower: string, upper: string) => `${lower}\u00a0–\u00a0${upper}`,
  axis: { share: 'aandeel', count: 'aantal', probability: 'aandeel', per_1000: 'per 1.000', days: 'dagen' },
  chart: (title: string) => `${title}, heel Nederland`,
  flow: {
    equation: (year: string, start: string, into: string, out: string, end: string) =>
      `${year}: ${start} + ${into} − ${out} = ${end}.`,
    intro: 'Stand aan het begin + erbij − eraf = stand aan het eind:',
    columns: {
      stock_start: 'Aan het begin',
      flow_in: 'Erbij',
      flow_out: 'Eraf',
      stock_end: 'Aan het eind',
    },
    byMeasure: 'naar maatregel en jaar',
  },
  bounds: {
    title: 'Grenzen voor gemiste koppelingen',
    intro:
      'Een gemiste koppeling lijkt op een kind zonder hulp. De grenzen zeggen hoe laag en hoe hoog het aandeel kan zijn, wat er ook gemist is. Ze gaan niet over verkeerde koppelingen. Het gecorrigeerde aandeel gaat ervan uit dat de missers gelijk verdeeld zijn.',
    columns: { estimate: 'Cijfer', bound_low: 'Laagste', bound_high: 'Hoogste', corrected: 'Gecorrigeerd' },
    sensitivity: 'Het aandeel als een deel van de koppelingen gemist is (model)',
    missed: 'Gemist',
  },
};

const en: typeof nl = {
  units: {
    share: 'Unit: share, in per cent.',
    count: 'Unit: number.',
    per_1000: 'Unit: per 1,000 children.',
    days: 'Unit: days.',
    probability: 'Unit: probability, in per cent.',
  },
  intervals: {
    wilson: 'Interval: 95%, after Wilson. It fits a share and stays between 0 and 100%.',
    garwood: 'Interval: 95%, exact for a number (Poisson, after Garwood).',
    log_log: 'Interval: 95%, from the curve (on the log(−log) scale).',
    none: 'No interval: a full count, in which chance has no part.',
  },
  columns: {
    count: 'Number',
    of: 'Of',
    share: 'Share',
    rate: 'Per 1,000',
    population: 'Residents under 18',
    days: 'Days',
    withHelp: 'With help',
    interval: '95% interval',
    atRisk: 'Without help at the start',
    events: 'Had help',
    competing: 'Left',
    censored: 'Followed no further',
  },
  rowHeading: 'Group',
  entries: {
    number: 'number of children',
    rate: 'per 1,000 children',
    within: (days) => `within ${days} days`,
    mean: (days) => `mean without help, of the first ${days} days`,
    byHelp: (label, help) => `${label}, ${help}`,
  },
  parts: { number: 'Number of children', rate: 'Per 1,000 children' },
  share: (count, of, share, interval) => `${count} of ${of}, which is ${share} (95% interval ${interval}).`,
  single: (value, interval) => `${value} (95% interval ${interval}).`,
  plain: (value, interval) => `${value} (${interval}).`,
  rate: (value, interval) => `${value} per 1,000 children (95% interval ${interval}).`,
  several: (items) => `${items}.`,
  among: (of, items) => `of ${of}: ${items}.`,
  brackets: 'The 95% interval stands between brackets each time.',
  shareItem: (label, count, of, share, interval) =>
    `${label}: ${count} of ${of}, which is ${share} (${interval})`,
  amongItem: (label, count, share, interval) => `${label}: ${count}, which is ${share} (${interval})`,
  item: (label, value, interval) => `${label}: ${value} (${interval})`,
  stateItem: (label, state) => `${label}: ${state}`,
  state: (state) => `${state}.`,
  range: (lower, upper) => `${lower}\u00a0–\u00a0${upper}`,
  axis: { share: 'share', count: 'number', probability: 'share', per_1000: 'per 1,000', days: 'days' },
  chart: (title) => `${title}, the Netherlands`,
  flow: {
    equation: (year, start, into, out, end) => `${year}: ${start} + ${into} − ${out} = ${end}.`,
    intro: 'Stock at the start + in − out = stock at the end:',
    columns: {
      stock_start: 'At the start',
      flow_in: 'In',
      flow_out: 'Out',
      stock_end: 'At the end',
    },
    byMeasure: 'by measure and year',
  },
  bounds: {
    title: 'Bounds for missed links',
    intro:
      'A missed link looks like a child without help. The bounds say how low and how high the share can be, whatever was missed. They are not about false links. The corrected share supposes that misses are spread evenly.',
    columns: { estimate: 'Figure', bound_low: 'Lowest', bound_high: 'Highest', corrected: 'Corrected' },
    sensitivity: 'The share if some of the links were missed (model)',
    missed: 'Missed',
  },
};

/** Units, intervals, columns and sentences of the figures. */
export const figureWords = { nl, en };
