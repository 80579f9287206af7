import type { Output } from '../../shared/contract/operations.ts';
import type { Tier } from '../../shared/domain/catalogue.ts';
import type { ReadingState } from '../../shared/domain/evidence.ts';
import type { Verdict } from '../../shared/domain/judgement.ts';
import { languageTag, visibleText } from '../../shared/domain/visible-text.ts';
import { homeStyle } from './home-style.ts';

/** What the first page shows: the answers of three queries, and whether there is a memo to look at. */
export interface HomeView {
  readonly review: Output<'review.describe'>;
  readonly documents: Output<'documents.list'>;
  readonly gaps: Output<'gaps.list'>;
  readonly hasMemo: boolean;
}

type Item = Output<'gaps.list'>['items'][number];
type Element = Item['elements'][number];

/** Shape first, then the word, colour last. */
const verdictNames: Readonly<Record<Verdict, readonly [glyph: string, word: string]>> = {
  met: ['●', 'Met'], 'partly-met': ['◐', 'Partly met'], 'not-met': ['⊖', 'Not met'], 'not-found': ['∅', 'Not found in the texts reviewed'],
  unclear: ['?', 'Unclear'], 'not-applicable': ['–', 'Not applicable'], open: ['·', 'Open'],
};
const tierNames: Readonly<Record<Tier, string>> = { core: 'Core', 'by-reference': 'By reference ↗', enhanced: 'Enhanced' };
const roleNames = { original: 'original', 'official-translation': 'official translation', 'working-translation': 'working translation' } as const;
const stateNames: Readonly<Record<ReadingState, string>> = { waiting: 'Waiting to be read', reading: 'Being read', ready: 'Read', failed: 'Could not be read', cancelled: 'Reading cancelled' };

/** The plain first page of a review: what it is of, how far it has come, what each item's verdict rests on. No script, nothing from outside. */
export function renderHomePage({ review, documents, gaps, hasMemo }: HomeView): string {
  const title = [review.state, review.title].filter(Boolean).join(' · ') || 'Review';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(title)} – Lacuna</title>
<style>${homeStyle}</style>
</head>
<body>
<a class="skip" href="#items">Skip to the items</a>
<header>
<p class="kicker">Lacuna · legislative review</p>
<h1>${text(review.state || 'Review without a State')}</h1>
${review.title ? `<p class="subtitle">${text(review.title)}</p>\n` : ''}${summary(review, gaps.items)}
${hasMemo ? '<p><a class="main" href="/memo.html">Read the memo as it stands</a></p>\n' : ''}</header>
<main>
${[...(review.readOnly ? ['This review is open for reading only.'] : []), ...review.notices].map((notice) => `<p class="notice" role="note">${text(notice)}</p>\n`).join('')}<section id="items" aria-labelledby="items-title">
<h2 id="items-title">Items</h2>
${gaps.items.map(itemSection).join('\n')}
</section>
${relatedSection(gaps.related)}<section aria-labelledby="documents-title">
<h2 id="documents-title">Documents</h2>
${documents.length > 0 ? documentTable(documents) : '<p class="empty">No documents yet. Bring in the laws with <code>lacuna import</code>.</p>'}
</section>
</main>
<footer><p>Everything on this page lies in <code>${text(review.file)}</code>. Nothing leaves this computer.</p></footer>
</body>
</html>
`;
}

function summary(review: HomeView['review'], items: readonly Item[]): string {
  const counted = items.flatMap((item) => item.elements).filter((element) => element.core);
  const lines: readonly (readonly [string, string])[] = [
    ['Law as at', review.asOf ? `<time datetime="${text(review.asOf)}">${text(review.asOf)}</time>` : 'not stated'],
    ['Reviewers', review.reviewers.length > 0 ? review.reviewers.map((name) => `<bdi>${text(name)}</bdi>`).join(', ') : 'not named'],
    ['Judged', `${counted.filter((e) => e.verdict !== 'open').length} of ${counted.length} core elements and elements by reference`],
    ['Tags', String(review.tags)], ['Documents', String(review.documents)], ['Decisions', String(review.decisions)],
  ];
  return `<dl class="facts">${lines.map(([label, value]) => `<div><dt>${label}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

function itemSection(item: Item): string {
  return `<details class="item">
<summary><span class="id">${text(item.id)}</span> <span class="name">${text(item.title)}</span> ${verdictMark(item.verdict)}${composition(item.elements)}</summary>
<p class="why">${item.overridden ? '<strong>Set by hand.</strong> ' : ''}${text(item.why)}</p>
${item.elements.length > 0 ? elementTable(item) : ''}
</details>`;
}

/** How the verdicts on what counts are made up, in glyphs and numbers. */
function composition(elements: readonly Element[]): string {
  const core = elements.filter((element) => element.core);
  const parts = (Object.keys(verdictNames) as Verdict[]).map((verdict) => ({ verdict, count: core.filter((e) => e.verdict === verdict).length })).filter(({ count }) => count > 0);
  return ` <span class="composition">${parts.map(({ verdict, count }) => `<span class="v-${verdict}"><span aria-hidden="true">${verdictNames[verdict][0]}</span>${count}<span class="unseen"> ${verdictNames[verdict][1].toLowerCase()}</span></span>`).join(' ')}</span>`;
}

function elementTable(item: Item): string {
  const groups = (Object.keys(tierNames) as Tier[]).map((tier) => ({ tier, elements: item.elements.filter((element) => element.tier === tier) })).filter(({ elements }) => elements.length > 0);
  return `<div class="wide"><table>
<caption class="unseen">Elements of ${text(item.id)}</caption>
<thead><tr><th scope="col">Element</th><th scope="col">Verdict</th><th scope="col">Provisions</th><th scope="col">Reason and recommendation</th></tr></thead>
${groups.map(({ tier, elements }) => `<tbody class="${tier}"><tr><th scope="rowgroup" colspan="4">${tierNames[tier]}</th></tr>\n${elements.map(elementRow).join('\n')}\n</tbody>`).join('\n')}
</table></div>`;
}

function elementRow(element: Element): string {
  const articles = [...new Set(element.tags.map((tag) => tag.article || tag.provision || 'passage'))];
  return `<tr><th scope="row">${text(element.label)}<br><span class="id">${text(element.id)}</span></th><td>${verdictMark(element.verdict)}</td><td>${articles.map(text).join(', ')}</td><td class="words">${paragraph(element.reason)}${element.recommendation ? `<p class="recommendation">${text(element.recommendation)}</p>` : ''}</td></tr>`;
}

function relatedSection(related: HomeView['gaps']['related']): string {
  const used = related.filter((r) => r.verdict !== 'open' || r.tags > 0);
  if (used.length === 0) return '';
  return `<section aria-labelledby="related-title">
<h2 id="related-title">Related recommendations</h2>
<div class="wide"><table>
<caption class="unseen">Related recommendations that were tagged or judged</caption>
<thead><tr><th scope="col">Recommendation</th><th scope="col">Verdict</th><th scope="col">Tags</th><th scope="col">Reason and recommendation</th></tr></thead>
<tbody>
${used.map((r) => `<tr><th scope="row" class="id">${text(r.id)}</th><td>${verdictMark(r.verdict)}</td><td>${r.tags}</td><td class="words">${paragraph(r.reason)}${r.recommendation ? `<p class="recommendation">${text(r.recommendation)}</p>` : ''}</td></tr>`).join('\n')}
</tbody>
</table></div>
</section>
`;
}

function documentTable(documents: HomeView['documents']): string {
  return `<div class="wide"><table>
<caption class="unseen">Documents of the review</caption>
<thead><tr><th scope="col">Document</th><th scope="col">Law</th><th scope="col">Language</th><th scope="col">Pages</th><th scope="col">Articles</th><th scope="col">State</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
${documents.map(documentRow).join('\n')}
</tbody>
</table></div>`;
}

function documentRow(d: HomeView['documents'][number]): string {
  const language = languageTag(d.language);
  const law = [d.instrument, d.version, d.draft ? 'draft' : ''].filter(Boolean).map(text).join(', ');
  const notes = [d.message, ...(d.ocrPages > 0 ? [`${d.ocrPages} pages without text of their own`] : []), ...d.notes].filter(Boolean);
  return `<tr><th scope="row"><a href="/evidence/${encodeURIComponent(d.id)}"><bdi>${text(d.fileName)}</bdi></a>${d.title ? `<br><span class="soft"${language ? ` lang="${language}"` : ''}><bdi>${text(d.title)}</bdi></span>` : ''}</th>`
    + `<td>${law}<br><span class="soft">${roleNames[d.role]}</span></td><td>${text(d.language)}</td><td class="number">${d.pageCount}</td><td class="number">${d.articles}</td>`
    + `<td>${stateNames[d.state]}${notes.length > 0 ? `<br><span class="soft">${notes.map(text).join('; ')}</span>` : ''}</td><td><code title="${text(d.sha256)}">${text(d.sha256.slice(0, 12))}</code></td></tr>`;
}

const verdictMark = (verdict: Verdict): string => `<span class="verdict v-${verdict}"><span class="glyph" aria-hidden="true">${verdictNames[verdict][0]}</span> ${verdictNames[verdict][1]}</span>`;
const paragraph = (words: string): string => (words ? `<p>${text(words)}</p>` : '');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Words of the review as text and nothing else; characters that would turn or hide text are shown by their code. */
const text = (words: string): string => visibleText(words).replace(/[&<>"']/g, (c) => entities[c]!);
