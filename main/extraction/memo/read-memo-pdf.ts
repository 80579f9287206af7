import { Failure } from '../../../shared/domain/failure.ts';
import type { MemoAsRead, MemoMark } from '../../../shared/domain/memo-proof.ts';
import { openPdf, type MarkedText, type StructureNode } from '../pdf/open-pdf.ts';
import { formIn } from '../../../shared/domain/memo-model.ts';
import { digestsIn, referencesIn } from './read-memo-json.ts';

interface Quoted { readonly key: string; text: string; note: string; isNoted: boolean }

/**
 * The quotations of a memo as its tagged PDF prints them: each stands in a BlockQuote behind a label that ends in its number, with its source note inside.
 * One that runs over a page goes on in the BlockQuote that opens the next; it ends with the sign of its note.
 */
export async function readMemoPdf(bytes: Uint8Array): Promise<MemoAsRead> {
  const pdf = await openPdf(bytes), quoted: Quoted[] = [], words: string[] = [];
  const textsOf = markedTexts();
  let before = '', isTagged = false;
  for (let pageNumber = 1; pageNumber <= pdf.numPages; pageNumber += 1) {
    const page = await pdf.getPage(pageNumber), tree = await page.getStructTree();
    const texts = textsOf((await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })).items);
    const textOf = (node: StructureNode): string => (node.type === 'content' ? texts.get(node.id ?? '') ?? '' : node.type ? '' : (node.children ?? []).map(textOf).join(''));
    const walk = (node: StructureNode): void => {
      if (node.type) { const text = textOf(node); before += text; words.push(text); return; }
      if (node.role === 'BlockQuote') { takeIn(quoted, /\[(Q\d+)\]\s*$/u.exec(before.replaceAll(change, ''))?.[1], node, textOf); words.push(textOf(node)); before = ''; return; }
      for (const child of node.children ?? []) walk(child);
      words.push('\n');
      if (before.length > 500) before = before.slice(-200);
    };
    if (tree) { isTagged = true; walk(tree); }
    page.cleanup();
    await pdf.cleanup();
  }
  if (!isTagged) throw new Failure('invalid-input', 'This PDF is not tagged, so its quotations cannot be told from other words. Verify the PDF that the program wrote, not one printed anew.');
  const about = (await pdf.getMetadata()).info['Keywords'];
  return {
    format: 'pdf', form: formIn(typeof about === 'string' ? about : ''), references: referencesIn(words.join('')), records: null, digests: digestsIn(words.join('').replaceAll('\u200B', '').replace(/(?<=[\p{L}\p{N}])\n+(?=[\p{L}\p{N}])/gu, '')),
    marks: quoted.map(({ key, text, note, isNoted }): MemoMark => ({ key, isCounterpart: null, tag: '', text, note: isNoted ? note : null })),
  };
}

/** Stands where the font changes: a digest is set in type of its own, and would run into the words beside it. It shows nothing and does not count. */
const change = '\u2063';

/** The words of each marked stretch of a page; a line's end is "\n". */
function markedTexts(): (items: readonly MarkedText[]) => Map<string, string> {
  let font = '';
  return (items) => {
    const texts = new Map<string, string>(), open: (string | null)[] = [];
    for (const { type, id = null, str = '', hasEOL, fontName } of items) {
      if (type?.startsWith('begin')) { open.push(id); continue; }
      if (type === 'endMarkedContent') { open.pop(); continue; }
      const at = open.findLast((each) => each !== null), isChange = str.trim() !== '' && fontName !== undefined && fontName !== font;
      if (isChange) font = fontName;
      if (at) texts.set(at, `${texts.get(at) ?? ''}${isChange ? change : ''}${str}${hasEOL ? '\n' : ''}`);
    }
    return texts;
  };
}

/** The sign of a note stands alone in its stretch, in raised figures. */
const sign = /^\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*$/u;

function takeIn(quoted: Quoted[], key: string | undefined, node: StructureNode, textOf: (node: StructureNode) => string): void {
  let text = '', note = '', isNoted = false;
  const walk = (at: StructureNode, inNote: boolean): void => {
    if (at.role === 'Lbl' || at.role === 'Link') { isNoted = true; return; }
    if (at.type) {
      const words = textOf(at);
      if (inNote) note += words; else if (sign.test(words.replaceAll(change, ''))) isNoted = true; else text += words;
      return;
    }
    for (const child of at.children ?? []) walk(child, inNote || at.role === 'Note' || at.role === 'FENote');
  };
  walk(node, false);
  const last = quoted.at(-1);
  if (key) quoted.push({ key, text, note, isNoted });
  // What has no label goes on from the page before, or is the Action Plan's own words.
  else if (last && (!last.isNoted || (text === '' && note !== ''))) { last.text += text; last.note += note; last.isNoted ||= isNoted; }
}
