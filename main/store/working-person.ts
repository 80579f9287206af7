import { z } from 'zod';
import { readMemory, writeMemory } from './program-folder.ts';

const memory = 'person.json';

/** Who works at this computer, as they named themselves; empty where nobody did. */
export const workingPerson = (): string => z.object({ name: z.string() }).safeParse(readMemory(memory)).data?.name ?? '';

/** Keeps the name for all reviews. */
export const nameWorkingPerson = (name: string): void => writeMemory(memory, { name: name.trim() });
