import { type LinkingAttribute, linkingAttributes } from '../../schemas/linking.ts';
import { columnMeta } from '../../schemas/register.ts';
import type { RuleFacts } from '../../src/rules/rule.ts';

/** A value of a linking attribute that no pass can compare: no real date, no known code, no letter or digit. */
export function unusableAttribute(name: LinkingAttribute): RuleFacts {
  const { nl, en } = columnMeta.get(linkingAttributes.shape[name])?.label ?? { nl: name, en: name };
  return {
    id: `${name}.linking`,
    severity: 'warning',
    action: 'report',
    label: {
      nl: `${nl} is niet te gebruiken om op te koppelen`,
      en: `${en} cannot be used to link on`,
    },
    remedy: {
      nl: 'Laat de leverancier het bestand verbeteren; tot dan doen deze records niet mee in koppelstappen op deze kolom.',
      en: 'Have the supplier correct the file; until then these records take no part in passes on this column.',
    },
  };
}
