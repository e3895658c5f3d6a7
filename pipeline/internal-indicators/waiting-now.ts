import { helpFootnotes } from '../indicators/footnotes.ts';
import { defineInternal } from './define.ts';
import { withoutMunicipalities } from './margins.ts';

const waited = (code: string, nl: string, en: string) => ({
  ...{ code, label: { nl, en }, flag: `waited_${code}` },
});

/** Children under an order on the last observed day who have had no help since it began, by how long that is. */
export const waitingNow = defineInternal({
  id: 'waiting-now',
  kind: 'counts',
  title: { nl: 'Kinderen die nu wachten', en: 'Children who are waiting now' },
  reading: {
    nl: 'Hoeveel kinderen op de laatste waargenomen dag een maatregel hadden en sinds het begin daarvan geen geregistreerde hulp, naar het aantal weken.',
    en: 'How many children were under an order on the last observed day and had had no registered help since it began, by the number of weeks.',
  },
  footnotes: [
    ...helpFootnotes,
    {
      nl: 'Een stand op één dag: wie lang wacht heeft meer kans om erin te staan dan wie kort wacht. Het zegt niet hoe lang kinderen gemiddeld wachten.',
      en: 'A stock on one day: those who wait long are more likely to be in it than those who wait briefly. It does not say how long children wait on average.',
    },
  ],
  unit: 'count',
  interval: 'garwood',
  margins: withoutMunicipalities,
  over: 'waiting',
  horizon: { months: 0, days: 0 },
  categories: [
    { code: '_T', label: { nl: 'alle wachtenden', en: 'all who wait' }, flag: 'waits' },
    waited('weeks_0_6', '0 tot en met 6 weken', '0 to 6 weeks'),
    waited('weeks_7_13', '7 tot en met 13 weken', '7 to 13 weeks'),
    waited('weeks_14_26', '14 tot en met 26 weken', '14 to 26 weeks'),
    waited('weeks_over_26', 'langer dan 26 weken', 'more than 26 weeks'),
  ],
});
