/** Questions kept back for mock exams: fresh ones are what makes a mock tell the truth. */
const RESERVE_FROM = 300;
const RESERVED_PERCENT = 15;

/** From so many days before a set exam date on, what was kept is asked like any other question: no mock is to come. */
const OPENS_DAYS_BEFORE = 5;

export function reserveIsOpen(today: number, examDay: number | null | undefined): boolean {
  return typeof examDay === 'number' && examDay >= today && examDay - today <= OPENS_DAYS_BEFORE;
}

/** Whether a question of this id is kept for mocks while it is unseen, in a bank of `bankSize` questions. */
export function isReserved(questionId: string, bankSize: number): boolean {
  return bankSize >= RESERVE_FROM && fnv1a(questionId) % 100 < RESERVED_PERCENT;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // FNV's low bits hardly differ between `-01` and `-02`: mix them once more.
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}
