import type { Expression } from './expression.ts';

export type Severity = 'error' | 'warning' | 'information';

/** `quarantine`: the row is set aside; `report`: it is counted and kept. */
export type Action = 'quarantine' | 'report';

/** A text in every language in which a quality report is made. */
export type RuleText = Readonly<Record<'nl' | 'en', string>>;

/** What a quality report needs to know of a rule, whatever checks it. */
export interface RuleFacts {
  /** Stable id, such as `starts_on.type`; unique among the rules of a register. */
  readonly id: string;
  readonly severity: Severity;
  readonly action: Action;
  /** What is wrong with a row that breaks the rule. */
  readonly label: RuleText;
  readonly remedy: RuleText;
}

/** A rule about one row: it is broken where `holds` is false; where it is unknown (a value is missing), it is not. */
export interface RowRule extends RuleFacts {
  readonly holds: Expression;
}
