import { fixedPages, type PageId } from '../../reports/pages.ts';

/** A page of each template; of indicators each, of regions one of either kind. */
export const templatePages: readonly PageId[] = [
  ...fixedPages,
  'indicator-without-help-6m',
  'indicator-help-status-6m',
  'indicator-first-help-type',
  'indicator-help-lasting',
  'indicator-repeat-order',
  'indicator-children-with-order',
  'region-JZ22',
  'region-GM0363',
];

/** The fullest page of each template, for what takes long. */
export const fullestPages: readonly PageId[] = [...fixedPages, 'indicator-without-help-6m', 'region-JZ22'];
