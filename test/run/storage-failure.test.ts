import { describe, expect, it } from 'vitest';
import { storageFailure } from '../../src/run/storage-failure.ts';
import { understand } from '../../src/run/understand.ts';

const canary = 'CANARY-482913';
const system = (code: string) => Object.assign(new Error(`${code}: no, open '/secret/${canary}'`), { code });

describe('storageFailure', () => {
  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EXDEV', 'ENOTDIR'])(
    'tells %s as a storage problem (9), without the path',
    (code) => {
      const told = understand(system(code));
      expect(told.exitCode).toBe(9);
      expect(JSON.stringify(told.problems)).not.toContain(canary);
    },
  );

  it('leaves other system errors unexpected', () => {
    expect(storageFailure(system('ECONNRESET'))).toBeNull();
    expect(storageFailure(canary)).toBeNull();
  });
});
