const nl = {
  language: 'nl',
  thousands: '.',
  filter: 'Zoek op naam:',
  found: 'gevonden: #',
};

const en: typeof nl = {
  language: 'en',
  thousands: ',',
  filter: 'Find by name:',
  found: 'found: #',
};

/** What the script of a page needs of a language; `#` stands for a number of lines. */
export const enhanceWords = { nl, en };
