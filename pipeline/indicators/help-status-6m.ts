import { marginIds } from '../../schemas/margins.ts';
import { defineIndicator } from './define.ts';
import { helpFootnotes } from './footnotes.ts';

/** The same children as `without-help-6m`, by the way in which help came. */
export const helpStatus6m = defineIndicator({
  id: 'help-status-6m',
  kind: 'distribution',
  title: {
    nl: 'Hulp in de zes maanden na de maatregel',
    en: 'Help in the six months after the order',
  },
  reading: {
    nl: 'Van de kinderen die een half jaar te volgen waren: bij wie liep er al hulp, bij wie begon de hulp in die tijd, en wie had geen hulp.',
    en: 'Of the children who could be followed for half a year: who already had help, for whom help started in that time, and who had none.',
  },
  footnotes: helpFootnotes,
  unit: 'share',
  interval: 'wilson',
  margins: [...marginIds],
  population: 'followed_6m',
  categories: [
    {
      code: 'running',
      label: { nl: 'hulp liep al', en: 'help was already running' },
      flag: 'running_6m',
      sensitive: true,
    },
    {
      code: 'started',
      label: { nl: 'hulp begon binnen zes maanden', en: 'help started within six months' },
      flag: 'started_6m',
      sensitive: true,
    },
    { code: 'none', label: { nl: 'geen hulp', en: 'no help' }, flag: 'none_6m', sensitive: true },
  ],
});
