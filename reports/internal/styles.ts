/**
 * What the internal report has beside the styles of the public pages: it says what it is, at the top of the screen and
 * on every printed page; there in the margin, and behind the text for browsers that print no margins.
 */
export function internalStyles(mark: string): string {
  return `
html { scroll-padding-top: 3.5rem; }
.internal-bar { position: sticky; top: 0; z-index: 1; padding: .35rem 1.25rem; text-align: center; font-weight: 700;
  font-size: .9375rem; background: var(--warn); color: var(--ink); border-bottom: 3px solid var(--warn-line); }
.skip:focus { top: 3rem; }
.internal-watermark { display: none; }
.masthead .status { display: inline-block; margin-bottom: 1rem; }
.notice h2 { font-size: 1.125rem; }
.notice ul { padding-left: 1.15rem; max-width: 42rem; }
.columns > main > .notice { margin-bottom: 3rem; }
.headlines { list-style: none; padding: 0; }
.headlines li { padding: .2rem 0; }
.notes { margin-top: 1.5rem; color: var(--soft); font-size: .9375rem; }
.choices { margin-bottom: 1.25rem; }
.choices p { margin-bottom: .35rem; }
.choices ul { padding-left: 1.15rem; }
section[id] h3 { margin-top: 2rem; }
.section-head h2 { min-width: 0; overflow-wrap: anywhere; }
tbody th { min-width: min(10.5rem, 40vw); }
td { vertical-align: top; }
details + details { margin-top: 0; border-top: 0; }
details:has(+ details) { margin-bottom: 0; }
@media (min-width: 62rem) { .contents { top: 4rem; max-height: calc(100vh - 5rem); } }
@page { @top-center { content: "${mark}"; font: 700 9pt sans-serif; } @bottom-center { content: "${mark}"; font: 700 9pt sans-serif; } }
@media print {
  th, td { padding-top: .15rem; padding-bottom: .15rem; }
  .internal-bar { position: static; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .internal-watermark { display: block; position: fixed; inset: 42% 0 auto; text-align: center; font-size: 32pt; white-space: nowrap; font-weight: 800;
    transform: rotate(-35deg); opacity: .09; pointer-events: none; }
}
`;
}
