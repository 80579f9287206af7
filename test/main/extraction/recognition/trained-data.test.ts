import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chooseData } from '../../../../main/extraction/recognition/choose-data.ts';
import { dataOnShelf, directionData } from '../../../../main/extraction/recognition/data-shelf.ts';
import { dataLanguages } from '../../../../main/extraction/recognition/languages.ts';
import { readTrainedData } from '../../../../main/extraction/recognition/trained-data.ts';

const shelf = dataOnShelf('/nowhere');
const bytesOf = (data: string): Buffer => gunzipSync(readFileSync(shelf.find((one) => one.data === data)!.path));

describe('the recognition data that come with the program', () => {
  it('are sound, and in the letters that they are listed for', () => {
    expect(shelf.map(({ data, script, path }) => [data, script, readTrainedData(readFileSync(path)).script]).filter(([, listed, seen]) => listed !== seen)).toEqual([]);
    expect(shelf.map(({ data }) => data).sort()).toEqual(['deu', 'eng', 'fra', 'hye', 'kat', 'ron', 'spa', 'tur', 'ukr']);
  });
  it('are listed once each, every language by one row', () => {
    const names = dataLanguages().map(({ data }) => data), languages = dataLanguages().flatMap((row) => row.languages);
    expect([new Set(names).size, new Set(languages).size]).toEqual([names.length, languages.length]);
  });
});

describe('a file is known for recognition data by its content', () => {
  const deu = bytesOf('deu');
  it('plain or packed', () => { expect([readTrainedData(deu).script, readTrainedData(gzipSync(deu)).script]).toEqual(['Latin', 'Latin']); });
  it.each([
    ['words', Buffer.from('This is a letter, not recognition data. '.repeat(40)), /does not begin as one/],
    ['nothing', Buffer.alloc(0), /does not begin as one/],
    ['half of a file', deu.subarray(0, deu.length / 2), /cut off|lacks the parts/],
    ['data for directions only', readFileSync(directionData()), /does not begin as one|lacks the parts/],
    ['something else, packed', gzipSync(Buffer.from('garbage')), /does not begin as one/],
    ['a broken packing', gzipSync(deu).subarray(0, 5000), /cannot be unpacked/],
    ['a bomb', gzipSync(Buffer.alloc(120 * 1024 * 1024)), /cannot be unpacked/],
  ])('refuses %s with a sentence', (_, content, sentence) => {
    expect(() => readTrainedData(content)).toThrow(expect.objectContaining({ name: 'Failure', code: 'refused', message: expect.stringMatching(sentence) }));
  });
});

describe('the data to read a document with', () => {
  it('are its language’s; beside other letters, English for what is quoted', () => {
    expect([chooseData('de', shelf), chooseData('uk', shelf), chooseData('ka-GE', shelf)].map((choice) => choice.with)).toEqual([['deu'], ['ukr', 'eng'], ['kat', 'eng']]);
  });
  it('are found out from the pages where the language is not known', () => { expect(chooseData('', shelf)).toEqual({ with: [], note: '' }); });
  it('are related ones, with a sentence, where its own are missing', () => {
    expect(chooseData('pl', shelf)).toMatchObject({ note: expect.stringMatching(/No recognition data for Polish are installed/) });
    expect(chooseData('pl', shelf).with.length).toBeGreaterThan(0);
  });
  it('are refused with what to do where its letters cannot be read at all', () => {
    expect(() => chooseData('el', shelf)).toThrow(expect.objectContaining({ code: 'not-found', message: expect.stringMatching(/Greek.*add-recognition/) }));
  });
});
