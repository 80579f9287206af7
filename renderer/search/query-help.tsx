import { Button } from '../controls/button.tsx';
import { say } from '../text/say.ts';
import { forgetQueries, useRecentQueries } from './recent-queries.ts';
import styles from './search-screen.module.css';

const examples = ['words', 'phrase', 'must', 'star', 'alike', 'heading', 'article', 'instrument', 'version', 'language', 'item', 'tag'] as const;

/** How a query is written, each example one click from being asked; and what was asked before. */
export function QueryHelp({ onAsk }: { readonly onAsk: (query: string) => void }) {
  const recent = useRecentQueries();
  return (
    <div className={styles.help}>
      {recent.length ? (
        <section>
          <h3 className={styles.helpTitle}>{say('search.recent')}</h3>
          <ul className={styles.recent}>{recent.map((query) => <li key={query}><Button look="quiet" className={styles.example!} onPress={() => onAsk(query)}><code>{query}</code></Button></li>)}</ul>
          <Button look="quiet" onPress={forgetQueries}>{say('search.recent.forget')}</Button>
        </section>
      ) : null}
      <details open>
        <summary className={styles.helpTitle}>{say('search.help')}</summary>
        <dl className={styles.examples}>
          {examples.map((name) => <div key={name}><dt><Button look="quiet" className={styles.example!} onPress={() => onAsk(say(`search.help.${name}`))}><code>{say(`search.help.${name}`)}</code></Button></dt><dd>{say(`search.help.${name}.means`)}</dd></div>)}
        </dl>
      </details>
    </div>
  );
}
