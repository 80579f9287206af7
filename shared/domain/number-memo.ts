import { walkSections, type Block, type Inline, type Memo, type Section } from './memo-model.ts';

export type Labels = ReadonlyMap<string, string>;

/** Gives every paragraph its number, running through the whole memo, and every reference the words for where it leads; `withdrawn` stands where a reviewer's reference leads nowhere any more. */
export function numberMemo(memo: Memo, withdrawn: string): Memo {
  let number = 0;
  const numbered = memo.sections.map(function count(section: Section): Section {
    return { ...section, blocks: section.blocks.map((block) => (block.kind === 'paragraph' ? { ...block, number: (number += 1) } : block)), sections: section.sections.map(count) };
  });
  const labels = labelsOf(numbered);
  return {
    ...memo,
    sections: numbered.map(function resolve(section: Section): Section {
      return { ...section, blocks: section.blocks.map((block) => resolveBlock(block, labels, withdrawn)), sections: section.sections.map(resolve) };
    }),
  };
}

/** What a reference to each target says: a paragraph's number, a recommendation's letter, a section's number and title. */
export function labelsOf(sections: readonly Section[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { section } of walkSections(sections)) {
    labels.set(section.id, [section.number, section.title].filter(Boolean).join(' '));
    for (const block of section.blocks) {
      if (block.kind === 'paragraph') labels.set(block.id, String(block.number));
      if (block.kind === 'key-recommendation') labels.set(block.id, block.letter);
    }
  }
  return labels;
}

function resolveBlock(block: Block, labels: Labels, withdrawn: string): Block {
  const resolve = (content: readonly Inline[]): Inline[] => content.map((inline) => (inline.kind === 'reference' ? resolved(inline, labels, withdrawn) : inline));
  if (block.kind === 'quotation') return block;
  if (block.kind === 'list') return { ...block, items: block.items.map(resolve) };
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(resolve)) };
  return { ...block, content: resolve(block.content) };
}

function resolved({ byHand, ...reference }: Inline & { kind: 'reference' }, labels: Labels, withdrawn: string): Inline {
  const label = labels.get(reference.to);
  if (label === undefined && byHand) return { kind: 'text', text: withdrawn };
  // A reference that leads nowhere is a mistake of this program, never of the review.
  if (label === undefined) throw new Error(`The memo refers to "${reference.to}", which is not in it.`);
  return { ...reference, text: label };
}
