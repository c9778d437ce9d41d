/** The words for a thing of the bank, as the bank spells them. */
import type { IndexedDomain } from './compiled.ts';
import type { ServiceNotes, TopicNotes } from './model.ts';

type Spellings = (string | undefined)[];

export function spellingsOfService({ service, name, aliases = [] }: ServiceNotes): Spellings {
  // "Amazon EC2" is typed as "EC2".
  return [service, name.en, name.ko, ...aliases].flatMap((word) => [word, word?.replace(/^(Amazon|AWS)\s+/i, '')]);
}

export function spellingsOfTopic({ id, name, aliases = [] }: TopicNotes): Spellings {
  return [id, name.en, name.ko, ...aliases];
}

export function spellingsOfDomain({ folder, title, short }: IndexedDomain): Spellings {
  return [folder.replace(/^\d+-/, ''), title.en, title.ko, short.en, short.ko];
}
