import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { strayInFunnel } from '../../../pipeline/attack/pages/funnel-points.ts';
import { hasClass, readPage } from '../../../pipeline/attack/pages/page.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { formatsFor } from '../../../src/i18n/formats.ts';
import { funnelLimits } from '../../../src/statistics/funnel.ts';
import { Funnel } from '../../../src/svg/funnel.tsx';
import { axisScale } from '../../../src/svg/scale.ts';

const formats = formatsFor('nl');
const row = (region: string, having: number, all: number) =>
  ({
    region,
    value: having / all,
    numerator: having,
    denominator: all,
    lower: null,
    upper: null,
    unit: 'share',
  }) as Cell;

/** What the attack finds in a funnel of these regions, each moved by so many children where it is drawn. */
function strayWith(rows: readonly Cell[], centre: number, moved: number): string[] {
  const sizes = rows.map(({ denominator }) => denominator ?? 0);
  const limits = ([0.95, 0.998] as const).flatMap((level) =>
    (['lower', 'upper'] as const).map((side) => ({
      kind: level === 0.95 ? ('inner' as const) : ('outer' as const),
      points: [...sizes]
        .sort((one, other) => one - other)
        .map((size) => ({ x: size, y: funnelLimits(centre, size, level)[side] })),
    })),
  );
  const heights = [
    ...rows.map(({ value }) => value ?? 0),
    ...limits.flatMap(({ points }) => points.map(({ y }) => y)),
  ];
  const html = renderToString(
    <Funnel
      id="funnel"
      dots={rows.map(({ region, value, denominator }) => ({
        ...{ code: region.toLowerCase(), x: (denominator ?? 0) + moved, y: value ?? 0, title: region },
      }))}
      limits={limits}
      centre={centre}
      x={axisScale(Math.max(...sizes) + moved, 4)}
      y={axisScale(Math.max(...heights), 4)}
      formatX={formats.count}
      formatY={(value) => `${formats.decimal(value * 100)}%`}
      xLabel=""
      yLabel=""
      legend={{ dot: '', centre: '', inner: '', outer: '' }}
    />,
  );
  const [funnel] = readPage(html).elements.filter(({ element }) => hasClass(element, 'funnel'));
  if (funnel === undefined) throw new Error('no funnel');
  const country = row('NL', centre, 1);
  return strayInFunnel(funnel.element, 'nl', { rows, country, isKnown: () => true });
}

const regions = fc
  .array(fc.tuple(fc.integer({ min: 10, max: 40_000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 2,
    maxLength: 42,
  })
  .map((sizes) => sizes.map(([all, share], at) => row(`JZ${at + 10}`, Math.round(all * share), all)));

it('finds every dot and limit where it belongs, whatever the axes are', () => {
  fc.assert(
    fc.property(regions, fc.double({ min: 0.005, max: 0.9, noNaN: true }), (rows, centre) => {
      expect(strayWith(rows, centre, 0)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it('finds dots that stand a twentieth of the largest region too far', () => {
  fc.assert(
    fc.property(regions, (rows) => {
      const largest = Math.max(...rows.map(({ denominator }) => denominator ?? 0));
      expect(strayWith(rows, 0.1, Math.ceil(largest / 20)).length).toBeGreaterThanOrEqual(rows.length);
    }),
    { numRuns: 50 },
  );
});
