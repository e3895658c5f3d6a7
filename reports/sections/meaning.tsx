import type { ReportContext } from '../context.ts';

/** What the headline figure says and what it does not say, side by side. */
export function Meaning({ context }: { readonly context: ReportContext }) {
  const words = context.words.headline;
  const withVictims = context.groups.includes('victim');
  return (
    <div class="meaning">
      <div>
        <h3>{words.meansTitle}</h3>
        <ul>
          {words.means.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{words.meansNotTitle}</h3>
        <ul>
          {words.meansNot.map((text) => (
            <li key={text}>{text}</li>
          ))}
          {withVictims ? <li>{words.meansNotVictims}</li> : null}
        </ul>
      </div>
    </div>
  );
}
