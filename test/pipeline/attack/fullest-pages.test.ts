import { expect, it } from 'vitest';
import { reportInput } from '../../reports/fixture.ts';
import { faultsOnPages, pagesIn } from './fixture-pages.ts';

const released = reportInput({ released: 'fullest', before: 'none' });
const pages = pagesIn(released);

it('finds a cell behind every number where every section has its figures', () => {
  expect(faultsOnPages(released, pages)).toEqual([]);
});

it('finds the figure of children with help in the line of those without', () => {
  const { cells } = released.cube;
  const at = (help_status: string) =>
    cells.find(
      (cell) =>
        cell.indicator === 'repeat-order' &&
        cell.category === 'months_12' &&
        cell.victim === 'victim' &&
        cell.period === '_T' &&
        cell.help_status === help_status,
    );
  const [running, none] = [at('running'), at('none')];
  const row = (count: number | undefined) => `<td>${count?.toLocaleString('nl-NL')}</td>`;
  const faults = faultsOnPages(released, pages, (html) =>
    html.replace(
      `${row(none?.numerator ?? 0)}${row(none?.denominator ?? 0)}`,
      () => `${row(running?.numerator ?? 0)}${row(none?.denominator ?? 0)}`,
    ),
  );
  expect(faults.some((fault) => fault.startsWith('row-without-cell table-repeat-order-total'))).toBe(true);
});

it('finds code on a page that is not the script of every page', () => {
  const index = Object.fromEntries(Object.entries(pages).filter(([path]) => path.endsWith('/index.html')));
  const foreign = [
    (html: string) => html.replace('</body>', '<script>const hidden = 1</script></body>'),
    (html: string) => html.replace('<script>', '<script id="x">'),
    (html: string) => html.replace('</script>', '; const told = [21, 136]</script>'),
  ];
  for (const change of foreign) {
    const faults = faultsOnPages(released, index, change);
    expect(faults.some((fault) => fault.startsWith('hidden-data'))).toBe(true);
  }
});

it('finds the figure of another region on the page of one', () => {
  const shareOf = (region: string) =>
    released.cube.cells.find(
      (cell) => cell.indicator === 'without-help-6m' && cell.region === region && cell.period === '_T',
    );
  const [own, other] = [shareOf('JZ22'), shareOf('JZ24')];
  const cellsOf = (counts: typeof own) =>
    `<td>${counts?.numerator?.toLocaleString('nl-NL')}</td><td>${counts?.denominator?.toLocaleString('nl-NL')}</td>`;
  expect(cellsOf(own)).not.toBe(cellsOf(other));
  const some = Object.fromEntries(
    Object.entries(pages).filter(([path]) => path.endsWith('/region-JZ22.html')),
  );
  expect(some['nl/region-JZ22.html']).toContain(cellsOf(own));
  expect(faultsOnPages(released, some)).toEqual([]);
  const faults = faultsOnPages(released, some, (html) => html.replace(cellsOf(own), cellsOf(other)));
  expect(faults.some((fault) => fault.startsWith('number-without-cell table-without-help-6m-place'))).toBe(
    true,
  );
});
