import type { InternalContext } from './context.ts';

/** How to read the page, for those who see it for the first time. */
export function HowTo({ context }: { readonly context: InternalContext }) {
  const { howTo } = context.words.frame;
  const { protection } = context.input;
  return (
    <div class="notice">
      <h2>{howTo.title}</h2>
      <ul>
        {howTo.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
        {protection === undefined ? null : (
          <li>
            {howTo.protection} {protection[context.language]}
          </li>
        )}
      </ul>
    </div>
  );
}
