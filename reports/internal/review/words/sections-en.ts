import type { SectionWords } from './sections.ts';

export const englishSections: SectionWords = {
  brief: {
    shown: (shown, cells, share) => `${shown} of the ${cells} figures are shown (${share}).`,
    unsafe: (count) => `${count} figures are unsafe by themselves.`,
    complementary: (count) => `${count} figures are safe, and withheld to protect others.`,
    other: (count) =>
      `${count} figures are withheld with the table that they stand in, with the figure that they follow from, or by an exception.`,
    narrowest: (targets, narrowest) =>
      `${targets} counts are protected. The one protected least lies within an interval of ${narrowest} still.`,
    nothing: 'No count had to be protected.',
    changed: 'Counts are changed: that protects them, and not what is withheld.',
    rules: (minimum, zeros) => `Rules: no number from 1 to ${minimum}; ${zeros}.`,
    zeros: { protect: 'nobody or everybody of a group is withheld too', allow: 'zeros may be shown' },
    certificate: 'What the separate attacker could make of the public files stands in the certificate.',
    noCertificate: 'There is no certificate of the separate attacker for this release.',
    files:
      'All figures with their reasons are in cells.csv and cells.parquet, who is withheld for whom is in protection.csv. The columns are explained in data-dictionary.json.',
  },
  withheld: {
    table: 'Figures by table',
    columns: ['Figures', 'Shown', 'Unsafe', 'For others', 'Other', 'Share of children'],
    row: 'Table',
    explain:
      'Share of children: of all children in the numerators of a table the share in figures that are shown. A child counts in every figure that it is in.',
    reasons: 'Reasons',
    reasonRow: 'Reason',
    reasonColumns: ['Figures'],
    reasonExplain: 'A figure can have more than one reason.',
  },
  protection: {
    explain:
      'A safe figure is withheld where beside the others it would tell an unsafe count. Where it says exact, that was worked out with the release as it is. The rest holds for when the figure was withheld, and is approximate.',
    table: 'Safe figures that are withheld, and for which table',
    row: 'Withheld',
    columns: ['For counts in', 'Figures', 'Of which exact'],
    costly: 'Counts that cost most',
    costlyRow: 'Unsafe count',
    costlyColumns: ['Withheld for it', 'For it alone'],
    none: 'No safe figure is withheld.',
    parts: { numerator: 'numerator', denominator: 'denominator', complement: 'denominator less numerator' },
    less: (one, other) => `${one}, less ${other}`,
    beside: 'tables that are not published',
  },
  utility: {
    explain:
      'Each method on the same counts. Error: how far a numerator that is shown lies from the true one. Hellinger: from 0 (the same distribution) to 1.',
    none: 'Not worked out in this run. Ask for it with zicht review.',
    row: 'Table and method',
    columns: ['Shown', 'Share of children', 'Unchanged', 'Mean error', 'Largest error', 'Hellinger'],
    methods: { suppress: 'withholding', round: 'rounding', 'cell-key': 'noise by cell' },
    all: 'All tables',
    nothing: '–',
  },
  advice: {
    explain:
      'Each change was worked out: the coarser tables were protected as these are. Won: withheld now and shown then. Cost: shown now and not then. Children as a share of all children in all figures.',
    none: 'Not worked out in this run. Ask for it with zicht review.',
    row: 'Change',
    columns: ['Figures won', 'Figures given', 'Merged', 'Children won', 'Children given'],
    table: 'Changes worked out, the best first',
    worth: (count) => `${count} of these changes show more children than now.`,
    pointless: 'Where counts are changed, coarser tables bring nothing back.',
    notWorth: 'None of these changes shows more children than now.',
    left: (count) => `Not worked out, since the work is limited: ${count}.`,
    kinds: {
      leave_out: (what) => `leave out: ${what}`,
      stop_at: (what) => `no finer than ${what}`,
      merge_age_groups: (what) => `ages together: ${what}`,
      pool_years: (what) => `years together: ${what}`,
    },
    levels: { province: 'provinces', youth_region: 'youth regions' },
  },
  exceptions: {
    none: 'There are no exceptions.',
    explain:
      'Who stands here takes the responsibility. An exception can withhold more, or have safe figures shown before others. It can never show an unsafe figure.',
    row: 'Exception',
    columns: ['Who', 'Reason', 'Cells', 'Figures', 'Of which shown', 'Until'],
    actions: { withhold: 'withhold', 'show-first': 'show first' },
    lapsed: 'lapsed',
    always: 'always',
  },
  control: {
    explain:
      'What is asked with an export: each file, what is in it, and how many children stand behind a figure. The form is in output-control.csv and output-control.json, the children behind each figure in output-control-figures.csv.',
    files: 'Files that leave',
    row: 'File',
    columns: ['What it is', 'Figures', 'Fewest children'],
    unknown: 'not described: look at it',
    rules: 'Rules for output',
    ruleRow: 'Rule',
    ruleColumns: ['Outcome', 'Figures'],
    ruleNames: {
      units: 'at least ten children behind each figure',
      dominance: 'no unit with half of a figure',
      group_disclosure: 'no outcome with more than 90% of the group',
      no_records: 'no lines of children',
      described: 'files and variables described',
    },
    outcomes: {
      kept: 'kept',
      broken: 'not kept',
      not_applicable: 'not applicable: counts',
      look: 'look at it',
    },
    argus: 'The problem is also in the form of τ-ARGUS, in argus/, for a second opinion.',
  },
  checksums: {
    explain:
      'SHA-256 of the files of this release. checksums.sha256 has all of them, this page too; sha256sum -c reads it.',
    row: 'File',
    columns: ['Bytes', 'SHA-256'],
    table: 'Files of the release',
    inFile: (files) => `${files} files, in checksums.sha256`,
  },
};
