import { useSearchParams } from 'react-router';
import { Tabs } from '../controls/tabs.tsx';
import { useCommands } from '../frame/commands.ts';
import { say } from '../text/say.ts';
import { EvidenceList } from './evidence-list.tsx';
import { ExchangePanel } from './exchange-panel.tsx';
import { JournalList } from './journal-list.tsx';
import styles from './register-screen.module.css';
import { useVerification } from './use-verification.ts';
import { VerifyPanel } from './verify-panel.tsx';

const parts = ['evidence', 'journal', 'exchange', 'verify'] as const;

/** What can be proved of the review: its evidence with digests and custody, every decision, and that all of it is sound. */
export function RegisterScreen() {
  const [query, setQuery] = useSearchParams();
  const chosen = parts.find((part) => part === query.get('part')) ?? 'evidence';
  const verification = useVerification();
  const show = (part: string): void => setQuery({ part });
  useCommands([{ id: 'register.verify', words: say('register.verify.start'), group: say('register.keys'), isDisabled: verification.job !== null, run: () => { show('verify'); verification.start(); } }]);
  return (
    <section className={styles.screen}>
      <h2 className={styles.title}>{say('register.title')}</h2>
      <Tabs label={say('register.tabs')} chosen={chosen} onChoose={show} tabs={[
        { id: 'evidence', words: say('register.evidence'), content: <EvidenceList /> },
        { id: 'journal', words: say('register.journal'), content: <JournalList /> },
        { id: 'exchange', words: say('register.exchange'), content: <ExchangePanel /> },
        { id: 'verify', words: say('register.verify'), content: <VerifyPanel verification={verification} /> },
      ]} />
    </section>
  );
}
