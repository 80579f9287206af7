import { Link } from 'react-router';
import { Button } from '../controls/button.tsx';
import { Empty } from '../controls/empty.tsx';
import { say } from '../text/say.ts';
import styles from './no-memo.module.css';

/** A review in which nothing has been judged: what the memo will become, and the next step. */
export function NoMemo({ hasLaws, firstItem, onShow }: { readonly hasLaws: boolean; readonly firstItem: string; readonly onShow: () => void }) {
  return (
    <Empty title={say('memo.empty')} actions={<><Link className={styles.step!} to={hasLaws ? `/items/${encodeURIComponent(firstItem)}` : '/instruments'}>{say(hasLaws ? 'memo.empty.judge' : 'memo.empty.import')}</Link><Button look="quiet" onPress={onShow}>{say('memo.empty.show')}</Button></>}>
      <p>{say('memo.empty.help')}</p><p>{say('memo.empty.formats')}</p>
    </Empty>
  );
}
