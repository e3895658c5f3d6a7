import { registerNames, registers } from '../../schemas/registers/index.ts';
import { defineIndicator } from './define.ts';

/** Which share of the delivered records of each register could be used. */
export const recordsAccepted = defineIndicator({
  id: 'records-accepted',
  kind: 'account',
  title: { nl: 'Bruikbare records', en: 'Usable records' },
  reading: {
    nl: 'Van de aangeleverde records: het deel dat aan alle regels voldeed.',
    en: 'Of the records delivered: the share that met every rule.',
  },
  footnotes: [],
  unit: 'share',
  interval: 'none',
  margins: ['total'],
  steps: registerNames.map((name) => ({ code: name, label: registers[name].title })),
});
