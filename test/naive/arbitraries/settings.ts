import fc from 'fast-check';
import { breakdownIds, marginIds } from '../../../schemas/margins.ts';

const withoutYears = marginIds.filter((id) => id !== 'year' && id !== 'year_youth_region');

/** Whole years where a table by year is made; without one also half-years, which are released on their own. */
const periods = fc.constantFrom(
  { period: { from: '2017-01-01', until: '2018-12-31' }, breakdowns: [...marginIds] },
  { period: { from: '2017-01-01', until: '2018-12-31' }, breakdowns: [...breakdownIds] },
  { period: { from: '2017-01-01', until: '2018-12-31' }, breakdowns: withoutYears },
  { period: { from: '2017-07-01', until: '2018-06-30' }, breakdowns: withoutYears },
  { period: { from: '2018-01-01', until: '2018-06-30' }, breakdowns: withoutYears },
  {
    period: { from: '2018-07-01', until: '2018-12-31' },
    breakdowns: [...withoutYears, 'institution' as const],
  },
);

/** Parts of a run configuration: every option that decides which children count, most often at its default. */
export const settings: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .record({
    observedUntil: fc.constantFrom('2018-12-31', '2019-02-28', '2019-06-29', '2019-06-30', '2019-12-31'),
    linkage: fc.constantFrom({}, {}, {}, { keyTypes: ['R', 'S'] }),
    orders: fc.constantFrom({}, {}, { maximumGapDays: 1 }, { maximumGapDays: 7 }),
    cohort: fc.constantFrom(
      {},
      {},
      { index: 'first-in-period' },
      { index: 'every-spell' },
      { index: 'every-spell' },
    ),
    followUp: fc.constantFrom('fully-followed', 'fully-followed', 'everyone'),
    help: fc.constantFrom({}, {}, { crisis: 'exclude' }, { careTypes: ['outpatient', 'foster_care'] }),
    region: fc.constantFrom({}, {}, {}, { source: 'residence' }),
    periods,
  })
  .map(({ periods: { period, breakdowns }, ...rest }) => ({ ...rest, period, breakdowns }));
