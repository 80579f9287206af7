import { say } from '../text/say.ts';

export function MatrixScreen() {
  return <h2>{say('matrix.title')}</h2>;
}
