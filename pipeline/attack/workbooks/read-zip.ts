import { crc32, inflateRawSync } from 'node:zlib';

/** A file holds something that a reader of its content would not see, or in a way that cannot be looked through. */
export class HiddenContent extends Error {
  override readonly name = 'HiddenContent';
}

const sizes = { local: 30, central: 46, end: 22 } as const;
const marks = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
/** 1 January 1980, midnight: the time of every entry. */
const noTime = 0x00210000;

function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new HiddenContent(what);
}

/**
 * The entries of a zip file, by name, in their order. Every byte must be accounted for: no gaps, comments, extra fields, attributes,
 * times, or data behind the end of an entry.
 *
 * @throws HiddenContent otherwise.
 */
export function readZip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.length - sizes.end;
  demand(end >= 0 && bytes.readUInt32LE(end) === marks.end && bytes.readUInt16LE(end + 20) === 0, 'end');
  const count = bytes.readUInt16LE(end + 10);
  let central = bytes.readUInt32LE(end + 16);
  const firstCentral = central;
  let local = 0;
  const found = new Map<string, Buffer>();
  for (let entry = 0; entry < count; entry++) {
    const { name, content, centralEnd, localEnd } = readEntry(bytes, central, local);
    demand(!found.has(name), 'name');
    found.set(name, content);
    central = centralEnd;
    local = localEnd;
  }
  const isWhole = local === firstCentral && central === end && bytes.readUInt32LE(end + 4) === 0;
  demand(isWhole && bytes.readUInt16LE(end + 8) === count, 'gap');
  demand(bytes.readUInt32LE(end + 12) === end - firstCentral, 'directory');
  return found;
}

function readEntry(bytes: Buffer, central: number, local: number) {
  demand(bytes.readUInt32LE(central) === marks.central, 'directory');
  demand(bytes.readUInt32LE(local) === marks.local, 'entry');
  const nameSize = bytes.readUInt16LE(central + 28);
  const nameOf = (from: number) => bytes.subarray(from, from + nameSize).toString('latin1');
  const name = nameOf(central + sizes.central);
  demand(/^[\x20-\x7e]+$/.test(name) && nameOf(local + sizes.local) === name, 'name');
  // Version, flags, method, time, sum and sizes stand in both places.
  const told = bytes.subarray(central + 6, central + 28);
  demand(
    bytes.subarray(local + 4, local + 26).equals(told) && bytes.readUInt16LE(local + 26) === nameSize,
    'entry',
  );
  demand(bytes.readUInt16LE(central + 8) === 0 && bytes.readUInt32LE(central + 12) === noTime, 'time');
  // Extra field, comment, disk and attributes are empty; then the place of the entry.
  const rest = bytes.subarray(central + 30, central + 42);
  demand(rest.every((byte) => byte === 0) && bytes.readUInt32LE(central + 42) === local, 'extra');
  demand(bytes.readUInt16LE(local + 28) === 0, 'extra');
  const size = bytes.readUInt32LE(central + 20);
  const from = local + sizes.local + nameSize;
  const content = unpack(bytes.subarray(from, from + size), bytes.readUInt16LE(central + 10));
  demand(content.length === bytes.readUInt32LE(central + 24), 'size');
  demand(crc32(content) === bytes.readUInt32LE(central + 16), 'sum');
  return { name, content, centralEnd: central + sizes.central + nameSize, localEnd: from + size };
}

function unpack(packed: Buffer, method: number): Buffer {
  if (method === 0) return packed;
  demand(method === 8, 'method');
  const { buffer, engine } = inflate(packed);
  demand(engine.bytesWritten === packed.length, 'behind the end of an entry');
  return buffer;
}

/** What Node gives where it is asked for `info`, which its types do not tell. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

function inflate(packed: Buffer): Inflated {
  const found: unknown = inflateRawSync(packed, { info: true });
  return found as Inflated;
}
