import type { ComponentChildren } from 'preact';

/**
 * What is too wide scrolls inside its own labelled region, so that the page never does. The region takes the focus:
 * without it a keyboard could not reach what lies beyond the edge.
 */
export function ScrollRegion(props: { readonly labelledBy: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section class="scroll" aria-labelledby={props.labelledBy} tabIndex={0}>
      {props.children}
    </section>
  );
}
