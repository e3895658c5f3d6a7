import { describe, expect, it } from 'vitest';
import { contextFor } from '../../reports/context.ts';
import { drawnGroups } from '../../reports/plots.ts';
import type { Cell } from '../../schemas/cube.ts';
import { reportInput } from './fixture.ts';

const context = contextFor(reportInput({ released: 'fullest' }));
const [some] = context.input.cube.cells.filter(({ value, status }) => status === 'value' && value !== null);
const cell = (victim: string, isShown: boolean) =>
  ({ ...some, victim, ...(isShown ? {} : { value: null, status: 'suppressed' }) }) as Cell;

describe('a chart', () => {
  it('sets victims and others beside each other where either has a figure', () => {
    expect(drawnGroups(context, [cell('victim', false), cell('other', true), cell('_T', true)])).toEqual([
      'victim',
      'other',
    ]);
  });

  it('draws all children where only they have a figure, or where nobody is told apart', () => {
    expect(drawnGroups(context, [cell('victim', false), cell('other', false), cell('_T', true)])).toEqual([
      '_T',
    ]);
    expect(drawnGroups(context, [cell('_T', true)])).toEqual(['_T']);
    expect(drawnGroups(context, [cell('_T', false)])).toEqual(['_T']);
  });

  it('keeps its lines, each with its state, where nothing has a figure', () => {
    const cells = [cell('victim', false), cell('other', false), cell('_T', false)];
    expect(drawnGroups(context, cells)).toEqual(['victim', 'other']);
  });
});
