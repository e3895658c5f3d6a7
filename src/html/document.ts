import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

export interface DocumentOptions {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** Style sheet, written into the page. */
  readonly css: string;
  /** Code that runs once the page is there; nothing may depend on it. */
  readonly script?: string;
  readonly body: VNode;
}

/**
 * A self-contained page. Its content security policy allows the one style sheet and, where there is one, the one script, by
 * their hashes, and nothing else: no other script, no font, no request. So a text that slips through as markup still cannot run or fetch anything.
 */
export function renderDocument(options: DocumentOptions): string {
  const css = compactCss(options.css);
  const { script } = options;
  const policy = policyOf(css, script);
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(options.language)}">`,
    '<head>',
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<meta name="color-scheme" content="light dark"/>',
    '<meta name="referrer" content="no-referrer"/>',
    `<meta name="description" content="${escapeHtml(options.description)}"/>`,
    `<title>${escapeHtml(options.title)}</title>`,
    '<link rel="icon" href="data:,"/>',
    `<style>${css}</style>`,
    '</head>',
    `<body>${renderToString(options.body)}${script === undefined ? '' : `<script>${script}</script>`}</body>`,
    '</html>',
    '',
  ].join('\n');
}

/** What a page may do: use this style sheet and this script, by their hashes, and nothing else. */
export function policyOf(css: string, script?: string): string {
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hashOf(css)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Text that is safe between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Drops comments, line breaks and indentation; nothing that a browser reads differently. */
export function compactCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};])\s*/g, '$1')
    .trim();
}
