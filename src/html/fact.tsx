import type { ComponentChildren } from 'preact';

/** A term of a description list with what is said of it, kept together. */
export function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
