import { any, day, instant, uri, type ContentModels } from './content-models.ts';

/**
 * Akoma Ntoso 1.0 (OASIS LegalDocumentML, akomantoso30.xsd), as far as an act with a body needs it: element order and attribute types of its types `akomaNtosoType`,
 * `hierarchicalStructure`, `coreProperties`, `hierarchy`, `blocksreq`, `anyOtherType`. An `eId` has no white space and stands once in an act (its `xsd:unique`).
 */
const hierarchy = ['clause', 'section', 'part', 'paragraph', 'chapter', 'title', 'article', 'book', 'tome', 'division', 'list', 'point', 'indent', 'alinea', 'rule', 'subrule', 'proviso', 'subsection', 'subpart', 'subparagraph', 'subchapter', 'subtitle', 'subdivision', 'subclause', 'sublist', 'level', 'transitional'] as const;
const below = `(${[...hierarchy, 'hcontainer', 'componentRef', 'crossHeading'].join('|')})`, blocks = '(blockList|blockContainer|tblock|toc|ul|ol|table|p|foreign|block)';
const id = /[^\s]+/, ids = { eId: id, wId: id, GUID: id }, value = { 'value!': any, refersTo: any, showAs: any };
const provision = [`(num|heading|subheading)* ((intro? ${below}* wrapUp?)|content)`, ids] as const;
const core = 'FRBRthis FRBRuri+ FRBRalias* FRBRdate+ FRBRauthor+ componentInfo? preservation?';

export const akomaNtosoModels: ContentModels = {
  akomaNtoso: ['act components?'],
  act: ['meta coverPage? preface? preamble? body conclusions? attachments? components?', { 'name!': /.+/, contains: /originalVersion|singleVersion|multipleVersions/ }],
  meta: ['identification publication? classification* lifecycle* workflow* analysis* temporalData* references* notes* proprietary* presentation*'],
  identification: ['FRBRWork FRBRExpression FRBRManifestation FRBRItem?', { 'source!': uri }],
  FRBRWork: [`${core} FRBRcountry FRBRsubtype? FRBRnumber* FRBRname* FRBRprescriptive? FRBRauthoritative?`],
  FRBRExpression: [`${core} FRBRversionNumber? FRBRauthoritative? FRBRmasterExpression? FRBRlanguage+ FRBRtranslation*`],
  FRBRManifestation: [`${core} FRBRportion? FRBRformat?`],
  FRBRthis: ['', value], FRBRuri: ['', value], FRBRcountry: ['', value], FRBRname: ['', value], FRBRformat: ['', value], FRBRnumber: ['', value], FRBRversionNumber: ['', value],
  FRBRdate: ['', { 'date!': new RegExp(`${day.source}|${instant.source}`), 'name!': any }],
  FRBRauthor: ['', { 'href!': uri, as: uri }], FRBRlanguage: ['', { 'language!': /[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*/ }],
  references: ['(original|passiveRef|activeRef|jurisprudence|hasAttachment|attachmentOf|TLCPerson|TLCOrganization|TLCConcept|TLCObject|TLCEvent|TLCLocation|TLCProcess|TLCRole|TLCTerm|TLCReference)+', { 'source!': uri }],
  TLCOrganization: ['', { ...ids, 'href!': uri, 'showAs!': any, shortForm: any }],
  proprietary: ['ANY', { 'source!': uri, href: uri }],
  preamble: ['(blockList|blockContainer|tblock|toc|ul|ol|table|p|foreign|block|recitals|citations|formula|container)*', ids],
  body: [`(${[...hierarchy, 'hcontainer', 'componentRef'].join('|')})+`, ids],
  ...Object.fromEntries(hierarchy.map((name) => [name, provision])),
  hcontainer: [provision[0], { ...ids, 'name!': any }],
  num: ['#text', ids], heading: ['#text', ids], p: ['#text', ids],
  content: [`${blocks}+`, ids],
};

/** eIds that stand more than once. */
export const repeatedIds = (xml: string): string[] => { const ids = [...xml.matchAll(/ eId="([^"]*)"/g)].map((m) => m[1]!); return ids.filter((id, i) => ids.indexOf(id) !== i); };
