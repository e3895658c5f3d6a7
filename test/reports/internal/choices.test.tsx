import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Choices, choiceSentences, estimators } from '../../../reports/internal/choices.tsx';
import type { Cell } from '../../../schemas/cube.ts';
import { cellOf, contextOf, withoutHelp } from './cells.ts';

const estimator = (statistic: string, value: number | null): Cell =>
  cellOf({
    ...{ statistic, category: 'day_183', unit: 'probability', value },
    ...(value === null ? { status: 'not_estimable', reason: 'nobody_at_risk' } : {}),
  });

const cells = [
  cellOf({ value: 21 / 136 }),
  estimator('among_followed', 0.1343),
  estimator('not_by_then', 0.1625),
  estimator('still_waiting', 0.15441),
  estimator('none_seen', 0.1549),
  estimator('if_nobody_left', null),
];

describe('the choices made visible', () => {
  it('say how far the figure chosen lies from each other one, and why', () => {
    const sentences = choiceSentences(contextOf(cells, 'nl'), withoutHelp(), '_T', true);
    expect(sentences).toEqual([
      'Het gekozen cijfer (15,4%) is 2,0 procentpunt hoger dan “onder wie 183 dagen te volgen was” (13,4%): dat gaat over kinderen die 183 dagen te volgen waren en in die tijd niet vertrokken.',
      'Het gekozen cijfer (15,4%) is 0,8 procentpunt lager dan “geen hulp op tijd, van alle kinderen” (16,3%): dat gaat over alle kinderen, en wie vertrekt zonder hulp telt daar als zonder hulp (1 − cumulatieve incidentie).',
      'Het gekozen cijfer (15,4%) is op één decimaal gelijk aan “nog aan het wachten” (15,4%): dat telt van alle kinderen alleen wie nog hulp kan krijgen, zodat wie vertrokken is niet als wachtend telt.',
      'Het gekozen cijfer (15,4%) is op één decimaal gelijk aan “geen hulp gezien” (15,5%): dat telt ook wie maar kort te volgen was als zonder hulp.',
      '“als niemand zou vertrekken”: niet te schatten: niemand is zo lang gevolgd.',
    ]);
  });

  it('say it in English, in one sentence where the reasons have been given', () => {
    const [first, second, ...rest] = choiceSentences(contextOf(cells, 'en'), withoutHelp(), '_T', false);
    expect(first).toBe(
      'The figure chosen (15.4%) is 2.0 percentage points higher than “among those followed for 183 days” (13.4%), 0.8 percentage points lower than “no help in time, of all children” (16.3%), equal, at one decimal, to “still waiting” (15.4%) and equal, at one decimal, to “no help seen” (15.5%).',
    );
    expect(second).toBe('“if nobody left”: cannot be estimated: nobody was followed for so long.');
    expect(rest).toEqual([]);
  });

  it('say so where the figure chosen is not there', () => {
    const [, ...others] = cells;
    const missing = cellOf({ value: null, status: 'not_estimable', reason: 'no_children' });
    const context = contextOf([missing, ...others], 'nl');
    expect(choiceSentences(context, withoutHelp(), '_T', true)).toEqual([
      'Het gekozen cijfer: niet te schatten: er zijn geen kinderen in deze groep.',
    ]);
    const html = renderToString(<Choices context={context} indicator={withoutHelp()} />);
    expect(html).toContain('<td>13,4%</td><td>geen interval</td><td>niet te vergelijken</td>');
  });

  it('have a row each, with the difference that has the sign of the figure chosen less the other', () => {
    const html = renderToString(
      <Choices context={contextOf(cells, 'en')} indicator={withoutHelp()} />,
    ).replaceAll('\u00a0', ' ');
    const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/g)];
    expect(rows).toHaveLength(estimators.length + 1);
    expect(html).toContain('<td>16.3%</td><td>no interval</td><td>−0.8</td>');
    expect(html).toContain('<td>13.4%</td><td>no interval</td><td>2.0</td>');
  });

  it('are left out where no estimator was made', () => {
    const [chosen] = cells;
    if (chosen === undefined) throw new Error('no cell');
    expect(renderToString(<Choices context={contextOf([chosen], 'nl')} indicator={withoutHelp()} />)).toBe(
      '',
    );
  });
});
