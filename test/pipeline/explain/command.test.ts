import { linkedIndicators } from '../../../pipeline/internal-indicators/linked.ts';
import { describe, expect, it } from 'vitest';
import { describedIndicators } from '../../../pipeline/explain/described.ts';
import { explanation } from '../../../pipeline/explain/explanation.ts';
import { statement } from '../../../pipeline/statement.ts';
import { zicht } from '../../support/cli.ts';

const all = describedIndicators();

describe('zicht indicators', () => {
  it('lists the fourteen indicators of the methodology, and the accounts of the process', () => {
    const { code, stdout } = zicht(['indicators', '--json']);
    expect(code).toBe(0);
    const listed = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; edition: string });
    expect(listed.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    for (const id of [
      ...['without-help-6m', 'help-status-6m', 'first-help-type', 'first-help-referrer', 'help-within'],
      ...['days-to-help', 'children-with-order', 'orders-flow', 'secure-care-victims', 'repeat-care'],
      ...['ground-at-care', 'repeat-order', 'help-lasting', 'waiting-now'],
    ])
      expect(listed.map((one) => one.id)).toContain(id);
  });
});

describe('an indicator of which some tables are public', () => {
  it('is listed once, as public, and says which they are', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const editions = new Map(all.map(({ id, edition }) => [id, edition]));
    for (const { id } of linkedIndicators) expect(editions.get(id)).toBe('public');
    expect(editions.get('help-within')).toBe('internal');
    const { stdout } = zicht(['explain', 'repeat-order']);
    expect(stdout).toContain('edition: public and internal');
    expect(stdout).toContain('of which public: total, year\n');
    expect(stdout).toContain('this stands in the internal edition alone');
    expect(zicht(['explain', 'without-help-6m']).stdout).not.toContain('of which public');
  });
});

describe('zicht explain', () => {
  it('tells the headline: how to read it, what is counted, and where its rows come from', () => {
    const { code, stdout } = zicht(['explain', 'without-help-6m']);
    expect(code).toBe(0);
    expect(stdout).toContain('rows with followed_6m and none_6m, among rows with followed_6m');
    expect(stdout).toContain('pipeline/sql/cohort/cohort_flag.sql');
    expect(stdout).not.toContain('CREATE OR REPLACE TABLE');
    const withSql = zicht(['explain', 'without-help-6m', '--sql', '--language', 'nl']).stdout;
    expect(withSql).toContain("help_status_6m = 'none' AS none_6m");
    expect(withSql).toContain('Hoe te lezen');
  });

  it('tells the earlier figures with their source, in both languages, and none where there is none', () => {
    const dutch = zicht(['explain', 'secure-care-victims', '--language', 'nl']).stdout;
    expect(dutch).toContain('40% bekend als slachtoffer');
    expect(dutch).toContain('Bron: brochure over een eenmalige koppeling door het CBS');
    const english = zicht(['explain', 'without-help-6m']).stdout;
    expect(english).toContain('Of 136 child victims with a protection order, 21 (15%) had received no help');
    expect(english).toContain('Source: brochure on a linkage');
    expect(zicht(['explain', 'help-lasting']).stdout).not.toContain('Earlier figure');
    const norms = all.flatMap(({ id, norm }) => (norm === null ? [] : [[id, norm.value]]));
    expect(norms).toEqual([
      ['without-help-6m', 0.15],
      ['secure-care-victims', 0.4],
    ]);
    expect(Math.round((21 / 136) * 100)).toBe(15);
    expect(zicht(['indicators']).stdout).toContain('earlier figure 40%: brochure on a linkage');
  });

  it('names the nearest id where there is none (2)', () => {
    const { code, stderr } = zicht(['explain', 'help-withn']);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean help-within?'),
    });
  });

  it.each(all.map((indicator) => [indicator.id, indicator] as const))(
    'has statements and flags that exist: %s',
    (_, indicator) => {
      const made = indicator.statements.map(statement).join('\n');
      for (const { among, counted } of indicator.counts)
        for (const flag of [among, counted]) if (flag !== null) expect(made).toContain(flag);
      for (const language of ['nl', 'en'] as const)
        expect(explanation(indicator, language, true).join('\n').length).toBeGreaterThan(100);
    },
  );
});
