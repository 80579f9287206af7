import { say } from '../text/say.ts';

export function MemoScreen() {
  return <h2>{say('memo.title')}</h2>;
}
