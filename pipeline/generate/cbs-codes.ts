/**
 * Codes of the CBS layouts with the canonical codes they stand for in the sample. Which code carries which label is not
 * public; the shipped layouts say the same and ask the analyst to confirm it.
 */
export const cbsMeasures: Readonly<Record<string, string>> = {
  supervision: '11',
  provisional_supervision: '12',
  guardianship: '21',
  provisional_guardianship: '22',
  temporary_guardianship: '23',
};

/** Care forms: 11 to 14 are with stay, 21 to 24 without. */
export const cbsCareForms: Readonly<Record<string, string>> = {
  foster_care: '11',
  family_home: '12',
  secure_residential: '13',
  other_residential: '14',
  neighbourhood_team: '21',
  outpatient: '22',
  day_care: '23',
  home_network: '24',
};

export const cbsSexes: Readonly<Record<string, string>> = { male: '1', female: '2', unknown: '-' };
