const nl = {
  label: 'Pagina’s',
  about: {
    index: {
      name: 'Cijfers',
      title: 'Kinderen met een beschermingsmaatregel: wie kreeg hulp?',
      /** With the places where a long word may break on a small screen. */
      heading: 'Kinderen met een beschermings\u00admaatregel: wie kreeg hulp?',
      description: (period: string) =>
        `Cijfers over kinderen met een kinderbeschermingsmaatregel in ${period}: hoeveel van hen na een half jaar geen jeugdhulp hadden, en hoe zeker die cijfers zijn.`,
      lead: 'Soms grijpt de rechter in om een kind te beschermen. Dan is hulp nodig. Deze pagina laat zien hoeveel kinderen na een half jaar nog geen jeugdhulp hadden, en hoe zeker dat cijfer is.',
    },
    linkage: {
      name: 'Koppeling',
      title: 'Koppeling: hoe goed zijn de registers verbonden?',
      heading: 'Koppeling: hoe goed zijn de registers verbonden?',
      description: (period: string) =>
        `Hoe de registers achter de cijfers over ${period} gekoppeld zijn: wat, hoe, hoe goed, voor wie minder goed, en wat dat met de cijfers kan doen.`,
      lead: 'De cijfers ontstaan door registers aan elkaar te koppelen. Elke gemiste koppeling lijkt op een kind zonder hulp. Daarom laat deze pagina zien wat er gekoppeld is, hoe goed dat lukte en wat het met de cijfers kan doen.',
    },
    dictionary: {
      name: 'Gegevens',
      title: 'Wat er in de bestanden staat',
      heading: 'Wat er in de bestanden staat',
      description: (period: string) =>
        `Alle kolommen en codes van de bestanden met de cijfers over ${period}, en hoe u die opent.`,
      lead: 'Alle cijfers staan ook in bestanden. Deze pagina legt elke kolom en elke code uit.',
    },
  },
};

const en: typeof nl = {
  label: 'Pages',
  about: {
    index: {
      name: 'Figures',
      title: 'Children with a protection order: who was helped?',
      heading: 'Children with a protection order: who was helped?',
      description: (period) =>
        `Figures on children with a child-protection order in ${period}: how many of them had no youth care after half a year, and how sure those figures are.`,
      lead: 'Sometimes a judge steps in to protect a child. Then help is needed. This page shows how many children still had no youth care after half a year, and how sure that figure is.',
    },
    linkage: {
      name: 'Linkage',
      title: 'Linkage: how well are the registers connected?',
      heading: 'Linkage: how well are the registers connected?',
      description: (period) =>
        `How the registers behind the figures on ${period} were linked: what, how, how well, for whom less well, and what that may do to the figures.`,
      lead: 'The figures come from linking registers to each other. Every missed link looks like a child without help. So this page shows what was linked, how well that went, and what it may do to the figures.',
    },
    dictionary: {
      name: 'Data',
      title: 'What is in the files',
      heading: 'What is in the files',
      description: (period) =>
        `All columns and codes of the files with the figures on ${period}, and how to open them.`,
      lead: 'All figures are in files too. This page explains every column and every code.',
    },
  },
};

/** What each page is, and what it is called. */
export const pageWords = { nl, en };
