import { base, print } from '../src/html/styles-base.ts';
import { tokens } from '../src/html/styles-tokens.ts';
import { chartStyles } from '../src/svg/styles.ts';
import { pageStyles } from './styles.ts';

/** The style sheet of every page of the report; no figure has a part in it. */
export const reportStyles = tokens + base + chartStyles + pageStyles + print;
