import type { ShareTold } from './headline.ts';

/** A figure of a year, formatted. */
export interface Told {
  readonly label: string;
  readonly value: string;
}

const nl = {
  overTime: (group: string, from: Told, to: Told) =>
    `${group}: ${from.value} in ${from.label} en ${to.value} in ${to.label}.`,
  overlap: 'De intervallen overlappen elkaar: het verschil kan toeval zijn.',
  apart: 'De intervallen overlappen elkaar niet.',
  together: (group: string) =>
    `${group}: alle intervallen overlappen elkaar. De verschillen kunnen toeval zijn.`,
  scattered: (group: string) =>
    `${group}: niet alle intervallen overlappen elkaar. Bij veel groepen komt dat ook door toeval voor.`,
  togetherIn: (labels: string) =>
    `${labels}: bij elk daarvan overlappen alle intervallen elkaar. De verschillen kunnen toeval zijn.`,
  scatteredIn: (labels: string) =>
    `${labels}: daarbij overlappen niet alle intervallen elkaar. Bij veel groepen komt dat ook door toeval voor.`,
  alikeIn: (labels: string) =>
    `${labels}: de intervallen van slachtoffers en andere kinderen overlappen elkaar. Het verschil kan toeval zijn.`,
  apartIn: (labels: string) =>
    `${labels}: de intervallen van slachtoffers en andere kinderen overlappen elkaar niet.`,
  ofAll:
    'De grafiek gaat over alle kinderen. Van slachtoffers of andere kinderen is een deel van de cijfers geheim.',
  shareOf: (group: string, told: ShareTold) =>
    `${group}: ${told.numerator} van de ${told.denominator}, dat is ${told.share} (tussen ${told.lower} en ${told.upper}).`,
  repeat: (window: string, running: string, started: string, none: string) =>
    `${window} kreeg opnieuw een maatregel: ${running} van wie al hulp had, ${started} van wie hulp kreeg en ${none} van wie geen hulp had.`,
  noFigure: 'Er zijn te weinig cijfers om groepen te vergelijken.',
  status: (group: string, running: string, started: string, none: string) =>
    `${group}: bij ${running} liep de hulp al, bij ${started} begon ze in het half jaar erna, en ${none} had geen hulp.`,
  countOf: (label: string, count: string, lower: string, upper: string) =>
    `${label}: ${count} kinderen (tussen ${lower} en ${upper}).`,
};

const en: typeof nl = {
  overTime: (group, from, to) => `${group}: ${from.value} in ${from.label} and ${to.value} in ${to.label}.`,
  overlap: 'The intervals overlap: the difference may be chance.',
  apart: 'The intervals do not overlap.',
  together: (group) => `${group}: all intervals overlap. The differences may be chance.`,
  scattered: (group) => `${group}: not all intervals overlap. Among many groups that happens by chance too.`,
  togetherIn: (labels) => `${labels}: for each of them all intervals overlap. The differences may be chance.`,
  scatteredIn: (labels) =>
    `${labels}: for these not all intervals overlap. Among many groups that happens by chance too.`,
  alikeIn: (labels) =>
    `${labels}: the intervals of victims and other children overlap. The difference may be chance.`,
  apartIn: (labels) => `${labels}: the intervals of victims and other children do not overlap.`,
  ofAll: 'The chart is about all children. Some of the figures of victims or other children are withheld.',
  shareOf: (group, told) =>
    `${group}: ${told.numerator} of ${told.denominator}, which is ${told.share} (between ${told.lower} and ${told.upper}).`,
  repeat: (window, running, started, none) =>
    `${window}, a new order was given to ${running} of those who already had help, ${started} of those for whom it started and ${none} of those without help.`,
  noFigure: 'There are too few figures to compare groups.',
  status: (group, running, started, none) =>
    `${group}: help was already running for ${running}, started in the half year after it for ${started}, and ${none} had no help.`,
  countOf: (label, count, lower, upper) => `${label}: ${count} children (between ${lower} and ${upper}).`,
};

export const findingWords = { nl, en };
