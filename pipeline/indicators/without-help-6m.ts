import { marginIds } from '../../schemas/margins.ts';
import { defineIndicator } from './define.ts';
import { helpFootnotes } from './footnotes.ts';
import { withoutHelpNorm } from './norms.ts';

/** The figure that Zicht exists for: which share had no registered help half a year after the order. */
export const withoutHelp6m = defineIndicator({
  id: 'without-help-6m',
  kind: 'share',
  title: {
    nl: 'Kinderen zonder hulp zes maanden na de maatregel',
    en: 'Children without help six months after the order',
  },
  reading: {
    nl: 'Van de kinderen die een half jaar te volgen waren: het deel dat in die tijd geen geregistreerde jeugdhulp had.',
    en: 'Of the children who could be followed for half a year: the share who had no registered youth care in that time.',
  },
  footnotes: helpFootnotes,
  norm: withoutHelpNorm,
  unit: 'share',
  interval: 'wilson',
  margins: [...marginIds],
  population: 'followed_6m',
  numerator: 'none_6m',
  sensitive: true,
  bounds: 'missed-links',
});
