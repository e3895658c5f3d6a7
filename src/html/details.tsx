import type { ComponentChildren } from 'preact';

/** Details that open on demand, without a script; print shows them always. */
export function Details(props: {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details open={props.open === true}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  );
}
