import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactCss, escapeHtml, renderDocument } from '../../src/html/document.ts';

const page = (title: string, css = 'p { color: red; }') =>
  renderDocument({ language: 'nl', title, description: title, css, body: <p>{title}</p> });

describe('a document', () => {
  it('allows its own style sheet by hash, and nothing else', () => {
    const html = page('x');
    const css = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(css).digest('base64');
    expect(html).toContain(`style-src 'sha256-${hash}'`);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain('unsafe-inline');
    expect(html).toContain('<html lang="nl">');
  });

  it('allows its own script by hash, where it has one, and no other', () => {
    const script = 'console.log(1 < 2)';
    const html = renderDocument({
      language: 'nl',
      title: 'x',
      description: 'x',
      css: '',
      script,
      body: <p />,
    });
    const hash = createHash('sha256').update(script).digest('base64');
    expect(html).toContain(`script-src 'sha256-${hash}'`);
    expect(html).toContain(`<script>${script}</script></body>`);
    expect(page('x')).not.toContain('<script');
  });

  it('holds any title as text: no tag and no attribute comes out of it', () => {
    const tagsOf = (html: string) => html.match(/<\/?[a-z!][^\s>]*/gi)?.join(' ');
    const plain = tagsOf(page('x'));
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('<script>', '"', "'", '</title>', '&lt;', '-->'),
        (text, bad) => {
          expect(tagsOf(page(`${text}${bad}${text}`))).toBe(plain);
        },
      ),
    );
  });

  it('escapes what could end a text or an attribute', () => {
    expect(escapeHtml(`<a href="x" id='y'>&`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;');
  });

  it('makes a style sheet smaller without touching what it says', () => {
    expect(compactCss('/* a */ p {\n  margin: 0 auto;\n}\n\n@media print { a { color: red; } }')).toBe(
      'p{margin: 0 auto;}@media print{a{color: red;}}',
    );
  });
});
