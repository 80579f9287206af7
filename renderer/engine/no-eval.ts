import { config } from 'zod';

// The page's policy allows no code made from text, and even trying it is reported: schemas are read plainly. Imported before any schema is made.
config({ jitless: true });
