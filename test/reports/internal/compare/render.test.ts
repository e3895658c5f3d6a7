import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderComparison } from '../../../../reports/internal/compare/render.tsx';
import { pageTexts } from '../../page-text.ts';
import { absent, compared, comparisonInput, share, withheld } from './fixture.ts';

const empty = { changes: [], revealed: [], moved: [], settings: [] } as const;

describe('the page of a comparison', () => {
  it.each(['nl', 'en'] as const)(
    'is valid HTML, full and empty, and says that it is internal: %s',
    async (language) => {
      const validator = new HtmlValidate({
        root: true,
        extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
        rules: { 'void-style': ['error', { style: 'selfclose' }] },
      });
      for (const more of [{}, empty, { moved: null }]) {
        const html = renderComparison(comparisonInput({ language, ...more }));
        const { results } = await validator.validateString(html);
        expect(
          results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
        ).toEqual([]);
        expect(html).toContain(
          language === 'nl' ? 'Intern: niet voor publicatie' : 'Internal: not for publication',
        );
        expect(html).not.toContain('<b>');
      }
    },
  );

  it('tells each cell by its name and as both releases printed it', () => {
    const html = renderComparison(comparisonInput());
    expect(html).toMatch(/Groningen<\/th><td>21 van 136 \(15,4%\)<\/td><td>22 van 137 \(16,1%\)<\/td>/);
    expect(html).toMatch(/Fryslân, 2018<\/th><td>geheim<\/td><td>15 van 99 \(15,2%\)<\/td>/);
    expect(html).toMatch(/Meisjes<\/th><td>staat er niet in<\/td><td>31 van 200 \(15,5%\)<\/td>/);
  });

  it('says nothing of a count that a release withholds', () => {
    const cell = compared({ ...withheld, numerator: 77, value: 0.77 }, absent);
    const html = renderComparison(comparisonInput({ ...empty, changes: [{ kind: 'dropped', cell }] }));
    expect(html).not.toMatch(/77/);
  });

  it('has the verdict first', () => {
    expect(renderComparison(comparisonInput())).toMatch(
      /id="brief"[^>]*><h2>[^<]*<\/h2><p><strong>[^<]*: 2\.</,
    );
    expect(renderComparison(comparisonInput(empty))).toContain('vertellen de twee niets over enkele mensen');
  });

  it('has the first of a long list, and says how many there are', () => {
    const changes = Array.from({ length: 30 }, (_, at) => ({
      kind: 'figure' as const,
      cell: compared(share(20, 100), share(40, 100), { region: `GM${at}`, region_level: 'municipality' }),
    }));
    const html = renderComparison(comparisonInput({ ...empty, changes, limit: 25 }));
    expect(html.match(/20 van 100/g)).toHaveLength(25);
    expect(html).toContain('De eerste 25 van 30.');
  });

  it('is in one language', () => {
    const texts = (language: 'nl' | 'en') =>
      pageTexts(renderComparison(comparisonInput({ language, ...empty })))
        .map(({ text }) => text)
        .join(' ');
    expect(texts('nl')).not.toMatch(/\b(the|of the|releases?|which|changed)\b/i);
    expect(texts('en')).not.toMatch(/\b(het|een|van|niet|uitgave|geheim)\b/i);
  });
});
