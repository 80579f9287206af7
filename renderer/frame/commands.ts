import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something the person can do here: shown in the palette and the keyboard map, and done by its keys. */
export interface Command {
  readonly id: string;
  readonly words: string;
  /** Under which heading the keyboard map shows it. */
  readonly group: string;
  /** "mod+k", "g", "shift+enter", "[": `mod` is Ctrl, or Cmd on a Mac. Single letters never act while one types. */
  readonly keys?: readonly string[];
  readonly run: () => void;
  readonly isDisabled?: boolean;
  /** True for keys that also act in text fields (undo is not one: fields undo their own typing). */
  readonly whileTyping?: boolean;
  /** Keys only: not offered in the palette (moves of a list, for example). */
  readonly keysOnly?: boolean;
}

const sets = new Map<object, readonly Command[]>();
let flat: readonly Command[] = [];
const listeners = new Set<() => void>();

function publish(): void {
  flat = [...sets.values()].flat();
  for (const listener of listeners) listener();
}

/** Offers commands while the component is on screen. What was offered last wins a key. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useRef({});
  const signature = commands.map(({ id, words, isDisabled, keys }) => `${id}|${words}|${isDisabled ?? ''}|${keys?.join() ?? ''}`).join('\n');
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const key = owner.current;
    // The list is steady while the words are; what runs is always the latest.
    sets.set(key, latest.current.map((command, index) => ({ ...command, run: () => latest.current[index]?.run() })));
    publish();
    return () => { sets.delete(key); publish(); };
  }, [signature]);
}

/** Every command offered at present. */
export const useOfferedCommands = (): readonly Command[] => useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => flat);

/** Carries out an offered command by its id; false where nobody offers it. */
export function runCommand(id: string): boolean {
  const command = flat.findLast((c) => c.id === id && !c.isDisabled);
  command?.run();
  return command !== undefined;
}

const isMac = /mac|iphone|ipad/iu.test(navigator.platform);

/** True where a key belongs to what is being typed. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, [role=textbox], [role=combobox], input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=range])'));
}

function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.toLowerCase().split(/(?<=.)\+/u), key = parts.pop()!;
  const wants = (part: string): boolean => parts.includes(part);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (wants('mod') !== mod || wants('alt') !== event.altKey) return false;
  // Shift is part of the sign for signs ("?", "["), and a choice of its own for letters and named keys.
  const isSign = key.length === 1 && !/[a-z0-9]/u.test(key);
  if (!isSign && wants('shift') !== event.shiftKey) return false;
  // On other layouts a letter is still where its Latin key is.
  return event.key.toLowerCase() === key || (/^[a-z]$/u.test(key) && !/^[a-z]$/iu.test(event.key) && event.code === `Key${key.toUpperCase()}`);
}

/** Listens for the keys of the offered commands. */
export function useCommandKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const typing = isTyping(event.target), inDialog = event.target instanceof Element && event.target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox][data-in-popover]') !== null;
      const command = flat.findLast((c) => !c.isDisabled && c.keys?.some((keys) => matches(keys, event) && (c.whileTyping || (!inDialog && (!typing || (/^mod\+|^alt\+|^f\d/iu.test(keys) && !/^mod\+(?:shift\+)?[zy]$/iu.test(keys)))))));
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const names: Readonly<Record<string, string>> = { mod: isMac ? '⌘' : 'Ctrl', shift: isMac ? '⇧' : 'Shift', alt: isMac ? '⌥' : 'Alt', enter: 'Enter', escape: 'Esc', arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→', ' ': 'Space', pageup: 'Page Up', pagedown: 'Page Down', delete: 'Delete' };

/** Keys as the person knows them: "Ctrl K". */
export const sayKeys = (keys: string): string => keys.split(/(?<=.)\+/u).map((part) => names[part.toLowerCase()] ?? part.toUpperCase()).join(isMac ? '' : ' ');
