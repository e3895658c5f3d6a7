const light = `
  --page: #ffffff; --panel: #f3f6f9; --card: #ffffff; --ink: #14202b; --soft: #465463; --line: #d3dbe3;
  --grid: #e2e8ee; --link: #0b5394; --focus: #0b5394; --band: #0d2b45; --band-ink: #ffffff; --band-soft: #c9d8e6;
  --tone-1: #b03a06; --tone-2: #0b62a8; --tone-3: #4a5663;
  --part-1: #0a4246; --part-2: #5f9a9d; --part-2-dot: #ffffff; --part-3: #ffffff; --part-3-line: #14202b;
  --map-within: #eceff2; --map-below: #b4d3ee; --map-far-below: #0b4f8a; --map-above: #f7cbaa; --map-far-above: #9a3108;
  --map-far-ink: #ffffff; --map-hatch: #84919e;
  --warn: #fff6e0; --warn-line: #8a5a00; --empty: #6b7885; --tint: #fdf3ee;
`;

const dark = `
  --page: #10171e; --panel: #17212a; --card: #1b2731; --ink: #e9eff4; --soft: #aebbc7; --line: #364654;
  --grid: #263441; --link: #8cc4f5; --focus: #8cc4f5; --band: #0b1c2b; --band-ink: #ffffff; --band-soft: #bccddd;
  --tone-1: #ff9a66; --tone-2: #74b6f2; --tone-3: #b4c1cd;
  --part-1: #23807d; --part-2: #b5e3df; --part-2-dot: #10171e; --part-3: #10171e; --part-3-line: #e9eff4;
  --map-within: #1f2b36; --map-below: #1c4a72; --map-far-below: #8cc4f5; --map-above: #6e3a16; --map-far-above: #ff9a66;
  --map-far-ink: #10171e; --map-hatch: #5b6b79;
  --warn: #33290f; --warn-line: #e0b050; --empty: #8796a4; --tint: #2a2019;
`;

const forced = `
  --page: Canvas; --panel: Canvas; --card: Canvas; --ink: CanvasText; --soft: CanvasText; --line: CanvasText;
  --grid: GrayText; --link: LinkText; --focus: Highlight; --band: Canvas; --band-ink: CanvasText;
  --band-soft: CanvasText; --tone-1: CanvasText; --tone-2: CanvasText; --tone-3: CanvasText;
  --part-1: CanvasText; --part-2: Canvas; --part-2-dot: CanvasText; --part-3: Canvas; --part-3-line: CanvasText;
  --map-within: Canvas; --map-below: Canvas; --map-far-below: Canvas; --map-above: Canvas; --map-far-above: Canvas;
  --map-far-ink: CanvasText; --map-hatch: CanvasText;
  --warn: Canvas; --warn-line: CanvasText; --empty: GrayText; --tint: Canvas;
`;

/** Colours, once for each way of looking; paper is always light. Everything else refers to these names. */
export const tokens = `
:root { color-scheme: light dark; ${light} }
@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }
@media print { :root { --band: #ffffff; --band-ink: #14202b; --band-soft: #465463; } }
@media (forced-colors: active) { :root { ${forced} } }
`;
