import fc from 'fast-check';

/** One seed for every property: what passed on one machine passes on the next. The long runs look further each time. */
if (process.env.ZICHT_LONG === undefined) fc.configureGlobal({ seed: 20_190_630 });
