/** A figure in a sentence: what it is about, the share, and its interval. */
export interface Told {
  readonly label: string;
  readonly share: string;
  readonly lower: string;
  readonly upper: string;
}

const nl = {
  shareOf: (told: Told) => `${told.label}: ${told.share} (tussen ${told.lower} en ${told.upper})`,
  overTime: (group: string, from: Told, to: Told) =>
    `${group}: ${from.share} in ${from.label} en ${to.share} in ${to.label}.`,
  overlap: 'De intervallen overlappen elkaar: het verschil kan toeval zijn.',
  apart: 'De intervallen overlappen elkaar niet.',
  national: (told: Told) =>
    `In heel Nederland had ${told.share} van alle kinderen geen hulp (tussen ${told.lower} en ${told.upper}). Hoe minder kinderen in een groep, hoe breder het interval.`,
  noFigure: 'Voor deze groepen is er geen landelijk cijfer om mee te vergelijken.',
  status: (group: string, running: string, started: string, none: string) =>
    `${group}: bij ${running} liep de hulp al, bij ${started} begon ze in het half jaar erna, en ${none} had geen hulp.`,
  countOf: (label: string, count: string, lower: string, upper: string) =>
    `${label}: ${count} kinderen (tussen ${lower} en ${upper}).`,
};

const en: typeof nl = {
  shareOf: (told) => `${told.label}: ${told.share} (between ${told.lower} and ${told.upper})`,
  overTime: (group, from, to) => `${group}: ${from.share} in ${from.label} and ${to.share} in ${to.label}.`,
  overlap: 'The intervals overlap: the difference may be chance.',
  apart: 'The intervals do not overlap.',
  national: (told) =>
    `In the Netherlands as a whole, ${told.share} of all children had no help (between ${told.lower} and ${told.upper}). The fewer the children in a group, the wider the interval.`,
  noFigure: 'There is no national figure to compare these groups with.',
  status: (group, running, started, none) =>
    `${group}: help was already running for ${running}, started in the half year after it for ${started}, and ${none} had no help.`,
  countOf: (label, count, lower, upper) => `${label}: ${count} children (between ${lower} and ${upper}).`,
};

export const findingWords = { nl, en };
