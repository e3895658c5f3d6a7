import type { LabelledCode } from '../../src/contract/dictionary.ts';

const labelled = (code: string, nl: string, en: string): LabelledCode => ({ code, label: { nl, en } });

/** What the codes of SDMX mean that a published cell can have. */
export const sdmxLabels: Readonly<Record<'obs_status' | 'conf_status', readonly LabelledCode[]>> = {
  obs_status: [
    labelled('A', 'gewone waarde', 'normal value'),
    labelled('M', 'ontbreekt: kan niet bestaan', 'missing: cannot exist'),
    labelled('O', 'ontbreekt: niet of nog niet te geven', 'missing: cannot be given, or not yet'),
    labelled('Q', 'ontbreekt: geheim', 'missing: withheld'),
  ],
  conf_status: [
    labelled('F', 'vrij', 'free'),
    labelled('C', 'geheim: beschermd tegen herkenning', 'confidential: protected against recognition'),
  ],
};
