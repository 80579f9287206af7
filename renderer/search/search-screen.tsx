import { say } from '../text/say.ts';

export function SearchScreen() {
  return <h2>{say('search.title')}</h2>;
}
