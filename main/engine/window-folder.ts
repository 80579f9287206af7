import { programFolder } from '../store/program-folder.ts';

/** Where the desktop program keeps what is of no review: its windows' places, and what Chromium must write somewhere. */
export const windowFolder = (): string => programFolder('window');
