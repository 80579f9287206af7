import { BookOpenText, Ellipsis, Info } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import type { Input, Output } from '../../shared/contract/operations.ts';
import { documentRoles } from '../../shared/domain/evidence.ts';
import { ChoiceInPlace } from '../controls/choice-in-place.tsx';
import { Digest } from '../controls/digest.tsx';
import { EditInPlace } from '../controls/edit-in-place.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Menu } from '../controls/menu.tsx';
import { useCommand } from '../engine/use-command.ts';
import { readerAddress } from '../frame/places.ts';
import { say, sayDay, sayLanguage, sayNumber } from '../text/say.ts';
import type { DocumentJobs } from './document-jobs.ts';
import { DocumentQuality } from './document-quality.tsx';
import { languageChoices } from './languages.ts';
import styles from './law-document.module.css';

export type Document = Output<'documents.list'>[number];
interface LawDocumentProps { readonly document: Document; readonly jobs: DocumentJobs; readonly differences: readonly Output<'translations.count'>[number][]; readonly isChosen: boolean; readonly isReadOnly: boolean; readonly onMove: () => void }

/** Values of custody that are edited in place, in the order of a law's life. */
const facts = [
  { name: 'adopted', of: (d: Document) => d.adoptedOn, isDay: true }, { name: 'inForce', of: (d: Document) => d.inForceFrom, isDay: true }, { name: 'consolidated', of: (d: Document) => d.consolidatedAsOf, isDay: true },
  { name: 'gazette', of: (d: Document) => d.gazette, isDay: false }, { name: 'source', of: (d: Document) => d.source, isDay: false },
] as const;

/** One file of a law: what it is, how well it was read, and what is said of it, each value edited where it stands. */
export function LawDocument({ document, jobs, differences, isChosen, isReadOnly, onMove }: LawDocumentProps) {
  const describe = useCommand('documents.describe'), remove = useCommand('documents.remove'), go = useNavigate();
  const change = (said: Omit<Input<'documents.describe'>, 'document'>): void => void describe.run({ document: document.id, ...said });
  const inspect = `/instruments?document=${document.id}`, job = jobs.of(document);
  const stated = facts.filter((fact) => fact.of(document)), unstated = isReadOnly ? [] : facts.filter((fact) => !fact.of(document));
  const fact = ({ name, of, isDay }: (typeof facts)[number], placeholder: string) =>
    <EditInPlace label={say(`instruments.${name}`)} value={of(document)} shown={isDay ? sayDay(of(document)) : of(document)} placeholder={placeholder} inputType={isDay ? 'date' : 'text'} isReadOnly={isReadOnly} onSave={(value) => change({ [name]: value })} />;
  return (
    <li className={styles.document} data-chosen={isChosen || undefined} aria-current={isChosen || undefined} onClick={(event) => { if (!(event.target as Element).closest('a, button, input, [role=option]')) void go(inspect); }}>
      <div className={styles.what}>
        <Link className={styles.name} to={readerAddress(document.id)}>{document.fileName}</Link>
        <div className={styles.facts}>
          <span><ChoiceInPlace label={say('instruments.role')} value={document.role} options={documentRoles.map((role) => ({ value: role, words: say(`role.${role}`) }))} isReadOnly={isReadOnly} onChange={(role) => change({ role })} /></span>
          <span><ChoiceInPlace label={say('instruments.language')} value={document.statedLanguage} shown={document.language ? sayLanguage(document.language) : say('instruments.language.unknown')} options={languageChoices(document.statedLanguage, document.statedLanguage ? '' : document.language)} isReadOnly={isReadOnly} onChange={(language) => change({ language })} /></span>
          {document.state === 'ready' ? <span>{say('instruments.pages', { count: document.pageCount })}</span> : document.pagesRead > 0 ? <span>{say('instruments.pages.part', { done: sayNumber(document.pagesRead), total: sayNumber(document.pageCount) })}</span> : null}
          {document.articles > 0 ? <span>{say('instruments.articles', { count: document.articles })}</span> : null}
          <span><Digest value={document.sha256} /></span>
        </div>
      </div>
      <div className={`${styles.facts} ${styles.custody}`}>
        {stated.map((one) => <span key={one.name} className={styles.fact}><span className={styles.term}>{say(`instruments.${one.name}`)}</span> {fact(one, '')}</span>)}
        {unstated.length > 0 ? <span className={styles.adds}>{say('instruments.add')} {unstated.map((one) => <span key={one.name} className={styles.add}>{fact(one, say(`instruments.${one.name}`))}</span>)}</span> : null}
      </div>
      <DocumentQuality document={document} job={job} differences={differences.filter(({ original, translation }) => original === document.id || translation === document.id)} isReadOnly={isReadOnly} onCancel={jobs.cancel} onReread={() => jobs.reread(document.id)} onRecognise={() => jobs.recognise(document.id)} />
      <div className={styles.tools}>
        <IconButton icon={BookOpenText} label={`${say('instruments.read')}: ${document.fileName}`} onPress={() => void go(readerAddress(document.id))} />
        <IconButton icon={Info} label={say('instruments.custody', { file: document.fileName })} onPress={() => void go(inspect)} />
        {isReadOnly ? null : (
          <Menu label={say('instruments.document.menu', { file: document.fileName })} choices={[
            { id: 'reread', words: say('instruments.reread'), isDisabled: job !== null, run: () => jobs.reread(document.id) },
            ...(document.format === 'pdf' && document.state === 'ready' ? [
              { id: 'recognise', words: say(document.ocrPages > 0 ? 'instruments.recognise.again' : 'instruments.recognise'), isDisabled: job !== null, run: () => jobs.recognise(document.id, document.ocrPages > 0 ? 'again' as const : undefined) },
              { id: 'recognise-all', words: say('instruments.recognise.all'), isDisabled: job !== null, run: () => jobs.recognise(document.id, 'all') },
            ] : []),
            { id: 'move', words: say('instruments.move'), run: onMove },
            { id: 'digest', words: say('instruments.copy-digest'), run: () => void navigator.clipboard.writeText(document.sha256) },
            { id: 'remove', words: say('instruments.remove'), isDisabled: job !== null, run: () => void remove.run({ document: document.id }) },
          ]}><IconButton icon={Ellipsis} label={say('instruments.document.menu', { file: document.fileName })} /></Menu>
        )}
      </div>
    </li>
  );
}
