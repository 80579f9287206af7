import { z } from 'zod';
import type { LineOperation } from '../../shared/contract/operation.ts';

export interface Flag { readonly name: string; readonly field: string; readonly takesValue: boolean; readonly many: boolean; readonly required: boolean; readonly help: string }

interface FieldShape { type?: string; enum?: string[]; items?: { type?: string; enum?: string[] }; description?: string; default?: unknown; anyOf?: FieldShape[] }

const kebab = (field: string): string => field.replace(/[A-Z]/gu, (c) => `-${c.toLowerCase()}`);

/** The fields of an operation's input as the command line takes them, read from its schema. */
export function flagsOf(operation: LineOperation): Flag[] {
  const shape = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as { properties?: Record<string, FieldShape>; required?: string[] };
  const shorter = new Map(Object.entries(operation.line.flags ?? {}).map(([flag, field]) => [field, flag]));
  return Object.entries(shape.properties ?? {}).map(([field, { type, items, description, default: otherwise, ...rest }]) => {
    const words = rest.enum ?? items?.enum;
    const told = [description, words?.join(' | '), otherwise !== undefined && otherwise !== '' && otherwise !== false && !(Array.isArray(otherwise) && otherwise.length === 0) ? `(otherwise ${String(otherwise)})` : ''].filter(Boolean);
    return { name: shorter.get(field) ?? kebab(field), field, takesValue: type !== 'boolean', many: type === 'array', required: shape.required?.includes(field) ?? false, help: told.join('; ') };
  });
}

/** The names of positional fields: `['review', 'query']`, and whether the last takes all that remain or may be left out. */
export function positionsOf(operation: LineOperation): { readonly field: string; readonly rest: boolean; readonly optional: boolean }[] {
  const own = operation.line.takes.map((take) => ({ field: take.replace(/^\.\.\.|\?$/gu, ''), rest: take.startsWith('...'), optional: take.endsWith('?') }));
  return operation.scope === 'review' ? [{ field: '', rest: false, optional: false }, ...own] : own;
}

/** One line that says how a command is called. */
export function usageOf(operation: LineOperation): string {
  const positions = positionsOf(operation);
  const taken = new Set(positions.map((p) => p.field));
  const places = positions.map(({ field, rest, optional }) => (field === '' ? 'REVIEW' : rest ? 'FILE...' : optional ? `[${field.toUpperCase()}]` : field.toUpperCase()));
  const flags = flagsOf(operation).filter((flag) => !taken.has(flag.field)).map((flag) => {
    const written = `${flag.name.length === 1 ? '-' : '--'}${flag.name}${flag.takesValue ? ` ${flag.field.replace(/[a-z](?=[A-Z])/gu, '$&-').toUpperCase()}` : ''}`;
    return flag.required ? written : `[${written}]`;
  });
  return ['lacuna', operation.line.word, ...places, ...flags].join(' ');
}
