import type { NamedService } from '../bank/model.ts';

/** A service named in a text. */
export interface Mention {
  service: NamedService;
  /** As the text writes it. */
  form: string;
  from: number;
  to: number;
}

/** Before such a character a word is a part of another: `Lambda@Edge`, `docs.aws`. */
const INSIDE = /[A-Za-z0-9_@.-]/;

/** Finds the services of an exam by name and alias, the longest name first. */
export class ServiceNames {
  readonly services: readonly NamedService[];
  readonly #byFirstWord = new Map<string, { form: string; service: NamedService }[]>();
  readonly #exact = new Map<string, NamedService>();
  /** Words that may begin a name: those with a capital, and the few other first words. */
  readonly #start: RegExp;

  constructor(services: readonly NamedService[]) {
    this.services = services;
    for (const service of services) {
      for (const form of [service.name, ...(service.aliases ?? [])].flatMap(inBothNumbers)) {
        const first = /^[A-Za-z0-9]+/.exec(form)?.[0];
        if (first === undefined) continue;
        const forms = this.#byFirstWord.get(first) ?? [];
        forms.push({ form, service });
        this.#byFirstWord.set(first, forms);
        this.#exact.set(form, this.#exact.get(form) ?? service);
      }
    }
    const lower = [...this.#byFirstWord.keys()].filter((word) => !/^[A-Z]/.test(word));
    this.#start = new RegExp(['[A-Z][A-Za-z0-9]*', ...lower.map((word) => `${word}(?![A-Za-z0-9])`)].join('|'), 'g');
    for (const forms of this.#byFirstWord.values()) forms.sort((a, b) => b.form.length - a.form.length);
  }

  /** The service of exactly this name or alias. */
  named(form: string): NamedService | undefined {
    return this.#exact.get(form);
  }

  find(text: string): Mention[] {
    const found: Mention[] = [];
    if (this.services.length === 0) return found;
    const start = this.#start;
    start.lastIndex = 0;
    for (let match = start.exec(text); match; match = start.exec(text)) {
      const from = match.index;
      const hit = this.#byFirstWord
        .get(match[0])
        ?.find(({ form }) => text.startsWith(form, from) && !/[A-Za-z0-9@]/.test(text[from + form.length] ?? ''));
      if (!hit || INSIDE.test(text[from - 1] ?? '')) continue;
      const to = from + hit.form.length;
      found.push({ ...hit, from, to });
      start.lastIndex = to;
    }
    return found;
  }
}

/** "Savings Plans" is also one Savings Plan. */
function inBothNumbers(form: string): string[] {
  return /[a-z]{2,}[^s]s$/.test(form) && form.includes(' ') && !/(?:ics|ess|bus|us|is)$/.test(form)
    ? [form, form.slice(0, -1)]
    : [form];
}
