import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../../shared/contract/operation.ts';
import { smallReview, type SmallReview } from './small-review.ts';

describe('A large file', () => {
  let review: SmallReview, file: string;
  beforeAll(async () => {
    review = await smallReview();
    file = join(dirname(review.file), 'large.pdf');
    writeFileSync(file, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(9_000_000, 7)]));
  });
  afterAll(() => review.close());

  it('that is given up while it is taken in leaves nothing behind', async () => {
    const controller = new AbortController();
    const [row] = await review.engine.dispatch('documents.import', { paths: [file] }, { signal: controller.signal, report: () => controller.abort() });
    expect(row).toMatchObject({ document: '', state: 'cancelled' });
    expect((await review.engine.dispatch('documents.list', {})).map(({ fileName }) => fileName)).toEqual(['code.md']);
  });

  it('says how many of its bytes are taken in', async () => {
    const heard: Progress[] = [];
    await review.engine.dispatch('documents.import', { paths: [file] }, { report: (progress) => { heard.push(progress); } });
    expect(heard.filter(({ unit }) => unit === 'bytes')).toEqual([0, 4_194_304, 8_388_608].map((done) => ({ done, total: 9_000_009, what: 'Taking in large.pdf', unit: 'bytes' })));
  });
});
