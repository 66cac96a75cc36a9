import { UnknownList } from './unknown-list.tsx';

/** What to ask. */
export function QuestionsTab() {
  return <UnknownList />;
}
