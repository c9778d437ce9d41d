/** How the time left is shown during an exam. */
export const TIMERS = ['seconds', 'minutes', 'hidden'] as const;
export type Timer = (typeof TIMERS)[number];
