export interface Term {
  ko: string;
  en: string;
  /** Other spellings that are not used. */
  also: string[];
}

export interface Glossary {
  terms: Term[];
}

/** Reads `glossary.tsv`: ko, en, also (comma separated; in brackets: tolerated). The first line names the columns. */
export function readGlossary(text: string): Glossary {
  const rows = text.split(/\r?\n/).slice(1).filter(Boolean);
  return {
    terms: rows.map((row) => {
      const [ko = '', en = '', also = ''] = row.split('\t');
      const others = also.split(',').map((word) => word.trim());
      return { ko, en, also: others.filter((word) => word !== '' && !word.startsWith('(')) };
    }),
  };
}
