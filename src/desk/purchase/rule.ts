/** What an error of a purchase can be, by the names that outside tests hold on to (contracts/automation.md, "The troubleshooting desk"). */

/** Rows E1 to E17 of provisioning.md 6.3, and what handbook page 004 tells of addresses and cards; `unknown` is none of them. */
export const rules = [
  'E1',
  'E2',
  'E3',
  'E4',
  'E5',
  'E6',
  'E7',
  'E8',
  'E9',
  'E10',
  'E11',
  'E12',
  'E13',
  'E14',
  'E15',
  'E16',
  'E17',
  'address',
  'card',
  'unknown',
] as const;
export type Rule = (typeof rules)[number];
