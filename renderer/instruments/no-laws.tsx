import { Button } from '../controls/button.tsx';
import { Empty } from '../controls/empty.tsx';
import { say } from '../text/say.ts';
import { chooseLaws } from './choose-laws.ts';

/** Teaches what to bring in and from where, and offers it. */
export function NoLaws({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const actions = isReadOnly ? null : <><Button look="primary" onPress={() => chooseLaws('documents')}>{say('instruments.import')}</Button><Button onPress={() => chooseLaws('folder')}>{say('instruments.import.folder')}</Button></>;
  return <Empty title={say('instruments.empty')} actions={actions}><p>{say('instruments.empty.1')}</p><p>{say('instruments.empty.2')}</p><p>{say('instruments.empty.3')}</p></Empty>;
}
