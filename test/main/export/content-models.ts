import { DOMParser } from '@xmldom/xmldom';

/**
 * What an element of a published XML format may hold, written down from its schema. `children` is a content model in the notation of a document type: names with `?`, `*`, `+`,
 * groups in brackets, `|` for a choice; `ANY` holds whatever else; `#text` before it lets words stand between. Attributes: a pattern for the whole value, `!` after the name where it must be there.
 */
export type ContentModels = Readonly<Record<string, readonly [children: string, attributes?: Readonly<Record<string, RegExp>>]>>;

interface Node { readonly nodeType: number; readonly nodeName: string; readonly nodeValue: string | null; readonly childNodes: ArrayLike<Node>; readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }> }

const compiled = new Map<string, RegExp>();
const grammarOf = (model: string): RegExp => {
  const found = compiled.get(model) ?? new RegExp(`^${model.replace(/[\w:.-]+/g, '(?:$&,)').replace(/\s+/g, '')}$`);
  compiled.set(model, found);
  return found;
};

/** Everything in an XML text that its models do not allow, each with the path to it; empty where all is as published. Attributes of other namespaces and `xml:` are let be. */
export function faultsAgainst(models: ContentModels, xml: string, mostFaults = 20): string[] {
  const problems: string[] = [];
  const root = new DOMParser({ errorHandler: (_: string, message: unknown) => { problems.push(String(message)); } } as never).parseFromString(xml, 'text/xml')?.documentElement as unknown as Node | undefined;
  if (!root || problems.length) return problems.length ? problems : ['not well-formed'];
  const faults: string[] = [];
  const visit = (node: Node, path: string): void => {
    if (faults.length >= mostFaults) return;
    const here = `${path}/${node.nodeName}`, model = models[node.nodeName];
    if (!model) { faults.push(`${here}: no such element`); return; }
    const [children, allowed = {}] = model, below = Array.from(node.childNodes).filter(({ nodeType }) => nodeType === 1);
    const mixed = children.startsWith('#text'), grammar = children.replace(/^#text ?/, '');
    if (!mixed && Array.from(node.childNodes).some(({ nodeType, nodeValue }) => nodeType === 3 && (nodeValue ?? '').trim())) faults.push(`${here}: holds words`);
    const names = below.map(({ nodeName }) => `${nodeName},`).join('');
    if (grammar !== 'ANY' && !grammarOf(grammar).test(names)) faults.push(`${here}: holds "${names.slice(0, 160)}", not ${grammar.slice(0, 160)}`);
    const given = Array.from(node.attributes).filter(({ name }) => !/^xml(ns)?(:|$)/.test(name));
    for (const { name, value } of given) {
      const pattern = allowed[name] ?? allowed[`${name}!`];
      if (!pattern) faults.push(`${here}: no attribute ${name}`);
      else if (!new RegExp(`^(?:${pattern.source})$`, `${pattern.flags}s`).test(value)) faults.push(`${here}: ${name}="${value.slice(0, 80)}"`);
    }
    for (const name of Object.keys(allowed)) if (name.endsWith('!') && !given.some((attribute) => `${attribute.name}!` === name)) faults.push(`${here}: lacks ${name.slice(0, -1)}`);
    if (grammar !== 'ANY') for (const child of below) visit(child, here);
  };
  visit(root, '');
  return faults;
}

/** Values that schemas name by a type of their own. */
export const any = /.*/, whole = /-?\d+/, truth = /true|false|0|1/, uri = /[^\s<>"{}|\\^`]*/u;
/** A day of the calendar. */
export const day = /\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2\d))/;
export const instant = new RegExp(`${day.source}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)?`);
