import { Outside } from '../../src/html/outside.tsx';

/** An e-mail address becomes a link; anything else, or an address with an odd character, stays text. */
export function Contact({ contact }: { readonly contact: string }) {
  if (!/^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$/.test(contact)) return <Outside text={contact} />;
  return <a href={`mailto:${contact}`}>{contact}</a>;
}
