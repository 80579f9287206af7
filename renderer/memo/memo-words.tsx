import { Link } from 'react-router';
import type { Inline } from '../../shared/domain/memo-model.ts';
import { languageTag, visibleText } from '../../shared/domain/visible-text.ts';

/** A paragraph's content: words with their styles and languages, references as links. */
export function MemoWords({ content }: { readonly content: readonly Inline[] }) {
  return content.map((inline, i) => {
    if (inline.kind === 'note') return <sup key={i}><Link to={`/memo/note-${inline.note}`}>{inline.note}</Link></sup>;
    if (inline.kind === 'reference') return <Link key={i} to={`/memo/${inline.to}`}>{visibleText(inline.text)}</Link>;
    const lang = languageTag(inline.language) || undefined, words = visibleText(inline.text);
    if (inline.style === 'strong') return <strong key={i} lang={lang}>{words}</strong>;
    if (inline.style === 'emphasis') return <em key={i} lang={lang}>{words}</em>;
    if (inline.style === 'code') return <code key={i}>{words}</code>;
    return lang ? <span key={i} lang={lang}>{words}</span> : words;
  });
}
