import type { z } from 'zod';

/** What is wrong with an input, one sentence a field. */
export function explainInput(error: z.ZodError): string {
  return error.issues.map(sentence).join(' ');
}

function sentence(issue: z.core.$ZodIssue): string {
  const field = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'The input';
  if (issue.code === 'unrecognized_keys') return `There is no field ${issue.keys.map((key) => `"${key}"`).join(', ')}.`;
  if (issue.code === 'invalid_value') return `${field} must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type') return issue.input === undefined ? `${field} is missing.` : `${field} must be a ${issue.expected}.`;
  if (issue.code === 'too_small') return issue.origin === 'string' || issue.origin === 'array' ? `${field} is empty.` : `${field} must be at least ${issue.minimum}.`;
  if (issue.code === 'too_big') return issue.origin === 'string' ? `${field} is longer than ${issue.maximum} characters.` : `${field} must be at most ${issue.maximum}.`;
  return `${field}: ${issue.message}.`;
}
