import { defineIndicator } from './define.ts';
import { implausibleCategories } from './linkage-categories.ts';

/** Links that cannot be true: they tell of false links, which no bound covers. */
export const implausibleLinks = defineIndicator({
  id: 'implausible-links',
  kind: 'account',
  title: { nl: 'Koppelingen die niet kunnen kloppen', en: 'Links that cannot be true' },
  reading: {
    nl: 'Het aantal maatregelen en jeugdhulptrajecten dat niet past bij de geboorte of het overlijden van de persoon eraan.',
    en: 'The number of orders and care trajectories that do not fit the birth or death of the person they are linked to.',
  },
  footnotes: [
    {
      nl: 'Van sommige geboortedatums is een deel geschat; dan kan een koppeling ten onrechte onmogelijk lijken.',
      en: 'Some dates of birth are partly estimated; a link may then look impossible though it is true.',
    },
  ],
  unit: 'count',
  interval: 'none',
  margins: ['total'],
  steps: [...implausibleCategories],
});
