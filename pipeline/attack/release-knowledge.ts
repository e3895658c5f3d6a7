import type { Cell } from '../../schemas/cube.ts';
import {
  type KnownCell,
  type Knowledge,
  type Limit,
  type Relation,
  type Term,
  withheld,
} from '../../src/attacker/knowledge.ts';
import { accountRules } from './accounts.ts';
import { type Atoms, besides, fates } from './atoms.ts';
import { type Atlas, type Place, Places } from './places.ts';
import { type Told, toldBy } from './told.ts';
import { type AcrossPlaces, acrossPlaces } from './windows-across.ts';

/** A release as a system: groups of children and counts of records, what is published of them, and how they add up. */
export interface ReleaseKnowledge {
  readonly knowledge: Knowledge;
  readonly places: Places;
  readonly across: AcrossPlaces;
  readonly told: (row: Cell) => Told;
}

/**
 * What a reader knows of the counts behind a release: the rows of the public file, and the definitions and code lists that are
 * public. Built from these alone.
 */
export function releaseKnowledge(rows: readonly Cell[], atoms: Atoms, atlas: Atlas): ReleaseKnowledge {
  const places = new Places(rows, atlas);
  const accounts = accountRules(rows, atoms);
  const told = new Map(rows.map((row) => [row, toldBy(row, atoms)]));
  const published = rows.flatMap((row) => publishedCounts(row, told.get(row)));
  const across = acrossPlaces(rows, atoms, atlas);
  const relations = [
    ...accounts.relations,
    ...published,
    ...placeRelations(places, atoms),
    ...across.relations,
  ];
  const limits = [
    ...accounts.limits,
    ...across.limits,
    ...missedKeys(rows, atoms),
    ...unlinkedOthers(places, atoms),
  ];
  const names = new Set<string>();
  for (const { terms } of [...relations, ...limits]) for (const { cell } of terms) names.add(cell);
  for (const row of told.values())
    for (const terms of [row.numerator, row.denominator, row.rest])
      for (const { cell } of terms ?? []) names.add(cell);
  return {
    knowledge: { cells: [...names].map(cellOf), relations, limits, choices: [] },
    places,
    across,
    told: (row) => told.get(row) ?? toldBy(row, atoms),
  };
}

/** Children have a first order each, but an order and the year that it leads to may stand apart: what is beyond may be negative. */
function cellOf(name: string): KnownCell {
  return name.startsWith('further orders')
    ? { ...withheld(name), lower: Number.NEGATIVE_INFINITY }
    : withheld(name);
}

/** Unlinked children who are known as victims are no others. */
function unlinkedOthers({ all }: Places, atoms: Atoms): Limit[] {
  return [...all.values()]
    .filter(({ victim, ...place }) => victim === 'other' && hasRates({ ...place, victim: '_T' }))
    .flatMap((place) => {
      const some = atoms.sum(place, ['unlinked']);
      const all = atoms.sum({ ...place, victim: '_T' }, ['unlinked']);
      const terms = [...some, ...all.map(({ cell }) => ({ cell, coefficient: -1 }))];
      return some.length === 0 ? [] : [{ terms, least: Number.NEGATIVE_INFINITY, most: 0 }];
    });
}

/** The counts that a row prints. The denominator of a rate counts inhabitants, and nothing of the release. */
export function publishedCounts({ numerator, denominator }: Cell, told: Told | undefined): Relation[] {
  const equals = (terms: readonly Term[] | null | undefined, count: number | null): Relation[] =>
    terms === null || terms === undefined || count === null ? [] : [{ terms, constant: count }];
  return [...equals(told?.numerator, numerator), ...equals(told?.denominator, denominator)];
}

/** Every group of a place is the sum of that group over its parts, where it is told apart in all of them. */
function placeRelations({ splits }: Places, atoms: Atoms): Relation[] {
  return splits.flatMap(({ whole, parts }) =>
    (hasRates(whole) && parts.every(hasRates) ? [...fates, ...besides] : fates).map((atom) => ({
      terms: [
        ...atoms.sum(whole, [atom]).map(({ cell }) => ({ cell, coefficient: -1 })),
        ...parts.flatMap((part) => atoms.sum(part, [atom])),
      ],
      constant: 0,
    })),
  );
}

/** Linkage rates are made for everybody, by year, by measure and by province; there children beside the cohort are told apart. */
export function hasRates(place: Place): boolean {
  const { period, region_level, measure, ...others } = place;
  const isWhole = others.victim === '_T' && others.sex === '_T' && others.age_group === '_T';
  const told = [period !== '_T', measure !== '_T', region_level !== 'country'].filter(Boolean).length;
  return isWhole && told <= 1 && (region_level === 'country' || region_level === 'province');
}

/** A lowest share of 0 says that there are at least as many keys of care without a link as children without help. */
function missedKeys(rows: readonly Cell[], atoms: Atoms): Limit[] {
  return rows
    .filter(({ statistic, numerator }) => statistic === 'bound_low' && numerator === 0)
    .map((row) => ({
      terms: [...atoms.sum(row, ['none']), { cell: 'missed keys of care', coefficient: -1 }],
      least: Number.NEGATIVE_INFINITY,
      most: 0,
    }));
}
