import { outsideText } from '../i18n/text.ts';

/** A name that others gave: shown as text, apart from the direction of writing of what stands around it. */
export function Outside({ text }: { readonly text: string }) {
  return <bdi>{outsideText(text)}</bdi>;
}
