import { describe, expect, it } from 'vitest';
import { exitCodes, failure, ZichtError } from '../../src/run/errors.ts';
import { framesOf, understand } from '../../src/run/understand.ts';

const canary = 'CANARY-482913';

describe('understand', () => {
  it('passes on an error that was meant for people', () => {
    const meant = failure(exitCodes.input, { code: 'x', what: 'y' });
    expect(understand(meant)).toBe(meant);
  });

  it('keeps the type of any other error, never its message', () => {
    const told = understand(new TypeError(canary));
    expect(told).toBeInstanceOf(ZichtError);
    expect(told.exitCode).toBe(1);
    expect(told.problems[0]?.what).toContain('TypeError');
    expect(JSON.stringify(told.problems) + told.message).not.toContain(canary);
  });
});

describe('framesOf', () => {
  it('tells where in the code, not what and not where on the machine', () => {
    const frames = framesOf(new Error(canary));
    expect(frames[0]).toMatch(/understand\.test\.ts:\d+:\d+/);
    expect(frames.join()).not.toContain(canary);
    expect(frames.join()).not.toContain(process.cwd());
  });
});
