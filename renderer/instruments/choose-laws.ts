import { bridge } from '../engine/bridge.ts';
import { gatherChosen } from './gather-files.ts';
import { offer } from './incoming.ts';

/** Lets the person choose files, or a folder of them: the system's dialog on the desktop, the browser's elsewhere. */
export function chooseLaws(what: 'documents' | 'folder'): void {
  if (bridge) { void bridge.chooseFiles(what).then((paths) => offer([], paths)); return; }
  const field = document.createElement('input');
  field.type = 'file';
  field.multiple = true;
  if (what === 'folder') field.webkitdirectory = true; else field.accept = '.pdf,.docx,.html,.htm,.xhtml,.md,.markdown,.txt';
  field.addEventListener('change', () => offer(gatherChosen([...(field.files ?? [])])));
  field.click();
}
