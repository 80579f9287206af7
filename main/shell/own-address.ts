/** The program's own scheme and origin: nothing else is ever loaded. */
export const scheme = 'app', origin = 'app://lacuna';

/** The page of every review window, and where the guide lies. */
export const pageAddress = `${origin}/index.html`, guideAddress = `${origin}/help/index.html`;

/** Whether a request stays inside the program: its own files, and what its own page made in memory. */
export const isOwn = (address: string): boolean => address.startsWith(`${origin}/`) || address.startsWith(`blob:${origin}/`) || address.startsWith('data:');

/** Whether an address is the workbench's page, at whatever place of it. */
export const isPage = (address: string): boolean => address.split(/[?#]/, 1)[0] === pageAddress;

/** Whether an address is a page of the guide. */
export const isGuide = (address: string): boolean => address.startsWith(`${origin}/help/`) && !address.includes('..');

/** The session of every page: it lives in memory alone, so that nothing of a review ever lies in a browser's profile on disk. */
export const partition = 'lacuna';
