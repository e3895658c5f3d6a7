const nl = {
  states: {
    value: 'niet te schatten',
    suppressed: 'geheim',
    not_applicable: 'niet van toepassing',
    not_yet_followed: 'nog niet lang genoeg gevolgd',
    not_estimable: 'niet te schatten',
  },
  /** Why there is no figure. */
  reasons: {
    horizon_not_observed: 'het eind van de volgtijd is nog niet waargenomen',
    no_children: 'er zijn geen kinderen in deze groep',
    no_population: 'het aantal inwoners is niet aangeleverd',
    no_persons_register: 'het personenregister is niet aangeleverd',
    no_records: 'er zijn geen records',
    nobody_at_risk: 'niemand is zo lang gevolgd',
    not_reached: 'zo veel kinderen kregen in de gevolgde tijd geen hulp',
    empty_stratum: 'de regio heeft niemand in een groep die het land wel heeft',
    no_rest: 'er is geen rest van het land om mee te vergelijken',
    rows_of_one_child: 'perioden van één kind hangen samen; de toets gaat uit van losse perioden',
    no_trend: 'er zijn te weinig jaren of uitkomsten voor een trend',
  },
  /** Why a figure has no interval. */
  noInterval: {
    full_count: 'volledige telling',
    bound_not_interval: 'grens, geen interval',
    no_event_yet: 'geen interval: nog niemand had hulp',
    event_for_all: 'geen interval: iedereen had hulp',
    bound_not_reached: 'geen interval: grens niet bereikt',
  },
  plainNoInterval: 'geen interval',
  notReached: 'niet bereikt',
  because: (state: string, reason: string) => `${state}: ${reason}`,
};

const en: typeof nl = {
  states: {
    value: 'cannot be estimated',
    suppressed: 'withheld',
    not_applicable: 'not applicable',
    not_yet_followed: 'not yet followed for long enough',
    not_estimable: 'cannot be estimated',
  },
  reasons: {
    horizon_not_observed: 'the end of follow-up is not observed yet',
    no_children: 'there are no children in this group',
    no_population: 'the number of inhabitants was not delivered',
    no_persons_register: 'the persons register was not delivered',
    no_records: 'there are no records',
    nobody_at_risk: 'nobody was followed for so long',
    not_reached: 'so many children were not helped in the time observed',
    empty_stratum: 'the region has nobody in a group that the country has',
    no_rest: 'there is no rest of the country to compare with',
    rows_of_one_child: 'spells of one child hang together; the test takes spells to be separate',
    no_trend: 'there are too few years or outcomes for a trend',
  },
  noInterval: {
    full_count: 'full count',
    bound_not_interval: 'bound, no interval',
    no_event_yet: 'no interval: nobody had help yet',
    event_for_all: 'no interval: everybody had help',
    bound_not_reached: 'no interval: bound not reached',
  },
  plainNoInterval: 'no interval',
  notReached: 'not reached',
  because: (state, reason) => `${state}: ${reason}`,
};

/** What stands in the place of a figure or an interval that is not there. */
export const stateWords = { nl, en };
