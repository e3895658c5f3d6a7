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
    regions: {
      name: 'Regio’s',
      title: 'Cijfers van uw gemeente of jeugdregio',
      heading: 'Cijfers van uw gemeente of jeugdregio',
      description: (period: string) =>
        `Alle jeugdregio’s en gemeenten met cijfers over ${period}, met een pagina per gebied.`,
      lead: 'Elke jeugdregio en elke gemeente heeft een eigen pagina. Zoek uw gebied op naam; met Ctrl+F (op een Mac Cmd+F) gaat het snel.',
    },
    linkage: {
      name: 'Koppeling',
      title: 'Koppeling: hoe goed zijn de registers verbonden?',
      heading: 'Koppeling: hoe goed zijn de registers verbonden?',
      description: (period: string) =>
        `Hoe de registers achter de cijfers over ${period} gekoppeld zijn: wat, hoe, hoe goed, voor wie minder goed, en wat dat met de cijfers kan doen.`,
      lead: 'De cijfers ontstaan door registers aan elkaar te koppelen. Elke gemiste koppeling lijkt op een kind zonder hulp. Daarom laat deze pagina zien wat er gekoppeld is, hoe goed dat lukte en wat het met de cijfers kan doen.',
    },
    all: {
      name: 'Alles in één bestand',
      title: 'Kinderen met een beschermingsmaatregel: alle cijfers',
      heading: 'Kinderen met een beschermings\u00admaatregel: alle cijfers',
      description: (period: string) =>
        `Alle cijfers over kinderen met een kinderbeschermingsmaatregel in ${period}, in één bestand.`,
      lead: 'Alle cijfers van deze uitgave in één bestand, om te bewaren of door te sturen. Het heeft geen andere bestanden nodig.',
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
  indicator: {
    found: (title: string, value: string, group: string) => `${title}: ${value} van ${group}`,
    description: (title: string, period: string) =>
      `${title}: alle cijfers over ${period}, met grafieken, tabellen en uitleg.`,
    subtitle: {
      shares: (period: string) =>
        `Aandelen met 95%-interval, van kinderen met een beschermingsmaatregel die begon in ${period}`,
      counts: (period: string) =>
        `Aantallen met 95%-interval, van kinderen met een beschermingsmaatregel die begon in ${period}`,
    },
    permalink: 'Vaste link naar deze pagina',
    read: (title: string) => `Alle cijfers: ${title}`,
    noFinding: 'Dit cijfer tonen we niet voor heel Nederland.',
  },
  region: {
    title: (name: string) => `Cijfers: ${name}`,
    heading: (name: string) => `${name}: kinderen met een beschermings\u00admaatregel`,
    description: (name: string, period: string) =>
      `Cijfers van ${name} over ${period}, naast die van het gebied eromheen en heel Nederland.`,
    lead: (name: string) =>
      `Wat er bekend is van ${name}, naast het gebied eromheen en heel Nederland. Kleine aantallen zijn geheim, zodat niemand te herkennen is.`,
    kinds: {
      province: (name: string) => `provincie ${name}`,
      youth_region: (name: string) => `jeugdregio ${name}`,
      municipality: (name: string) => `gemeente ${name}`,
    },
    column: 'Gebied',
    caption: (title: string) => `${title}, hier en in het gebied eromheen`,
    own: (name: string, value: string, range: string) => `${name}: ${value} (${range}).`,
    ownWithout: (name: string, state: string) => `${name}: ${state}.`,
    around: (name: string, value: string) =>
      `Het kleinste gebied eromheen met een cijfer is ${name}: ${value}.`,
    noneAround: 'Ook voor het gebied eromheen is er geen cijfer.',
    position: (place: string) => `Tegen heel Nederland: ${place}.`,
    municipalities: 'Gemeenten in deze jeugdregio',
    inRegion: 'Deze gemeente ligt in:',
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
    regions: {
      name: 'Regions',
      title: 'Figures of your municipality or youth region',
      heading: 'Figures of your municipality or youth region',
      description: (period) =>
        `All youth regions and municipalities with figures on ${period}, with a page for each.`,
      lead: 'Every youth region and every municipality has a page of its own. Look yours up by name; Ctrl+F (Cmd+F on a Mac) is the quickest.',
    },
    linkage: {
      name: 'Linkage',
      title: 'Linkage: how well are the registers connected?',
      heading: 'Linkage: how well are the registers connected?',
      description: (period) =>
        `How the registers behind the figures on ${period} were linked: what, how, how well, for whom less well, and what that may do to the figures.`,
      lead: 'The figures come from linking registers to each other. Every missed link looks like a child without help. So this page shows what was linked, how well that went, and what it may do to the figures.',
    },
    all: {
      name: 'Everything in one file',
      title: 'Children with a protection order: all figures',
      heading: 'Children with a protection order: all figures',
      description: (period) =>
        `All figures on children with a child-protection order in ${period}, in one file.`,
      lead: 'All figures of this release in one file, to keep or to send on. It needs no other files.',
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
  indicator: {
    found: (title, value, group) => `${title}: ${value} of ${group}`,
    description: (title, period) => `${title}: all figures on ${period}, with charts, tables and notes.`,
    subtitle: {
      shares: (period) =>
        `Shares with 95% interval, of children with a protection order that began in ${period}`,
      counts: (period) =>
        `Counts with 95% interval, of children with a protection order that began in ${period}`,
    },
    permalink: 'Permanent link to this page',
    read: (title) => `All figures: ${title}`,
    noFinding: 'We do not show this figure for the Netherlands as a whole.',
  },
  region: {
    title: (name) => `Figures: ${name}`,
    heading: (name) => `${name}: children with a protection order`,
    description: (name, period) =>
      `Figures of ${name} on ${period}, beside those of the region around it and the Netherlands.`,
    lead: (name) =>
      `What is known of ${name}, beside the region around it and the Netherlands. Small numbers are withheld, so that nobody can be recognised.`,
    kinds: {
      province: (name) => `province of ${name}`,
      youth_region: (name) => `youth region ${name}`,
      municipality: (name) => `municipality of ${name}`,
    },
    column: 'Region',
    caption: (title) => `${title}, here and in the region around it`,
    own: (name, value, range) => `${name}: ${value} (${range}).`,
    ownWithout: (name, state) => `${name}: ${state}.`,
    around: (name, value) => `The smallest region around it with a figure is ${name}: ${value}.`,
    noneAround: 'There is no figure of the region around it either.',
    position: (place) => `Against the Netherlands: ${place}.`,
    municipalities: 'Municipalities in this youth region',
    inRegion: 'This municipality lies in:',
  },
};

/** What each page is, and what it is called. */
export const pageWords = { nl, en };
