/** Answers about the program itself, which a change of the review cannot alter. */
const ofProgram = new Set(['reviews.recent', 'reviews.refused', 'reviews.backups', 'places.list', 'preferences.show', 'people.who', 'jobs.list', 'recognition.list']);

export const isOfProgram = (operation: string): boolean => ofProgram.has(operation);

/** Answers that follow from some topics only. What is not listed here is asked again at every change. */
const narrow: Readonly<Record<string, readonly string[]>> = {
  'catalogue.show': ['pack'],
  'text.read': ['text'], 'text.runs': ['text'],
  'text.lines': ['text'], 'text.reasons': ['text', 'correction'], 'repairs.list': ['text'],
  'outline.read': ['text', 'document', 'correction', 'doubt'], 'outline.places': ['text', 'correction', 'doubt'], 'outline.doubts': ['text', 'correction', 'document', 'doubt'], 'outline.corrections': ['text', 'correction'],
  'outline.counterparts': ['text', 'correction', 'document', 'version'], 'microscope.show': ['text', 'correction', 'document', 'pack'],
  'translations.count': ['text', 'correction', 'document', 'version', 'doubt'], 'translations.doubts': ['text', 'correction', 'document', 'version', 'doubt'],
  'tags.places': ['tag', 'note', 'text', 'correction'], 'notes.list': ['note', 'text', 'correction', 'document'],
  'search.browse': ['text', 'document', 'instrument', 'version', 'correction'],
  'suggestions.list': ['text', 'document', 'correction', 'tag', 'dismissal', 'pack'],
  'relations.propose': ['text', 'document', 'instrument', 'version', 'correction', 'tag', 'relation'], 'relations.list': ['relation', 'document', 'text', 'correction'],
  'search.find': ['text', 'document', 'instrument', 'version', 'correction'],
};

/** Answers that tell of typing, and on which of its topics they follow; nothing else is asked again while somebody types. */
const ofTyping: Readonly<Record<string, string>> = { 'drafts.list': 'draft', 'items.list': 'draft', 'items.show': 'draft-standing', 'overview.read': 'draft-standing', 'memo.read': 'draft-standing' };
const typing = new Set(['draft', 'draft-standing']);

/** Whether the answer of an operation may have changed with these topics. */
export function dependsOn(operation: string, changed: ReadonlySet<string>): boolean {
  if (isOfProgram(operation)) return false;
  if ([...changed].every((topic) => typing.has(topic))) return changed.has(ofTyping[operation] ?? '');
  const topics = narrow[operation];
  // A repair that is turned off or on changes the text itself.
  return !topics || topics.some((topic) => changed.has(topic) || (topic === 'text' && changed.has('repair')));
}
