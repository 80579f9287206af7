import { describe, it, expect } from 'vitest';
import { elementsOf, findEntry, findTarget, isCheckableOnStatutes, strengthWording } from '../../../shared/domain/catalogue-lookup.ts';
import { Failure } from '../../../shared/domain/failure.ts';
import { loadCatalogue } from '../../../main/engine/load-catalogue.ts';

const catalogue = loadCatalogue();

describe('finding in the catalogue', () => {
  it('knows an element with its item, an item with its official words, a recommendation with its link', () => {
    expect(findTarget(catalogue, 'III.1.1/act.harbouring')).toMatchObject({ kind: 'element', element: { tier: 'core' }, item: { id: 'III.1.1' } });
    expect(findTarget(catalogue, 'III.1.8')).toMatchObject({ kind: 'item', recommendation: { text: expect.stringMatching(/^Ensuring that victims of trafficking are not subject to criminal proceedings/) } });
    expect(findTarget(catalogue, 'V.8.1')).toMatchObject({ kind: 'recommendation', related: { linkedItems: ['III.1.8'] } });
    expect(findTarget(catalogue, 'IV.4.6')).toMatchObject({ kind: 'recommendation', related: null });
  });

  it('shows chapters and sections, but does not take them for something to judge', () => {
    expect(findEntry(catalogue, 'V.8')).toMatchObject({ kind: 'section', section: { title: expect.stringContaining('reflection delay') } });
    expect(findEntry(catalogue, 'II')).toMatchObject({ kind: 'chapter' });
    expect(() => findTarget(catalogue, 'V.8')).toThrow(/nothing called "V\.8".*Did you mean V\.8\.1, V\.8\.2, V\.8\.3\?/);
  });

  it.each([
    ['act.harboring', 'III.1.1/act.harbouring'], ['III.1.1/act.recruit', 'III.1.1/act.recruitment'], ['III.1.9', 'III.1.1'], ['iii.1.8', 'III.1.8'], ['extradition.traffiking', 'III.1.6/extradition.trafficking'],
  ])('offers for %s the near %s', (asked, near) => {
    expect(() => findTarget(catalogue, asked)).toThrow(Failure);
    try { findTarget(catalogue, asked); } catch (error) { expect(error).toMatchObject({ code: 'not-found', details: { near: expect.arrayContaining([near]) } }); }
  });

  it('offers nothing where nothing is near', () => {
    expect(() => findTarget(catalogue, 'qqqq')).toThrow('There is nothing called "qqqq" in the catalogue. "lacuna catalogue" lists what there is.');
  });

  it('lists the elements of an item in order', () => {
    expect(elementsOf(catalogue, 'III.1.2').map((e) => e.id)).toEqual(['attempt', 'accomplice', 'organizing', 'directing', 'incitement', 'organised-group', 'laundering', 'obstruction'].map((name) => `III.1.2/${name}`));
  });

  it('checks on statutes only what is addressed to participating States', () => {
    expect(catalogue.recommendations.filter(isCheckableOnStatutes)).toHaveLength(89);
    expect(['III.1.8', 'III.9.1', 'VI.3', 'VI.4'].map((id) => isCheckableOnStatutes(catalogue.recommendations.find((r) => r.id === id)!))).toEqual([true, false, true, false]);
  });

  it.each([
    ['adopt', 'should'], ['ensure', 'should'], ['make provision', 'should'], ['adopt, subject to legal principles', 'should'], ['where appropriate', 'should, where appropriate'],
    ['consider', 'may wish to consider'], ['specify, where not inconsistent with national law', 'may wish to consider'], ['may (EU11) / adopt (EU24)', 'may wish to consider'],
  ])('words a recommendation of strength "%s" with "%s"', (strength, wording) => { expect(strengthWording(strength)).toBe(wording); });
});
