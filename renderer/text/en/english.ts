import { common } from './common.ts';
import { draft } from './draft.ts';
import { frame } from './frame.ts';
import { instruments } from './instruments.ts';
import { items } from './items.ts';
import { matrix } from './matrix.ts';
import { memo } from './memo.ts';
import { overview } from './overview.ts';
import { reader } from './reader.ts';
import { register } from './register.ts';
import { search } from './search.ts';
import { start } from './start.ts';

/** Every word of the window in English. Keys are `place.what`. */
export const english = { ...common, ...draft, ...frame, ...start, ...overview, ...instruments, ...reader, ...items, ...matrix, ...search, ...memo, ...register } as const;
