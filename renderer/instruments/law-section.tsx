import { Ellipsis } from 'lucide-react';
import type { Output } from '../../shared/contract/operations.ts';
import { EditInPlace } from '../controls/edit-in-place.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Menu } from '../controls/menu.tsx';
import { useCommand } from '../engine/use-command.ts';
import { say } from '../text/say.ts';
import type { DocumentJobs } from './document-jobs.ts';
import { LawDocument, type Document } from './law-document.tsx';
import styles from './law-section.module.css';

type Law = Output<'instruments.list'>[number];
interface LawSectionProps { readonly law: Law; readonly others: readonly Law[]; readonly documents: readonly Document[]; readonly jobs: DocumentJobs; readonly differences: readonly Output<'translations.count'>[number][]; readonly chosen: string | null; readonly isReadOnly: boolean; readonly onMove: (document: Document) => void }

/** A law with its versions, each with its files. */
export function LawSection({ law, others, documents, jobs, differences, chosen, isReadOnly, onMove }: LawSectionProps) {
  const change = useCommand('instruments.change'), changeVersion = useCommand('versions.change'), merge = useCommand('instruments.merge');
  // Most laws have one version: it stands on the law's own line.
  const single = law.versions.length === 1 ? law.versions[0]! : null;
  const choices = [
    ...(single ? [draftChoice(single, (draft) => void changeVersion.run({ version: single.id, draft }))] : []),
    ...others.map((other) => ({ id: other.id, words: say('instruments.merge', { law: other.name }), run: () => void merge.run({ instrument: law.id, into: other.id }) })),
  ];
  return (
    <section className={styles.law} aria-label={law.name}>
      <header className={styles.head}>
        <h3 className={styles.name}><EditInPlace label={say('instruments.law')} value={law.name} placeholder={say('instruments.law')} isReadOnly={isReadOnly} onSave={(name) => { if (name) void change.run({ instrument: law.id, name }); }} /></h3>
        <span className={styles.short}><EditInPlace label={say('instruments.short')} value={law.shortName} placeholder={isReadOnly ? '' : say('instruments.short.none')} isReadOnly={isReadOnly} onSave={(shortName) => void change.run({ instrument: law.id, shortName })} /></span>
        {single ? <VersionLine version={single} isReadOnly={isReadOnly} /> : null}
        {isReadOnly || choices.length === 0 ? null : <Menu label={say('instruments.law.menu', { law: law.name })} choices={choices}><IconButton icon={Ellipsis} label={say('instruments.law.menu', { law: law.name })} /></Menu>}
      </header>
      {law.versions.map((version) => (
        <div key={version.id} className={styles.version}>
          {single ? null : <VersionLine version={version} isReadOnly={isReadOnly} hasMenu />}
          <ul>{version.documents.map(({ id }) => documents.find((document) => document.id === id)).filter((document) => document !== undefined).map((document) => <LawDocument key={document.id} document={document} jobs={jobs} differences={differences} isChosen={chosen === document.id} isReadOnly={isReadOnly} onMove={() => onMove(document)} />)}</ul>
        </div>
      ))}
    </section>
  );
}

type Version = Law['versions'][number];
const draftChoice = ({ draft }: Version, mark: (draft: boolean) => void) => ({ id: 'draft', words: say(draft ? 'instruments.draft.unmark' : 'instruments.draft.mark'), run: () => mark(!draft) });

function VersionLine({ version, isReadOnly, hasMenu = false }: { readonly version: Version; readonly isReadOnly: boolean; readonly hasMenu?: boolean }) {
  const change = useCommand('versions.change');
  return (
    <div className={styles.label}>
      <EditInPlace label={say('instruments.version')} value={version.label} placeholder={say('instruments.version')} isReadOnly={isReadOnly} onSave={(label) => { if (label) void change.run({ version: version.id, label }); }} />
      {version.draft ? <span className={styles.draft}>{say('instruments.draft')}</span> : null}
      {isReadOnly || !hasMenu ? null : (
        <Menu label={say('instruments.version.menu', { version: version.label })} choices={[draftChoice(version, (draft) => void change.run({ version: version.id, draft }))]}>
          <IconButton icon={Ellipsis} label={say('instruments.version.menu', { version: version.label })} />
        </Menu>
      )}
    </div>
  );
}
