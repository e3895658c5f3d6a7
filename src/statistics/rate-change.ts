/** How far a rate moved between two releases. */
export interface RateChange {
  /** Percentage points, up or down. */
  readonly points: number;
  /** Whether it moved so far that it asks for an explanation. */
  readonly beyond: boolean;
}

/** A rate that moves by more than this many percentage points asks for an explanation. */
export const changePoints = 2;

/** The difference of two doubles may lie a hair above the two points that it stands for. */
const tolerance = 1e-9;

/** The change from one rate (0–1) to another; exactly two points are not more than two points. */
export function rateChange(before: number, now: number): RateChange {
  const points = (now - before) * 100;
  return { points, beyond: Math.abs(points) > changePoints + tolerance };
}
