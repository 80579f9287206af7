import { memo } from 'react';
import { Link } from 'react-router';
import { quotationLabel, type Block, type Inline, type QuotationBlock, type TableBlock, type Wording } from '../../shared/domain/memo-model.ts';
import { languageTag, visibleText } from '../../shared/domain/visible-text.ts';
import { say } from '../text/say.ts';
import styles from './memo-block.module.css';
import { Chosen, Edited, MemoList, MemoParagraph, Worded } from './memo-paragraph.tsx';
import { MemoWords } from './memo-words.tsx';

/** One block of the memo, as it will be printed. */
export function MemoBlock({ block, place }: { readonly block: Block; /** Names what has no name of its own. */ readonly place: string }) {
  switch (block.kind) {
    case 'paragraph': case 'key-recommendation': return <MemoParagraph block={block} />;
    case 'list': return <MemoList block={block} id={block.wording?.key ?? place} />;
    case 'quotation': return <MemoQuotation block={block} />;
    case 'table': return <MemoTable block={block} />;
    case 'text': return block.role === 'provision-text'
      ? <p className={styles.provision} lang={block.content[0]?.kind === 'text' ? languageTag(block.content[0].language) || undefined : undefined}><MemoWords content={block.content} /></p>
      : <p className={block.role === 'remark' ? styles.remark : styles.ordinary}><MemoWords content={block.content} /></p>;
  }
}

/** The law's own words, never edited. */
const MemoQuotation = memo(function MemoQuotation({ block }: { readonly block: QuotationBlock }) {
  const isTranslation = block.source === 'official-translation' || block.source === 'working-translation';
  const words = <blockquote className={styles.quoted}><span lang={languageTag(block.language) || undefined} className={isTranslation ? styles.translation : undefined}>{visibleText(block.text)}</span>{block.note === null ? null : <sup><Link to={`/memo/note-${block.note}`} aria-label={say('memo.note', { number: block.note })}>{block.note}</Link></sup>}</blockquote>;
  if (block.tagIds.length === 0) return <figure className={styles.quotation}>{block.label ? <p className={styles.label}>{visibleText(quotationLabel(block))}</p> : null}{words}</figure>;
  return <Chosen id={block.id} label={say('memo.quotation', { key: block.key })} canEdit={false} look={styles.quotation!}><p className={styles.label}>{visibleText(quotationLabel(block))}</p>{words}</Chosen>;
});

/** A cell; one that holds a reviewer's text is edited where it stands. */
function MemoCell({ cell, wording, label }: { readonly cell: readonly Inline[]; readonly wording: Wording | undefined; readonly label: string }) {
  const words = <MemoWords content={cell} />;
  if (!wording) return words;
  return <Chosen id={wording.key} label={label} canEdit look={styles.cell!}><Worded wording={wording} lines={[cell]} id={wording.key} label={label}><div className={styles.words}>{words}</div></Worded><Edited wordingKey={wording.key} /></Chosen>;
}

const MemoTable = memo(function MemoTable({ block }: { readonly block: TableBlock }) {
  return (
    <div className={styles.tableBox} role="group" aria-label={block.caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>{block.caption}</caption>
        <colgroup>{block.columns.map(({ share }, i) => <col key={i} style={{ width: `${share}%` }} />)}</colgroup>
        <thead><tr>{block.columns.map(({ header }, i) => <th key={i} scope="col">{header}</th>)}</tr></thead>
        <tbody>{block.rows.map((row, i) => <tr key={i}>{row.map((cell, n) => <td key={n}><MemoCell cell={cell} wording={block.worded?.find((one) => one.row === i && one.column === n)?.wording} label={say('memo.cell', { column: block.columns[n]!.header, row: i + 1 })} /></td>)}</tr>)}</tbody>
      </table>
    </div>
  );
});
