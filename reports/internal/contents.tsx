import type { InternalContext } from './context.ts';
import type { Described } from './subjects.ts';

/** Links to every section of the page. */
export function Contents(props: {
  readonly context: InternalContext;
  readonly figures: readonly Described[];
  readonly accounts: readonly Described[];
  readonly hasComparison: boolean;
}) {
  const { context, figures, accounts, hasComparison } = props;
  const { words, language } = context;
  const linkTo = ({ id, title }: Described) => ({ id, name: title[language] });
  const links = [
    ...figures.map(linkTo),
    ...(hasComparison ? [{ id: 'comparison', name: words.frame.comparison }] : []),
    ...accounts.map(linkTo),
  ];
  return (
    <nav class="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{words.frame.contents}</h2>
      <ol class="plain">
        {links.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

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
