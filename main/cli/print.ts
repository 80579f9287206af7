import type { OperationName, Output } from '../../shared/contract/operations.ts';
import { citeUnit } from '../../shared/domain/cite-unit.ts';
import { walkSections } from '../../shared/domain/memo-model.ts';
import { writeRanges } from '../../shared/domain/write-ranges.ts';

type Printers = { readonly [N in OperationName]?: (output: Output<N>) => string };

const indent = (depth: number): string => '  '.repeat(depth);
const quoted = (text: string, length = 160): string => (text.length > length ? `${text.slice(0, length).trimEnd()} ...` : text).replace(/\s+/gu, ' ');
const hits = (rows: Output<'search.find'>, more: (index: number) => string = () => ''): string => (rows.length === 0 ? 'Nothing found.' : rows.map((hit, i) =>
  `${String(i + 1).padStart(2)}. ${hit.fileName}, ${hit.article ? citeUnit(hit.unit, hit.article, 'within') : hit.provision}${hit.heading ? ` - ${hit.heading}` : ''} (page ${hit.page})\n    ${hit.reasons.join('; ')}\n    ${quoted(hit.snippet, 220)}${more(i)}`).join('\n'));
const itemLine = (line: Output<'items.list'>['items'][number]): string => `${line.verdict.padEnd(14)} ${line.id.padEnd(10)} ${line.title}  ${line.progress.map(({ tier, assessed, total }) => `${tier ?? 'assessed'} ${assessed}/${total}`).join(', ')}${line.overridden ? ' (set by hand)' : ''}${line.unfinished > 0 ? `  [${line.unfinished} unfinished]` : ''}`;
const many = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
const written = (rows: Output<'memo.write'>): string => rows.map((row) => `Wrote ${row.file} (${row.sizeBytes} bytes)`).join('\n');
const reviewed = (r: Output<'review.describe'>): string => [
  `${r.title || 'Review'} - ${r.state}${r.asOf ? `, law as at ${r.asOf}` : ''}`, `${r.file}${r.readOnly ? ' (read-only)' : ''}`, r.reviewers.length > 0 ? `Reviewers: ${r.reviewers.join(', ')}` : '',
  `${many(r.documents, 'document')}, ${many(r.tags, 'tag')}, ${many(r.assessed, 'assessment')}, ${many(r.decisions, 'decision')} in the journal`,
].filter(Boolean).join('\n');

const repairsInWords = ({ repairs }: Output<'repairs.list'>): string => (repairs.length === 0 ? 'Nothing was repaired: the letters are those of the file.' : repairs.map(({ repair, repairs: what, off, words, pages, examples }) =>
  [`${repair}: ${what}; ${off ? 'turned off ("lacuna repair" turns it on again)' : `${many(words, 'word')} on ${many(pages.length, 'page')}`}`, ...examples.map(({ pageNumber, was, is }) => `    page ${pageNumber}: ${quoted(was, 60)} -> ${quoted(is, 60)}`)].join('\n')).join('\n'));

/** The memo as a list of its paragraphs with the keys under which they can be worded, then what is unfinished. */
function memoInWords({ memo, edits, orphaned, unfinished }: Output<'memo.read'>): string {
  const edited = new Map(edits.map((edit) => [edit.block, edit]));
  const paragraphs = walkSections(memo.sections).flatMap(({ section, depth }) => [
    `${indent(depth - 1)}${[section.number, section.title].filter(Boolean).join(' ')}${section.wording ? `  [${section.wording.key}]` : ''}`,
    ...section.blocks.flatMap((block) => (block.kind === 'paragraph' ? [`${indent(depth)}${block.number}. ${quoted(block.content.map((inline) => ('text' in inline ? inline.text : '')).join(''))}${block.wording ? `  [${block.wording.key}${edited.has(block.wording.key) ? `, worded by ${edited.get(block.wording.key)!.by}${edited.get(block.wording.key)!.changedBeneath ? ', changed beneath since' : ''}` : ''}]` : ''}`] : [])),
  ]);
  return [
    ...paragraphs, ...(unfinished.length > 0 ? ['', 'Unfinished:', ...unfinished.map((point) => `  ${point.section}: ${point.words}`)] : []),
    ...orphaned.map((edit) => `  Kept from “${edit.section}” [${edit.block}]: ${quoted(edit.text)}`),
  ].join('\n');
}

const doubtLine = (d: Output<'outline.doubts'>[number]): string => `  page ${d.pageNumber}: ${d.note}  [${d.id}]${d.seen ? `\n      looked at by ${d.seen.by}${d.seen.reason ? `: ${d.seen.reason}` : ''}` : ''}`;

/** Pages whose own text does not serve, with the command that reads them by character recognition. */
function recognisable(rows: Output<'outline.doubts'>): string[] {
  const pages = [...new Set(rows.filter(({ kind, seen }) => !seen && (kind === 'poor-page' || kind === 'no-text')).map(({ pageNumber }) => pageNumber))].sort((a, b) => a - b);
  return pages.length ? [`"lacuna recognise REVIEW DOCUMENT --pages ${writeRanges(pages).replace(/–/gu, '-').replace(/, /gu, ',')}" reads ${pages.length === 1 ? 'this page' : 'these pages'} by character recognition.`] : [];
}

const side = (name: string, s: Output<'translations.doubts'>['doubts'][number]['original']): string => (s.path === null ? '' : `\n    ${name} ${s.path}, page ${s.pageNumber}${s.words ? `: "${quoted(s.words, 200)}"` : ''}`);
const difference = (d: Output<'translations.doubts'>['doubts'][number]): string => `${d.note}  [${d.id}]${side('original', d.original)}${side('translation', d.translation)}${d.dismissed ? `\n    set aside by ${d.dismissed.by}: ${d.dismissed.reason}` : ''}`;

const relationEnd = ({ unit, article, provision, fileName }: Output<'relations.list'>[number]['from']): string => `${article ? citeUnit(unit, article, 'within') : provision} of ${fileName}`;
const relationLine = (r: Output<'relations.list'>[number]): string =>
  `${relationEnd(r.from)} ${r.kind}${r.kind === 'exempts' ? ' from' : ''} ${relationEnd(r.to)}${r.reason ? `\n    ${r.reason}` : ''}${r.words ? `\n    “${quoted(r.words, 160)}”` : ''}\n    ${r.kind} --document ${r.from.document.slice(0, 8)} --provision ${r.from.provision} --to-document ${r.to.document.slice(0, 8)} --to-provision ${r.to.provision}`;
const matters: Readonly<Record<Output<'memo.verify'>['differences'][number]['matter'], string>> = {
  quotation: 'the quotation differs', translation: 'the translation differs', article: 'the article differs', page: 'the page differs', citation: 'the citation differs', digest: 'a digest differs',
  source: 'the words no longer stand so in the evidence', mark: 'not marked any more: it cannot be compared', head: 'the memo names no journal entry of this review', review: 'the review itself differs',
};
const proof = ({ file, sound, unproved, head, checked, differences }: Output<'memo.verify'>): string => [
  sound && unproved ? (checked.quotations > 0 ? `What ${file} quotes agrees with the evidence to the character: ${many(checked.quotations, 'quotation')}.` : `${file} holds nothing that differs from the review.`) : sound ? `All is well: ${many(checked.quotations, 'quotation')} of ${file} ${checked.quotations === 1 ? 'agrees' : 'agree'} with the evidence to the character, and ${many(checked.documents, 'digest')} with the register.` : `${many(differences.length, 'thing')} in ${file} ${differences.length === 1 ? 'does' : 'do'} not agree:`,
  ...differences.map(({ matter, key, paragraph, memo, law }) => `  ${[key, paragraph === null ? '' : `(paragraph ${paragraph})`].filter(Boolean).join(' ')}${key || paragraph !== null ? ': ' : ''}${matters[matter]}${memo ? `\n      memo: ${quoted(memo, 200)}` : ''}${law ? `\n      law:  ${quoted(law, 200)}` : ''}`),
  head ? `It stands on journal entry ${head.sequence} of ${head.at.slice(0, 16).replace('T', ' ')}${head.since > 0 ? `; ${many(head.since, 'later entry').replace(/entrys$/u, 'entries')} of the journal ${head.since === 1 ? 'is' : 'are'} not in it` : ''}.` : '',
  checked.typed > 0 ? `${many(checked.typed, 'quotation')} typed by a reviewer from page images: only the eye can check ${checked.typed === 1 ? 'it' : 'them'} against the page.` : '', unproved,
].filter(Boolean).join('\n');

/** What each command says to a person. Operations without an entry print their JSON. */
export const printers: Printers = {
  'review.create': reviewed, 'review.describe': reviewed, 'review.change': reviewed,
  'documents.import': (rows) => rows.map((row) => `${row.fileName}: ${row.state === 'imported' ? `${many(row.pageCount, 'page')}, ${many(row.articles, 'article')} (${row.document})` : row.state}${row.message ? `\n    ${row.message}` : ''}`).join('\n'),
  'documents.list': (rows) => (rows.length === 0 ? 'No documents yet. Bring in the first with "lacuna import".' : rows.map((d) =>
    `${d.id}  ${d.fileName}\n    ${d.instrument} (${d.version}${d.draft ? ', draft' : ''}), ${d.role}, ${d.language || 'language unknown'}; ${d.state}, ${d.pagesRead < d.pageCount ? `${d.pagesRead} of ` : ''}${many(d.pageCount, 'page')}, ${many(d.articles, 'article')}\n    SHA-256 ${d.sha256}${[d.message, ...d.notes].filter(Boolean).map((note) => `\n    ${note}`).join('')}`).join('\n')),
  'instruments.list': (rows) => rows.map((law) => `${law.name}${law.shortName ? ` (${law.shortName})` : ''}\n${law.versions.map((v) => `    ${v.label}${v.draft ? ' (draft)' : ''}: ${v.documents.map((d) => `${d.fileName} [${d.role}, ${d.language}]`).join(', ') || 'no document'}`).join('\n')}`).join('\n'),
  'documents.find': (rows) => rows.map((f) => `${f.path}\n    ${f.problem || (f.alreadyThere ? `in the review already, as ${f.alreadyThere.fileName}` : `${f.guess.instrument}, ${f.guess.role}${f.guess.language ? `, ${f.guess.language}` : ''}${f.guess.draft ? ', draft' : ''}${f.guess.consolidated ? `, consolidated as of ${f.guess.consolidated}` : ''}`)}`).join('\n'),
  'overview.read': (o) => [
    `${o.subject.state}${o.subject.asOf ? `, law as at ${o.subject.asOf}` : ''}: ${many(o.laws, 'law')}, ${many(o.documents, 'document')}, ${many(o.pages, 'page')}, ${many(o.tags, 'tag')}`,
    ...o.items.map((item) => `${item.id} ${item.title}: ${item.verdict}; ${item.judged} of ${item.elements} elements judged`), `Related recommendations: ${o.related.judged} of ${o.related.recommendations} judged`,
    ...(o.waiting.length > 0 ? ['What waits', ...o.waiting.map((w) => `    ${w.kind} (${w.count})${w.names.length > 0 ? `: ${w.names.slice(0, 4).join(', ')}${w.names.length > 4 ? ' ...' : ''}` : ''}${w.words ? ` ${w.words}` : ''}`)] : []),
    ...(o.lastDone.length > 0 ? ['Done last', ...o.lastDone.map((d) => `    ${d.at.slice(0, 16).replace('T', ' ')}  ${d.by}  ${d.words}`)] : []),
  ].join('\n'),
  'text.read': ({ pages }) => pages.map((page) => `--- page ${page.pageNumber}${page.pageLabel && page.pageLabel !== String(page.pageNumber) ? ` (printed ${page.pageLabel})` : ''}${page.notes.length > 0 ? ` [${page.notes.join(' ')}]` : ''}\n${page.text}`).join('\n'),
  'repairs.list': repairsInWords, 'repairs.decline': repairsInWords, 'repairs.accept': repairsInWords,
  'text.reasons': ({ pages }) => pages.filter(({ reasons }) => reasons.length > 0).map(({ pageNumber, pageLabel, reasons }) => [`--- page ${pageNumber}${pageLabel && pageLabel !== String(pageNumber) ? ` (printed ${pageLabel})` : ''}`,
    ...reasons.map(({ words, was, is }) => `  ${words}: ${quoted(was || is, 100)}${is && was && is !== was ? ` -> ${quoted(is, 100)}` : ''}`)].join('\n')).join('\n') || 'Nothing was left out, joined or repaired.',
  'outline.read': ({ provisions, doubts }) => [
    ...provisions.map((p) => `${indent(p.depth)}${p.label || `${p.kind} ${p.number}`}${p.heading ? ` ${p.heading}` : ''}  [${p.path}, page ${p.firstPage}]`),
    ...(doubts.length > 0 ? ['', 'To be looked at:', ...doubts.map(doubtLine)] : []),
  ].join('\n'),
  'outline.begin': (p) => `${p.path} begins at ${p.label || `its first words`}${p.heading ? `: ${p.heading}` : ''}. "lacuna undo" or "lacuna uncorrect" takes it back.`, 'outline.join': () => 'Its words belong to the provision before it now. "lacuna undo" or "lacuna uncorrect" takes it back.',
  'outline.corrections': (rows) => (rows.length === 0 ? 'Nothing of the outline was corrected by hand.' : rows.map((c) => `${c.path}, page ${c.pageNumber}  ${c.what}${[c.number && ` number ${c.number}`, c.heading && ` heading “${quoted(c.heading, 80)}”`, c.kind && ` ${c.kind}`].filter(Boolean).join(',')}${c.applied ? '' : '  [not applied: its words are not found]'}\n    “${quoted(c.words, 100)}”  [${c.id}]`).join('\n')),
  'outline.uncorrect': ({ removed }) => `Taken back: ${removed}.`,
  'outline.doubts': (rows) => (rows.length === 0 ? 'There is nothing to look at.' : [...rows.map(doubtLine), ...recognisable(rows)].join('\n')),
  'doubts.settle': (d) => `Looked at: ${d.note} "lacuna undo" or "lacuna look-again" opens it again.`, 'doubts.reopen': (d) => `To be looked at again: ${d.note}`,
  'translations.count': (rows) => (rows.length === 0 ? 'No version is there in two languages.' : rows.map(({ originalFile, translationFile, open, dismissed }) => `${translationFile} and ${originalFile}: ${many(open, 'difference')} to look at${dismissed ? `, ${dismissed} set aside` : ''}.`).join('\n')),
  'translations.doubts': ({ translation, aligned, doubts }) => (translation === null ? 'This version is there in one language only.' : doubts.length === 0 ? `${many(aligned, 'pair')} of provisions compared: no difference in structure, figures or negations was found.` : [`${many(aligned, 'pair')} of provisions compared.`, ...doubts.map(difference)].join('\n')),
  'translations.dismiss': (d) => `Set aside: ${d.note} "lacuna undo" or "lacuna reopen-difference" opens it again.`, 'translations.reopen': (d) => `Open again: ${d.note}`,
  'search.find': hits, 'suggestions.list': (rows) => hits(rows.map((row) => ({ ...row, reasons: row.state === 'offered' ? row.reasons : [`[${row.state}]`, ...row.reasons] })), (i) => rows[i]!.passages.map(({ provision, words }) => `\n    to tag, ${provision}: “${quoted(words, 120)}”`).join('')),
  'suggestions.dismiss': (s) => `Dismissed ${s.provision} for ${s.for}. "lacuna undo" or "lacuna offer-again" offers it again.`, 'suggestions.restore': (s) => `${s.provision} is offered again for ${s.for}.`,
  'relations.propose': (rows) => (rows.length === 0 ? 'The texts suggest no link that nobody decided on.' : rows.map(relationLine).join('\n')),
  'relations.list': (rows) => (rows.length === 0 ? 'No link between provisions was decided on yet. "lacuna propose-relations" lists what the texts suggest.' : rows.map((row) => `[${row.state}] ${relationLine(row)}`).join('\n')),
  'relations.confirm': (row) => `Confirmed: ${relationLine(row)}\n"lacuna undo" or "lacuna unrelate" takes it back.`, 'relations.dismiss': (row) => `Set aside: ${relationLine(row)}\n"lacuna undo" or "lacuna unrelate" takes it back.`,
  'relations.remove': (r) => `Nothing is decided any more on whether ${r.provision} ${r.kind} ${r.toProvision}.`,
  'drafts.list': (rows) => (rows.length === 0 ? 'Nothing is half typed.' : rows.map((d) => `${d.key}  (${d.by}, ${d.at.slice(0, 19).replace('T', ' ')})\n    ${quoted(d.text)}`).join('\n')),
  'drafts.keep': ({ key }) => `Kept what was typed for ${key}. It is no decision yet.`, 'drafts.drop': ({ key, dropped }) => (dropped ? `The draft for ${key} is gone.` : `There was no draft for ${key}.`),
  'tags.add': (rows) => rows.map((tag) => `Tagged ${tag.article ? citeUnit(tag.unit, tag.article, 'within') : `page ${tag.pageLabel}`} of ${tag.fileName} for ${tag.for} (${tag.bearing}); tag ${tag.id.slice(0, 8)}\n    "${quoted(tag.quotation)}"`).join('\n'),
  'tags.list': (rows) => (rows.length === 0 ? 'No tags yet.' : rows.map((tag) => `${tag.id.slice(0, 8)}  ${tag.for}  ${tag.bearing}  ${tag.fileName}, ${tag.article ? citeUnit(tag.unit, tag.article, 'within') : tag.provision ?? ''}, page ${tag.pageLabel}${tag.standing === 'found' ? '' : `  [quotation ${tag.standing}]`}\n    "${quoted(tag.quotation)}"${tag.inFile ? `\n    in the file: "${quoted(tag.inFile)}"` : ''}`).join('\n')),
  'notes.list': (rows) => (rows.length === 0 ? 'No notes yet.' : rows.map((note) => `${note.id.slice(0, 8)}  ${note.fileName}, ${note.article ? citeUnit(note.unit, note.article, 'within') : note.provision ?? ''}, page ${note.pageLabel}${note.standing === 'found' ? '' : `  [quotation ${note.standing}]`}\n    ${note.text}\n    "${quoted(note.quotation)}"`).join('\n')),
  'tags.remove': ({ removed }) => `Removed tag ${removed.slice(0, 8)}. "lacuna undo" brings it back.`,
  'assessments.make': (a) => `${a.element}: ${a.verdict}${a.searched ? `; searched ${many(a.searched.documents.length, 'document')} for ${many(a.searched.stems.reduce((n, s) => n + s.stems.length, 0), 'term')}` : ''}`,
  'gaps.list': ({ items, related }) => [
    ...items.flatMap((item) => [`${item.id} ${item.title}: ${item.verdict}${item.overridden ? ' (set by hand)' : ''}`, ...item.elements.filter((e) => e.verdict !== 'open').map((e) => `    ${e.verdict.padEnd(14)} ${e.id} [${e.tier}]${e.reason ? ` - ${quoted(e.reason, 120)}` : ''}`),
      ...(item.elements.some((e) => e.verdict === 'open') ? [`    ${item.elements.filter((e) => e.verdict === 'open').length} of ${item.elements.length} elements still open`] : [])]),
    ...(related.length > 0 ? ['Related recommendations', ...related.map((r) => `    ${r.verdict.padEnd(14)} ${r.id}${r.reason ? ` - ${quoted(r.reason, 120)}` : ''}`)] : []),
  ].join('\n'),
  'items.list': ({ items, related, progress, unfinished }) => [
    `${progress.assessed} of ${progress.total} core elements and elements by reference are assessed.`, ...[...items, ...related.flatMap(({ lines }) => lines)].map(itemLine),
    ...(unfinished.length > 0 ? ['', 'Typed, but not decided:', ...unfinished.map((u) => `    ${u.target}  ${u.label}${u.missing ? ` (lacks: ${u.missing})` : ''}`)] : []),
  ].join('\n'),
  'items.show': (item) => [
    itemLine(item), ...(item.why ? [`    ${item.why}`] : []), ...(item.words ? ['', quoted(item.words.text, 2_000), ...item.words.points.map((point) => `  - ${quoted(point, 2_000)}`)] : []), '',
    ...item.checks.map((c) => `    ${(c.assessment?.verdict ?? 'open').padEnd(14)} ${c.id}${c.tier ? ` [${c.tier}; ${c.strength}]` : ''}  ${c.label}${c.tags.map(({ bearing, count }) => `; ${count} ${bearing}`).join('')}${c.unfinished ? '; unfinished' : ''}`),
  ].join('\n'),
  'matrix.show': ({ columns, rows }) => [`Columns: ${columns.map(({ name, detail }, i) => `${i + 1} ${name}${detail ? ` (${detail})` : ''}`).join('; ')}`, ...rows.map((row) =>
    `${row.verdict.padEnd(14)} ${row.id.padEnd(44)} ${row.cells.map((cell) => `${columns.findIndex(({ id }) => id === cell.column) + 1}: ${[...new Set(cell.places.map(({ article }) => article).filter(Boolean))].join(', ') || cell.tags}`).join('  ') || '-'}`)].join('\n'),
  'memo.verify': proof, 'memo.write': written, 'evidence.export': written, 'memo.preview': ({ html }) => html,
  'memo.read': memoInWords, 'memo.edit': ({ block, edited }) => (edited ? `Your words stand at ${block}. "lacuna restore-memo" lets the program's stand again.` : `The program's words stand at ${block}.`), 'memo.restore': ({ block }) => `The words of a reviewer no longer stand at ${block}. "lacuna undo" brings them back.`,
  'journal.list': (entries) => entries.map((entry) => `${String(entry.sequence).padStart(5)}  ${entry.at.slice(0, 19).replace('T', ' ')}  ${entry.by}  ${entry.words}`).join('\n'),
  'journal.browse': ({ entries, total }) => [...entries.map((entry) => `${String(entry.sequence).padStart(5)}  ${entry.at.slice(0, 19).replace('T', ' ')}  ${entry.by}  ${entry.words}${entry.takenBack ? '  [taken back]' : ''}`), `${entries.length} of ${many(total, 'entry').replace(/entrys$/u, 'entries')}.`].join('\n'),
  'search.browse': ({ hits: found, total, problem }) => [problem, hits(found), found.length < total ? `${found.length} of ${total} hits.` : ''].filter(Boolean).join('\n'),
  'reviews.recent': (rows) => (rows.length === 0 ? 'No review was open here yet.' : rows.map((r) => `${r.openedAt.slice(0, 16).replace('T', ' ')}  ${r.state}${r.title ? `, ${r.title}` : ''}\n    ${r.file}${r.missing ? ' (no longer there)' : ''}`).join('\n')),
  'reviews.backups': (rows) => (rows.length === 0 ? 'No backup of it was made here.' : rows.map((b) => `${b.madeAt.slice(0, 16).replace('T', ' ')}  ${many(b.decisions, 'decision')}\n    ${b.backup}`).join('\n')),
  'reviews.forget': ({ forgotten }) => (forgotten ? 'Taken off the list. The file was not touched.' : 'It was not on the list.'), 'reviews.restore': reviewed,
  'journal.standing': ({ undo, redo }) => [undo ? `"undo" takes back: ${undo.join('; ')}` : 'There is nothing to undo.', redo ? `"redo" does again: ${redo.join('; ')}` : 'There is nothing to do again.'].join('\n'),
  'journal.undo': ({ undone }) => undone.join('\n'), 'journal.redo': ({ redone }) => redone.join('\n'),
  'review.verify': ({ sound, checked, differences }) => [sound ? 'All is well.' : 'Something differs:', ...differences.map((d) => `  ${d}`),
    `Checked ${many(checked.documents, 'document')} (${checked.bytes} bytes), ${checked.entries} journal entries, ${checked.values} present values, ${checked.quotations} quotations.`,
    ...(checked.typed > 0 ? [`${many(checked.typed, 'quotation')} typed by a reviewer from page images: only the eye can check ${checked.typed === 1 ? 'it' : 'them'}.`] : [])].join('\n'),
};
