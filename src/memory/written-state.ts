/** What all answers add up to, as plain data that JSON can hold: to be kept until there are others. */
import { type ItemHistory, type MemoryState, startState } from './state.ts';
import type { Syllabus } from './syllabus.ts';

export interface WrittenState extends Pick<MemoryState, 'domains' | 'topics' | 'day' | 'askedToday' | 'lastTopic'> {
  /** Places of the questions that were shown, and the history of each. */
  places: number[];
  histories: ItemHistory[];
  practice: number[];
  topicToday: number[];
}

/** Undefined where nothing was answered: JSON has no name for the day before all others. */
export function writtenState(state: MemoryState): WrittenState | undefined {
  if (!Number.isFinite(state.day)) return undefined;
  const { items, practice, topicToday, domains, topics, day, askedToday, lastTopic } = state;
  const places = [...items.keys()].filter((place) => items[place]);
  const histories = places.map((place) => items[place]!);
  return {
    places,
    histories,
    practice: [...practice],
    topicToday: [...topicToday],
    domains,
    topics,
    day,
    askedToday,
    lastTopic,
  };
}

export function stateFrom(written: WrittenState, syllabus: Syllabus): MemoryState {
  const { places, histories, practice, topicToday, ...kept } = written;
  const state: MemoryState = { ...startState(syllabus), ...kept };
  state.practice.set(practice);
  state.topicToday.set(topicToday);
  for (let i = 0; i < places.length; i++) state.items[places[i]!] = histories[i];
  return state;
}
