import { describe, expect, it } from 'vitest';
import { inputFor } from '../../../pipeline/report.ts';
import { configuration } from '../../../schemas/configuration.ts';
import { fixtureCube } from '../../reports/fixture.ts';

const passes = [{ id: 'birth', on: ['birth_date', 'postcode'] }];
const file = (keyDomain: string) => ({ files: ['x.csv'], keyDomain });

/** What the page is told of registers in another key domain than `default`. */
function told(registers: Readonly<Record<string, object>>, linkage: object = {}) {
  const read = configuration.parse({
    period: { from: '2017-01-01', until: '2018-12-31' },
    observedUntil: '2019-06-30',
    registers: { protection_orders: file('default'), youth_care: file('default'), ...registers },
    linkage,
  });
  const request = { cube: fixtureCube({ released: 'sample' }), before: { state: 'none' } as const };
  const rest = { regions: [], notices: [], versions: { zicht: '0', engine: 'x' }, files: [] };
  const { settings } = inputFor({ ...request, ...rest, dictionary: [], configuration: read }, 'nl');
  return (settings.otherKeyDomains ?? []).map(({ register, through }) => [register, through]);
}

const crosswalk = { files: ['w.csv'], oldKeyDomain: 'care' };

describe('what leads from another key domain to the persons', () => {
  it('is nothing that a register in the domain of the persons needs', () => {
    expect(told({ persons: file('default') }, { passes })).toEqual([]);
  });

  it('is the crosswalk that starts in that domain, whether or not there are passes', () => {
    const registers = { youth_care: file('care'), key_crosswalk: crosswalk };
    expect(told(registers)).toEqual([['youth_care', 'crosswalk']]);
    expect(told(registers, { passes })).toEqual([['youth_care', 'crosswalk']]);
  });

  it('is a pass where no crosswalk starts there', () => {
    const registers = { youth_care: file('care'), persons: file('default') };
    expect(told(registers, { passes })).toEqual([['youth_care', 'passes']]);
    const elsewhere = { ...registers, key_crosswalk: { ...crosswalk, oldKeyDomain: 'orders' } };
    expect(told(elsewhere, { passes })).toEqual([['youth_care', 'passes']]);
  });

  it('is a pass for residence only where orders, care or victim records share its domain', () => {
    const residence = (keyDomain: string) => ({
      ...{ youth_care: file('care'), residence: file(keyDomain), persons: file('default') },
    });
    const care = ['youth_care', 'passes'];
    expect(told(residence('care'), { passes })).toEqual([care, ['residence', 'passes']]);
    expect(told(residence('homes'), { passes })).toEqual([care, ['residence', 'nothing']]);
  });
});
