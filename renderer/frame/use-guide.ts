import { bridge } from '../engine/bridge.ts';
import { say } from '../text/say.ts';
import { useCommands } from './commands.ts';

/** Opens the user guide beside the work: a window of its own on the desktop, a tab in a browser. */
export function showGuide(): void {
  if (bridge) void bridge.showGuide();
  else window.open('/help/', 'lacuna-guide');
}

/** The guide, wherever one is. */
export function useGuide(): void {
  useCommands([{ id: 'help.guide', words: say('frame.guide.open'), group: say('frame.keys.everywhere'), keys: ['f1'], run: showGuide }]);
}
