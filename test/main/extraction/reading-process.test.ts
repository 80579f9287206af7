import { afterEach, describe, expect, it } from 'vitest';
import { extractDocument } from '../../../main/extraction/extract-document.ts';
import { dropAhead, haveReadingStartedBy, startAhead, startOnNode, type ReadingProcess } from '../../../main/extraction/reading-process.ts';
import { smallLaw } from '../../journeys/small-law.ts';

const law = new TextEncoder().encode(smallLaw);

/** The processes that are started from now on, as they are. */
function started(): ReadingProcess[] {
  const processes: ReadingProcess[] = [];
  haveReadingStartedBy((...wish) => {
    const process = startOnNode(...wish);
    processes.push(process);
    return process;
  });
  return processes;
}

const read = async (): Promise<number> => {
  let pages = 0;
  await extractDocument({ bytes: law, fileName: 'law.md', onPages: (some) => { pages += some.length; } });
  return pages;
};
const over = async (process: ReadingProcess): Promise<void> => { while (!process.ended) await new Promise((resolve) => { setTimeout(resolve, 10); }); };

afterEach(() => { haveReadingStartedBy(startOnNode); });

describe('a process that waits for its file', () => {
  it('is taken by the next reading, once, and reads as any other', async () => {
    const processes = started();
    startAhead();
    startAhead();
    expect(processes).toHaveLength(1);
    const first = await read();
    expect(processes).toHaveLength(1);
    expect(await read()).toBe(first);
    expect(first).toBeGreaterThan(0);
    expect(processes).toHaveLength(2);
  });

  it('is ended where no file is left', async () => {
    const processes = started();
    startAhead();
    dropAhead();
    await over(processes[0]!);
    expect(processes[0]!.ended).toBe(true);
  });

  it('is passed over where it has died', async () => {
    const processes = started();
    startAhead();
    processes[0]!.kill();
    await over(processes[0]!);
    expect(await read()).toBeGreaterThan(0);
    expect(processes).toHaveLength(2);
  });
});
