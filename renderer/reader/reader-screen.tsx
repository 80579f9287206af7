import { say } from '../text/say.ts';

export function ReaderScreen() {
  return <h2>{say('reader.title')}</h2>;
}
