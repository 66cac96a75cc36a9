/** What crosses between the engine and a thread that works out a screening. */
import type { ReadingsThreadData } from '../readings/readings-order.ts';
import type { Desk } from './desk.ts';

/** What the thread is started with: the data of a thread for readings, and that it is none. */
export type ScreeningThreadData = ReadingsThreadData & { readonly task: 'screening' };

export type DeskCall = 'grid' | 'read' | 'score' | 'details';

/** One call, answered in the order in which they come. */
export type DeskOrder = { readonly call: DeskCall; readonly order: Parameters<Desk[DeskCall]>[0] };

export type DeskMessage =
  | { readonly kind: 'done'; readonly count: number }
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string };
