import { z } from 'zod';

/** A text in every language Zicht speaks. A missing language is a type error, not an empty page. */
export const words = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

export type Words = z.infer<typeof words>;

export const languages = ['nl', 'en'] as const;

export type Language = (typeof languages)[number];
