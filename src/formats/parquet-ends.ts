import { open } from 'node:fs/promises';

/** Whether a file starts and ends as Parquet does. A file that was cut off in transfer does not. */
export async function hasParquetEnds(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size < 12) return false;
    const ends = Buffer.alloc(8);
    await file.read(ends, 0, 4, 0);
    await file.read(ends, 4, 4, size - 4);
    return ends.toString('latin1') === 'PAR1PAR1';
  } finally {
    await file.close();
  }
}
