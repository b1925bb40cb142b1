import { createHash } from 'node:crypto'
import type { Knowledge, OwnRule } from '../domain/judge.ts'
import { readList } from '../domain/list-format.ts'
import { readRule } from '../domain/rule.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What an organisation with the domain fjell.example knows, for tables of addresses. */
export function knowing(more: Partial<Knowledge> = {}): Knowledge {
  return { rules: [], lists: [], ownHosts: ['fjell.example', 'mastodon.social'], sha256, ...more }
}

export function listOf(name: string, text: string): Knowledge['lists'][number] {
  const { verdict, index } = readList(text)
  return { name, verdict: verdict ?? 'dangerous', index }
}

export function ownRule(kind: OwnRule['kind'], pattern: string, reason = 'because we say so'): OwnRule {
  const rule = readRule(pattern)
  if (typeof rule === 'string') throw new Error(rule)
  return { kind, ...rule, reason }
}
