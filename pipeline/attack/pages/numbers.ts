import type { Language } from '../../../schemas/words.ts';

/** A number as it stands in a text, with what stands around it. */
export interface Printed {
  readonly text: string;
  /** `null` where it is no number of the language: a version, a date with dots, a code. */
  readonly value: number | null;
  readonly decimals: number;
  readonly isPercent: boolean;
  readonly before: string;
  readonly after: string;
}

const marks = {
  nl: { groups: '.', decimals: ',' },
  en: { groups: ',', decimals: '.' },
} as const;

/** How much of a text is told around a number. */
const around = 40;

/** Every number of a text: each run of digits of any script, with the marks between them. */
export function numbersIn(text: string, language: Language): Printed[] {
  return [...text.matchAll(/[\p{Nd}\p{No}]+(?:[.,][\p{Nd}]+)*/gu)].map((match) => {
    const from = match.index;
    const until = from + match[0].length;
    const after = text.slice(until, until + around);
    return {
      text: match[0],
      ...readNumber(match[0], language),
      isPercent: /^[\s\u202f\u00a0]?%/.test(after),
      before: text.slice(Math.max(0, from - around), from),
      after,
    };
  });
}

function readNumber(text: string, language: Language): Pick<Printed, 'value' | 'decimals'> {
  const { groups, decimals } = marks[language];
  const [whole = '', part = '', ...more] = text.split(decimals);
  const isGrouped = new RegExp(`^[0-9]{1,3}(\\${groups}[0-9]{3})*$`).test(whole) || /^[0-9]+$/.test(whole);
  if (!isGrouped || more.length > 0 || !/^[0-9]*$/.test(part)) return { value: null, decimals: 0 };
  return { value: Number(`${whole.replaceAll(groups, '')}.${part || '0'}`), decimals: part.length };
}
