import { references } from '../../../reports/linkage/references.ts';
import type { Configuration } from '../../../schemas/configuration.ts';
import { catalogue } from '../../indicators/index.ts';
import type { Printed } from './numbers.ts';

/** A kind of number that is no figure, and how it is told from one: by what stands before and after it. */
interface Kind {
  readonly text: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** Numbers that every release prints: definitions, thresholds, ages, standards. Both languages. */
const always: readonly Kind[] = [
  { text: /^100$/, before: /(op de|in every) $/ },
  { text: /^95$/, after: /^%[- ](interval|betrouwbaarheids)/i },
  { text: /^95$|^99[.,]8$/, after: /^%[- ](limits|grenzen)/ },
  { text: /^1[.,]000$/, before: /per $/i },
  { text: /^18$/, before: /(turned|aged|van|iemand van|age of|jonger dan|younger than|under) $/i },
  { text: /^18$/, after: /^ (jaar|geworden|werden|werd|or older|of ouder)/ },
  { text: /^0$|^4$|^12$/, after: /^ (tot en met|to) \d/ },
  { text: /^3$|^11$|^17$/, before: /\d (tot en met|to) $/ },
  { text: /^0$/, after: /^ (tot|to) 17/ },
  { text: /^5$/, after: /^ (punten|points)/, before: /(meer dan|more than) $/ },
  { text: /^0[.,]1$/, before: /(Boven|Above|opvallend:|marked from here:) $/ },
  { text: /^12$|^24$/, before: /(binnen|within) $/i, after: /^ (maanden|months)/ },
  { text: /^90$/, after: /^ (dagen|days)/ },
  { text: /^2[.,]2$/, before: /WCAG $/ },
];

/** Earlier figures of others, told with their source. */
const norms = catalogue.flatMap(({ norm }) => (norm === undefined ? [] : Object.values(norm.found)));
const sources = references.flatMap(({ text, doi }) => [text, doi]);

/** Numbers that follow from the configuration, which is public. */
function configured(configuration: Configuration): Kind[] {
  const { period, observedUntil, disclosure, region, release, orders, linkage } = configuration;
  const first = Number(period.from.slice(0, 4));
  const last = Number(observedUntil.slice(0, 4));
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => first + at);
  const dates = [period.from, period.until, observedUntil, release.publishedOn ?? observedUntil];
  const days = [...new Set(dates.map((date) => String(Number(date.slice(8)))))];
  const month = /^ \p{L}{3,} \d{4}/u;
  return [
    { text: new RegExp(`^(${[...years, region.year].join('|')})$`), after: /^(?!%|,\d|\.\d)/ },
    { text: new RegExp(`^(${days.join('|')})$`), after: month },
    { text: new RegExp(`^${orders.maximumGapDays}$`), after: /^ (dag|day)/ },
    ...(linkage.minimumRate === 0 ? [] : [{ text: percent(linkage.minimumRate), after: /^\s?%/ }]),
    {
      text: new RegExp(`^${disclosure.minimumCount}$`),
      before: /(under|onder de|less than|minder dan|at least|minstens|ten minste) $/,
    },
    ...changed(disclosure),
  ];
}

/** What readers are told of how counts were changed. */
function changed({ method, noise }: Configuration['disclosure']): Kind[] {
  if (method === 'suppress') return [];
  const nobody = { text: /^0$/, before: /(Een|A) $/, after: /^ (kan|can) / };
  if (method === 'cell-key')
    return [nobody, { text: new RegExp(`^${noise.most}$`), before: /(hoogstens|at most) $/ }];
  return [
    nobody,
    { text: /^5$/, before: /(veelvoud van|multiple of) $/ },
    { text: /^6$/, before: /(nooit meer dan|tot en met|never more than|up to) $/ },
  ];
}

/** A share of the configuration, in per cent, in both languages. */
function percent(share: number): RegExp {
  const whole = String(Math.round(share * 1000) / 10).replace('.', '[.,]');
  return new RegExp(`^${whole}([.,]0)?$`);
}

/** What a page may print beside figures. */
export class Furniture {
  readonly #kinds: readonly Kind[];
  /** Texts with numbers that stand as they are, where they stand alone or behind the word that says what they are. */
  readonly #alone: readonly string[];
  readonly #inText: RegExp;

  /** @param earlier ids of the releases before, which figures that stand are told by. */
  constructor(
    { release, ...configuration }: Configuration,
    versions: readonly string[],
    earlier: readonly string[] = [],
  ) {
    this.#kinds = [...always, ...configured({ release, ...configuration })];
    this.#alone = [release.id, release.contact ?? '', release.publisher ?? ''];
    const ids = [release.id, ...earlier].map(escaped).join('|');
    const behind = `(?<=(?:Release|release|Uitgave|uitgave) (?:[\\w.-]+, )*)(?:${ids})(?![\\w])`;
    const whole = [...versions, ...norms, ...sources, release.contact ?? '', release.publisher ?? ''];
    const known = whole.filter((text) => /\d/.test(text)).map(escaped);
    this.#inText = new RegExp([behind, ...known.map((text) => `(?<![\\w.,])${text}(?!\\w)`)].join('|'), 'gu');
  }

  /** A text without the texts that stand as they are. */
  without(text: string): string {
    return this.#alone.includes(text.trim()) ? '' : text.replaceAll(this.#inText, ' ');
  }

  isKnown({ text, before, after }: Printed): boolean {
    return this.#kinds.some(
      (kind) =>
        kind.text.test(text) && (kind.before?.test(before) ?? true) && (kind.after?.test(after) ?? true),
    );
  }
}

/** A text as a pattern that stands for itself. */
function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
