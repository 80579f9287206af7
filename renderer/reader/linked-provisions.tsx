import { Check, CircleCheck, X } from 'lucide-react';
import { Link } from 'react-aria-components';
import type { Output } from '../../shared/contract/operations.ts';
import { citeUnit } from '../../shared/domain/cite-unit.ts';
import { touchesEnd } from '../../shared/domain/relation.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { LawText } from '../controls/law-text.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { useRested } from '../engine/use-rested.ts';
import { readerAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import styles from './linked-provisions.module.css';

type Row = Output<'relations.list'>[number];
/** More proposals than a person looks through beside an article are left to the command line. */
const MOST = 6;
/** So long, in milliseconds, one must have stayed at an article before its links are looked for. */
const REST = 200;

/** What bears on the article that is read, or it on another: confirmed links first, then those that the texts suggest, to confirm or set aside. */
export function LinkedProvisions({ document, provision, isReadOnly }: { readonly document: string; readonly provision: string; readonly isReadOnly: boolean }) {
  const here = `${document} ${provision}`, isRested = useRested(here, here, REST) === here;
  const { data: confirmed } = useQuery('relations.list', { document, provision, state: 'confirmed' }, { enabled: isRested }), { data: proposed } = useQuery('relations.propose', { document, provision, limit: MOST }, { enabled: isRested });
  const rows = [...(confirmed ?? []), ...(proposed ?? [])];
  if (rows.length === 0) return null;
  return (
    <section className={styles.linked} aria-label={say('reader.linked')}>
      <h3 className={styles.title}>{say('reader.linked')}</h3>
      <ul>{rows.map((row) => <li key={`${row.kind} ${row.from.document} ${row.from.provision} ${row.to.document} ${row.to.provision}`}><LinkedRow row={row} document={document} provision={provision} isReadOnly={isReadOnly} /></li>)}</ul>
    </section>
  );
}

function LinkedRow({ row, document, provision, isReadOnly }: { readonly row: Row; readonly document: string; readonly provision: string; readonly isReadOnly: boolean }) {
  const { run: confirm } = useCommand('relations.confirm'), { run: dismiss } = useCommand('relations.dismiss'), { run: remove } = useCommand('relations.remove');
  const startsHere = touchesEnd({ documentId: row.from.document, provision: row.from.provision, article: row.from.article }, document, provision), other = startsHere ? row.to : row.from;
  const cited = other.article ? citeUnit(other.unit, other.article) : other.provision;
  const link = say(`reader.linked.${startsHere ? 'here' : 'there'}.${row.kind}`, { place: other.document === document ? cited : say('reader.linked.place', { place: cited, law: other.law }) });
  const wish = { kind: row.kind, document: row.from.document, provision: row.from.provision, toDocument: row.to.document, toProvision: row.to.provision };
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <Link href={readerAddress(other.document, { provision: other.provision })} className={styles.link!}>{link}</Link>
        <p className={styles.soft}>{row.state === 'confirmed' ? <><CircleCheck aria-hidden />{say('reader.linked.confirmed', { by: row.by })}</> : say('reader.linked.proposed', { reason: row.reason })}</p>
        {row.words ? <p className={styles.quotation}><LawText language={row.language} size="small">{row.words}</LawText></p> : null}
      </div>
      {isReadOnly ? null : row.state === 'confirmed' ? <IconButton icon={X} label={say('reader.linked.remove', { link })} onPress={() => void remove(wish)} />
        : <><IconButton icon={Check} label={say('reader.linked.confirm', { link })} onPress={() => void confirm(wish)} /><IconButton icon={X} label={say('reader.linked.dismiss', { link })} onPress={() => void dismiss(wish)} /></>}
    </div>
  );
}
