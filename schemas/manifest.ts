import { z } from 'zod';
import { configuration, identifier, publicDisclosure } from './configuration.ts';
import { disclosureException } from './exceptions.ts';
import { keyId } from './key-sidecar.ts';
import { words } from './words.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Something a reader must know before trusting a figure, such as an unconfirmed recode table. */
export const notice = z.strictObject({ code: z.string(), text: words });

/**
 * The public manifest of a release: hashes, versions and configuration, no counts. Byte-identical for the same
 * inputs, configuration and version; times and machine stand in `internal/run.json`.
 */
export const manifest = z.strictObject({
  zicht: z.string(),
  engine: z.strictObject({ name: z.string(), version: z.string() }),
  methodology: z.string(),
  /** As given, with defaults; without folders and limits, which do not change a figure, and exceptions, which are internal. */
  configuration: configuration
    .omit({ $schema: true, output: true, limits: true })
    .extend({ disclosure: publicDisclosure }),
  configurationHash: sha256,
  inputs: z.array(
    z.strictObject({ register: z.string(), layout: z.string(), confirmed: z.boolean(), sha256 }),
  ),
  /** Under which keys the deliveries were pseudonymised, as far as their sidecars tell; sorted. */
  keys: z.array(z.strictObject({ domain: identifier, keyId })).optional(),
  /** Under which secret counts were rounded or given noise; it has to stay the same for a series. */
  seriesKeyId: keyId.optional(),
  notices: z.array(notice),
  files: z.array(z.strictObject({ path: z.string(), sha256, bytes: z.int() })),
});

/** `internal/manifest.json`: what the public manifest leaves out. Exceptions name withheld cells and people. */
export const internalManifest = manifest.extend({
  exceptions: z.array(disclosureException),
  internalFiles: z.array(z.strictObject({ path: z.string(), sha256, bytes: z.int() })),
});

export type Manifest = z.infer<typeof manifest>;
export type Notice = z.infer<typeof notice>;
