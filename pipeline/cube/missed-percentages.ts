/** Shares of missed links, in per cent, at which the sensitivity of a figure is shown. */
export const missedPercentages = Array.from({ length: 11 }, (_, percent) => percent);

/** The category of a point of the sensitivity curve: `missed_00` … `missed_10`. */
export const missedCategory = (percent: number) => `missed_${String(percent).padStart(2, '0')}`;
