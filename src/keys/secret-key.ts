import { createHmac } from 'node:crypto';

/** How a pseudonym is written: 64 hex digits, or 43 characters that are safe in an address. */
export type PseudonymEncoding = 'hex' | 'base64url';

/** HMAC with SHA-256 (RFC 2104, FIPS 180-4): 32 bytes. */
export function hmacSha256(key: Uint8Array, message: Uint8Array | string): Buffer {
  return createHmac('sha256', key).update(message).digest();
}

/** What is hashed for the id of a key; without a colon, so that it is the message of no pseudonym. */
const idMessage = 'zicht key id v1';
const idDigits = 16;

/**
 * A secret key. Its bytes stay inside: they are no property of the object, so that no log, error or dump of it can hold
 * them. `id` tells keys apart and says nothing else of them.
 */
export class SecretKey {
  readonly id: string;
  readonly #bytes: Buffer;

  /** Takes the bytes over: they are wiped by `forget`. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.id = hmacSha256(bytes, idMessage).toString('hex').slice(0, idDigits);
  }

  /**
   * The pseudonym of an identifier: HMAC-SHA256 of `domain:identifier` in UTF-8. A domain holds no colon, so that two
   * domains never hash the same message.
   */
  pseudonym(domain: string, identifier: string, encoding: PseudonymEncoding): string {
    return createHmac('sha256', this.#bytes).update(`${domain}:${identifier}`).digest(encoding);
  }

  /** A key that follows from this one, for a use of its own: who has it can find neither this key nor those for other uses. */
  derived(domain: string, use: string): SecretKey {
    return new SecretKey(hmacSha256(this.#bytes, `${domain}:${use}`));
  }

  /** Wipes the bytes; the key is of no use from here on. */
  forget(): void {
    this.#bytes.fill(0);
  }
}
