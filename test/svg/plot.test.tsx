import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Curves, spread } from '../../src/svg/curves.tsx';
import { Hundred } from '../../src/svg/hundred.tsx';
import { Plot, type PlotLine } from '../../src/svg/plot.tsx';
import { axisScale } from '../../src/svg/scale.ts';
import { StackedBars } from '../../src/svg/stacked-bars.tsx';

const series = { name: 'slachtoffers', mark: 'diamond', tone: 'tone-1' } as const;
const line: PlotLine = {
  series,
  estimate: { value: 0.1, lower: 0.05, upper: 0.2 },
  text: '10,0%',
  interval: '5,0–20,0%',
};
const secret: PlotLine = { series, estimate: null, text: 'geheim' };
const plot = (lines: readonly PlotLine[], label = 'Utrecht') =>
  renderToString(
    <Plot
      id="p"
      kind="dots"
      rows={lines.map((one) => ({ label, lines: [one] }))}
      scale={axisScale(0.2)}
      format={String}
      axisLabel="aandeel"
    />,
  );

describe('a plot', () => {
  it('draws an estimate where it lies, with its interval', () => {
    const html = plot([line]);
    expect(html).toContain('<line class="whisker tone-1" x1="25%" x2="100%"');
    expect(html).toContain('href="#mark-diamond" x="50%"');
    expect(html).toContain('<b>10,0%</b><span> (5,0–20,0%)</span>');
  });

  it('draws no mark and no interval of what is withheld', () => {
    const html = plot([secret]);
    expect(html).not.toMatch(/whisker|#mark/);
    expect(html).toContain('class="empty"');
    expect(html).toContain('<span class="plot-text state">geheim</span>');
  });

  it('draws bounds with a cap at each end and nothing between them but the line', () => {
    const bounds = {
      series,
      estimate: { value: 0.05, lower: 0.05, upper: 0.15 },
      text: '',
      shape: 'bounds',
    } as const;
    const html = plot([bounds]);
    expect(html).toContain('<line class="bounds tone-1" x1="25%" x2="75%"');
    expect(html.match(/class="bounds cap tone-1"/g)).toHaveLength(2);
    expect(html).not.toMatch(/whisker|#mark/);
    expect(plot([{ ...bounds, estimate: null }])).not.toContain('class="bounds');
  });

  it('escapes names', () => {
    const html = plot([line], '<script>alert("x")</script>');
    expect(html).toContain('&lt;script>alert(&quot;x&quot;)&lt;/script>');
    expect(html).not.toContain('<script');
  });
});

describe('stacked bars', () => {
  it('lay parts end to end', () => {
    const parts = [0.5, 0.3, 0.2].map((share) => ({ name: `deel ${share}`, share, text: `${share * 100}%` }));
    const html = renderToString(<StackedBars detail="full" rows={[{ label: 'a', parts }]} />);
    expect([...html.matchAll(/ x="([\d.]+)%" y="1" width="([\d.]+)%"/g)].map(([, x, w]) => [x, w])).toEqual([
      ['0', '50'],
      ['50', '30'],
      ['80', '20'],
    ]);
  });

  it('say a state in words in the place of a bar', () => {
    const html = renderToString(
      <StackedBars detail="compact" rows={[{ label: 'a', parts: { state: 'geheim' } }]} />,
    );
    expect(html).toContain('geheim');
    expect(html).not.toContain('stacked-bar');
  });
});

describe('a hundred dots', () => {
  it('are full up to the lower bound, half full up to the upper one, and open beyond', () => {
    const html = renderToString(<Hundred id="h" title="t" description="d" lower={10} upper={22} />);
    expect(html.match(/class="dot full"/g)).toHaveLength(10);
    expect(html.match(/class="dot half"/g)).toHaveLength(12);
    expect(html.match(/class="dot open"/g)).toHaveLength(78);
    expect(html).toContain('<title id="h-title">t</title><desc id="h-description">d</desc>');
  });
});

describe('curves', () => {
  const points = [
    { x: 0, y: 0.2 },
    { x: 0.1, y: 0.05 },
  ];
  const html = renderToString(
    <Curves
      curves={[{ series, points, startText: '20%', endText: '5%' }]}
      x={axisScale(0.1)}
      y={axisScale(0.2)}
      formatX={String}
      formatY={String}
      axisLabel="gemist"
    />,
  );

  it('with a band draw it from bound to bound, mark every point, and have the numbers of the axis beside them', () => {
    const band = [
      { x: 0, lower: 0, upper: 0 },
      { x: 0.1, lower: 0.05, upper: 0.15 },
    ];
    const banded = renderToString(
      <Curves
        curves={[{ series, points: [...points, { x: 0.05, y: 0.1 }], band, endText: '5%' }]}
        x={axisScale(0.1)}
        y={axisScale(0.2)}
        formatX={String}
        formatY={String}
        axisLabel="dagen"
      />,
    );
    expect(banded).toContain('<polygon class="band tone-1" points="0,240 100,180 100,60 0,240"');
    expect(banded.match(/<use class="mark tone-1"/g)).toHaveLength(4);
    expect(banded).toContain('curves-frame from-edge');
    expect(banded).not.toContain('curve-tick');
    expect(html).not.toMatch(/polygon|from-edge/);
  });

  it('run from their first figure to their last, which stand beside them', () => {
    expect(html).toContain('points="0,0 100,180"');
    expect(html).toMatch(/y="5"[^>]*>20%</);
    expect(html).toMatch(/y="185"[^>]*>5% <tspan class="curve-name">slachtoffers/);
    expect(html.match(/#mark-diamond/g)).toHaveLength(3);
  });

  it('are hidden from those who listen: the table says it all', () => {
    expect(html).toMatch(/^<div class="curves" aria-hidden="true">/);
  });

  it('keep texts apart, in their order and within the drawing', () => {
    expect(spread([10, 100])).toEqual([10, 100]);
    expect(spread([100, 98, 99], 20, 240)).toEqual([138, 98, 118]);
    expect(spread([240, 240], 20, 240)).toEqual([220, 240]);
    expect(spread([])).toEqual([]);
  });
});
