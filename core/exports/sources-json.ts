/** Sources of a document by their ids, as JSON; ids that it does not hold are left out. */
import type { SourceId } from '../sources/source.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Title, address, publisher and date of each. */
export function sourcesJson(document: Workspace, ids: readonly SourceId[]) {
  return ids.flatMap((id) => {
    const source = document.sources[id];
    return source === undefined
      ? []
      : [{ title: source.title, url: source.url, publisher: source.publisher, date: source.date }];
  });
}
