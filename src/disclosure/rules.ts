/** The thresholds of disclosure control; fixed for a series of releases. */
export interface DisclosureRules {
  /** A count above 0 and below this is unsafe. */
  readonly minimumCount: number;
  /** Whether none or all of a sensitive group is unsafe, whatever the size of the group. */
  readonly zeros: 'protect' | 'allow';
}

/** Whether a count of people says too much about them: some, but fewer than the minimum. */
export function isSmall(count: number | null, rules: DisclosureRules): boolean {
  return count !== null && count > 0 && count < rules.minimumCount;
}
