import { say } from '../text/say.ts';

export function InstrumentsScreen() {
  return <h2>{say('instruments.title')}</h2>;
}
