import { fileURLToPath } from 'node:url';

/** Where a file of the program lies that another process runs: in a packed program beside the archive, since its libraries in machine code know nothing of archives. */
export const programPlace = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url)).replace(/app\.asar(?=[\\/])/u, 'app.asar.unpacked');
