import { say } from '../text/say.ts';

export function StartScreen() {
  return <h2>{say('start.title')}</h2>;
}
