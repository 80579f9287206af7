import { readFileSync } from 'node:fs';
import { describe, it, expect } from 'vitest';
import { parsePack, withPacks, type Pack } from '../../../shared/domain/catalogue-packs.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { rollUp } from '../../../shared/domain/roll-up.ts';
import { loadCatalogue } from '../../../main/engine/load-catalogue.ts';

const catalogue = loadCatalogue();
const element = { id: 'III.1.1/act.grooming', item: 'III.1.1', label: 'Act: grooming', tier: 'enhanced', strength: 'adopt', check: 'Grooming is covered.' };
const packOf = (more: object): Pack => parsePack({ schema: 'lacuna-pack/1', id: 'national-plan', title: 'National plan', version: '1', source: 'Decree 7', elements: [element], ...more });
const refusal = (more: object, packs: Pack[] = []): string => { try { withPacks(catalogue, [...packs, packOf(more)]); } catch (error) { return (error as Error).message; } return ''; };

describe('packs beside the catalogue', () => {
  it('add their elements, items and norms behind the shipped ones and leave those as they are', () => {
    const more = withPacks(catalogue, [packOf({
      items: [{ id: 'NAP.4', title: 'Ship crews', text: 'Crews shall be protected.', strengthNote: 'A duty.' }],
      elements: [element, { ...element, id: 'NAP.4/crews', item: 'NAP.4', tier: 'core', concordance: { NAP: '4', TIP: '5' } }], norms: [{ key: 'NAP', name: 'National plan' }],
    })]);
    expect(more.elements.slice(0, 115)).toEqual(catalogue.elements);
    expect(more.elements.slice(115)).toMatchObject([{ itemId: 'III.1.1', tier: 'enhanced', packId: 'national-plan' }, { itemId: 'NAP.4', tier: 'core', concordance: { NAP: '4', TIP: '5' } }]);
    expect(more.items.at(-1)).toEqual({ id: 'NAP.4', title: 'Ship crews', text: 'Crews shall be protected.', strengthNote: 'A duty.', recommendationId: '', readings: [], packId: 'national-plan' });
    expect(more.norms.at(-1)).toEqual({ key: 'NAP', name: 'National plan' });
    expect(more.packs).toEqual([{ id: 'national-plan', title: 'National plan', version: '1', source: 'Decree 7' }]);
    expect(catalogue.elements).toHaveLength(115);
  });

  it('cannot change the verdict on an item of the Plan', () => {
    const more = withPacks(catalogue, [packOf({})]);
    const own = more.elements.filter((e) => e.itemId === 'III.1.1');
    expect(rollUp(own, (id) => (id === element.id ? 'not-met' : 'met'))).toBe('met');
  });

  it.each<[string, object, RegExp]>([
    ['a core element on an item of the Plan', { elements: [{ ...element, tier: 'core' }] }, /Pack national-plan: III\.1\.1\/act\.grooming: an element added to an item of the Plan must be "enhanced", not "core"/],
    ['an element that is there already', { elements: [{ ...element, id: 'III.1.1/act.transfer' }] }, /III\.1\.1\/act\.transfer: this id is taken/],
    ['an element on no item', { elements: [{ ...element, id: 'NAP.9/x', item: 'NAP.9' }] }, /NAP\.9\/x: there is no item NAP\.9/],
    ['an item that passes for one of the Plan', { items: [{ id: 'III.1.9', title: 't', text: 't', strengthNote: 'n' }] }, /III\.1\.9: looks like a number of the Plan/],
    ['an unknown norm', { elements: [{ ...element, concordance: { NAP: '4' } }] }, /unknown norm NAP; add it to the pack's norms/],
    ['a norm key with another meaning', { norms: [{ key: 'TIP', name: 'Something else' }] }, /TIP: this key already stands for/],
  ])('refuse %s', (_, more, sentence) => { expect(refusal(more)).toMatch(sentence); });

  it('refuse one that was added before, and two that share an element', () => {
    expect(refusal({}, [packOf({})])).toMatch(/already been added/);
    expect(refusal({ id: 'another' }, [packOf({})])).toMatch(/III\.1\.1\/act\.grooming: this id is taken/);
  });
});

function failureOf(act: () => unknown): Failure {
  try { act(); } catch (error) { return error as Failure; }
  throw new Error('nothing was refused');
}

describe('a pack', () => {
  const example = () => JSON.parse(readFileSync(new URL('../../../resources/catalogues/packs/cets-210-forced-marriage.json', import.meta.url), 'utf8'));

  it('is read, with what may be left out filled in', () => {
    const { items: _, norms: __, ...bare } = example();
    bare.elements = [{ id: 'III.1.1/act.luring', item: 'III.1.1', label: 'Luring', tier: 'enhanced', strength: 'adopt', check: 'Luring is covered.' }];
    expect(parsePack(bare)).toMatchObject({ id: 'cets-210-forced-marriage', items: [], norms: [], elements: [{ defects: [], concordance: {} }] });
  });

  it.each<[string, string, RegExp]>([
    ['__proto__ anywhere', '{"schema":"lacuna-pack/1","elements":[{"concordance":{"__proto__":{"polluted":true}}}]}', /mine\.json: the name "__proto__" is not allowed/],
    ['constructor.prototype', '{"constructor":{"prototype":{"polluted":true}}}', /the name "constructor" is not allowed/],
    ['an item named like a property of every object', '{"schema":"lacuna-pack/1","id":"aa","title":"t","version":"1","source":"s","items":[{"id":"valueOf","title":"t","text":"t","strengthNote":"n"}],"elements":[]}', /valueOf \(items\[0\]\.id\): must begin with a capital letter/],
    ['another schema', '{"schema":"lacuna-pack/2"}', /mine\.json: schema: invalid input: expected "lacuna-pack\/1"/],
    ['nothing', 'null', /mine\.json: the whole file/],
    ['unknown fields', JSON.stringify({ ...example(), script: 'x' }), /unrecognized key: "script"/],
    ['no element', JSON.stringify({ ...example(), elements: [] }), /elements: must have at least one element/],
    ['an element twice', JSON.stringify({ ...example(), elements: [example().elements[0], example().elements[0]] }), /CETS210\.37\/offence \(elements\[1\]\): duplicate/],
    ['endless nesting', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, /nested more than 32 levels/],
  ])('is refused with %s', (_, json, sentence) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const failure = failureOf(() => parsePack(JSON.parse(json), 'mine.json'));
    expect(failure.code).toBe('invalid-input');
    expect(failure.message).toMatch(sentence);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});
