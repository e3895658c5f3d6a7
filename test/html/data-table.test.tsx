import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { DataTable } from '../../src/html/data-table.tsx';
import { Outside } from '../../src/html/outside.tsx';

describe('a data table', () => {
  const html = renderToString(
    <DataTable
      id="t"
      caption="Aantallen"
      rowHeading="Jaar"
      columns={['Zonder hulp', 'Kinderen']}
      groups={[
        { rows: [{ header: '2017', cells: ['10', { strong: '65' }] }] },
        { header: '<b>2018</b>', rows: [{ header: 'slachtoffers', cells: { state: 'geheim' } }] },
      ]}
    />,
  );

  it('has a caption, headed columns and headed rows', () => {
    expect(html).toContain('<caption id="t-caption">Aantallen</caption>');
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(html.match(/<th scope="row"/g)).toHaveLength(2);
    expect(html).toContain('<section class="scroll" aria-labelledby="t-caption" tabindex="0">');
  });

  it('tells a figure that stands out from the others', () => {
    expect(html).toContain('<td>10</td><td><strong>65</strong></td>');
  });

  it('puts a state in the place of all figures of its row', () => {
    expect(html).toContain('<td class="state" colspan="2">geheim</td>');
  });

  it('escapes what stands in it', () => {
    expect(html).toContain('<th scope="rowgroup" colspan="3">&lt;b>2018&lt;/b></th>');
  });
});

describe('a name from outside', () => {
  it('is isolated from the text around it, without marks that turn the direction', () => {
    expect(renderToString(<Outside text={'\u202Egnireggob <script>'} />)).toBe(
      '<bdi>gnireggob &lt;script></bdi>',
    );
  });
});
