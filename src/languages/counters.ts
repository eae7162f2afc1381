/** Which numerals stand before what is counted, in Korean: 한, 두, 세 or 일, 이, 삼. */
export const numeralsOfCounters = ['native', 'sino'] as const
export type Numerals = (typeof numeralsOfCounters)[number]
