import { z } from 'zod';
import { identifier } from './configuration.ts';

/** Tells keys apart, and nothing else: the first hex digits of a hash under the key. */
export const keyId = z.string().regex(/^[0-9a-f]{16}$/);

/** How a pseudonym is written. */
export const encodings = ['hex', 'base64url'] as const;
/** What is done to an identifier before it is hashed. */
export const normalisations = ['none', 'digits9'] as const;

/** Behind the name of a pseudonymised file stands this, for its sidecar. */
export const sidecarSuffix = '.keys.json';

/**
 * What lies beside a pseudonymised file: under which key it was made, and what of it. Never the key, nor anything that
 * helps to find it.
 */
export const keySidecar = z.strictObject({
  keyId,
  algorithm: z.literal('HMAC-SHA256'),
  /** The label that stands before every identifier that is hashed. */
  domain: identifier,
  encoding: z.enum(encodings),
  normalise: z.enum(normalisations),
  /** The columns that hold pseudonyms. */
  columns: z.array(z.string().min(1)).min(1),
  /** Records of the file, without its header. */
  rows: z.int().min(0),
  /** Of the file that this belongs to. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of a crosswalk from an old key: the id of that key. */
  replaces: z.strictObject({ keyId }).optional(),
});

export type KeySidecar = z.infer<typeof keySidecar>;
