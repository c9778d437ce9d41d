/** `json` to import elsewhere, `csv` one line an answer, `fsrs` the review log for FSRS optimizers. */
export const EXPORT_FORMATS = ['json', 'csv', 'fsrs'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
