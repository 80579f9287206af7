/** For whoever knows that files will be read before their operation has even been loaded: the process that reads them starts beside the rest. */
export { dropAhead, startAhead } from '../extraction/reading-process.ts';
