import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { bridge } from '../engine/bridge.ts';
import { useCommands } from '../frame/commands.ts';
import { say } from '../text/say.ts';
import { chooseLaws } from './choose-laws.ts';
import styles from './drop-laws.module.css';
import { gatherDropped } from './gather-files.ts';
import { ImportSheet } from './import-sheet.tsx';
import { offer, stopAsking, useIncoming } from './incoming.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files and folders that are dropped anywhere in the window of an open review, and asks what they are. Mounted once, by the frame. */
export function DropLaws({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const isOver = useDrop(!isReadOnly), { asked } = useIncoming(), go = useNavigate();
  const group = say('instruments.title');
  useCommands(isReadOnly ? [] : [
    { id: 'file.import', words: say('instruments.import'), group, keys: ['mod+i'], run: () => chooseLaws('documents') },
    { id: 'file.import-folder', words: say('instruments.import.folder'), group, run: () => chooseLaws('folder') },
  ]);
  return (
    <>
      {isOver ? <div className={styles.over} aria-hidden><p className={styles.words}>{say('instruments.drop')}<span>{say('instruments.drop.help')}</span></p></div> : null}
      {asked ? <ImportSheet asked={asked} onClose={stopAsking} onStarted={() => void go('/instruments')} /> : null}
    </>
  );
}

/** Whether files hang over the window; what is dropped is offered. */
function useDrop(takes: boolean): boolean {
  const [depth, setDepth] = useState(0);
  useEffect(() => {
    if (!takes) return;
    const enter = (event: DragEvent): void => { if (holdsFiles(event)) setDepth((d) => d + 1); };
    const leave = (event: DragEvent): void => { if (holdsFiles(event)) setDepth((d) => Math.max(0, d - 1)); };
    const over = (event: DragEvent): void => { if (holdsFiles(event)) { event.preventDefault(); event.dataTransfer!.dropEffect = 'copy'; } };
    const drop = (event: DragEvent): void => { if (!holdsFiles(event)) return; event.preventDefault(); setDepth(0); take(event.dataTransfer!); };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop };
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => { for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener); };
  }, [takes]);
  return takes && depth > 0;
}

function take(dropped: DataTransfer): void {
  const paths = bridge ? [...dropped.files].map((file) => bridge!.pathOf(file)).filter(Boolean) : [];
  if (paths.length > 0) return offer([], paths);
  void gatherDropped([...dropped.items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry() ?? item.getAsFile())).then((files) => offer(files));
}
