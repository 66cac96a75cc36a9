/** Masses in metric tonnes: exact by the definition of the pound, 0.45359237 kg. */

/** Tonnes in a pound. */
export const TONNES_PER_LB = 0.453_592_37 / 1000;

/** Tonnes in a US short ton of 2,000 pounds. */
export const TONNES_PER_SHORT_TON = 2000 * TONNES_PER_LB;
