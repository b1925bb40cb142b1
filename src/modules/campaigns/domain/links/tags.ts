import type { Tags } from './target.ts'

export interface TagRule {
  readonly kind: 'source' | 'medium'
  readonly value: string
  readonly aliasOf: string | null
}

export interface Rules {
  readonly tags: readonly TagRule[]
  /** {code} stands for the campaign's code, {year} for four digits; empty: anything. */
  readonly campaignPattern: string
}

/** A tag as it is written: small letters, hyphens for blanks, nothing that would have to be encoded. */
export function plainTag(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** What a tag counts as: its own word, or the one that it is another name of. */
export function counted(rules: readonly TagRule[], kind: TagRule['kind'], value: string): string {
  const plain = plainTag(value)
  return rules.find((one) => one.kind === kind && one.value === plain)?.aliasOf ?? plain
}

/** utm_campaign for a campaign by the pattern. */
export function campaignTag(pattern: string, campaign: { code: string; startsOn: string }): string {
  const shape = pattern === '' ? '{code}' : pattern
  return shape
    .replaceAll('{code}', plainTag(campaign.code))
    .replaceAll('{year}', campaign.startsOn.slice(0, 4))
}

/** What is wrong with a pattern, or null. */
export function wrongPattern(pattern: string): string | null {
  if (pattern === '') return null
  const rest = pattern.replaceAll('{code}', '').replaceAll('{year}', '')
  if (!pattern.includes('{code}')) return 'Put {code} where the code of the campaign belongs.'
  return /^[a-z0-9._-]*$/.test(rest) ? null : 'Use small letters, numbers, dots, hyphens, {code} and {year}.'
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether a campaign tag was made by the pattern. */
export function fitsPattern(pattern: string, value: string): boolean {
  if (pattern === '') return true
  const shape = pattern
    .split(/(\{code\}|\{year\})/)
    .map((part) => (part === '{code}' ? '[a-z0-9._-]+' : part === '{year}' ? '\\d{4}' : literal(part)))
    .join('')
  return new RegExp(`^${shape}$`).test(value)
}

export type TagFault = 'none' | 'source' | 'medium' | 'campaign' | 'case' | 'alias'

/** What is wrong with the tags of an address, the gravest first; empty when all is well. Unknown words are only wrong where words are listed. */
export function faultsOf(rules: Rules, tags: Partial<Tags>): TagFault[] {
  const { source = '', medium = '', campaign = '' } = tags
  if (source === '' && medium === '' && campaign === '') return ['none']
  const found: TagFault[] = []
  for (const [kind, value] of [
    ['source', source],
    ['medium', medium],
  ] as const) {
    const listed = rules.tags.filter((one) => one.kind === kind)
    const hit = listed.find((one) => one.value === plainTag(value))
    if (value === '' || (listed.length > 0 && !hit)) found.push(kind)
    else if (hit?.aliasOf) found.push('alias')
  }
  if (campaign === '' || !fitsPattern(rules.campaignPattern, campaign.toLowerCase())) found.push('campaign')
  if ([source, medium, campaign].some((value) => value !== value.toLowerCase())) found.push('case')
  return [...new Set(found)]
}

/** The tags that an address brings. */
export function tagsIn(address: string): Partial<Tags> {
  try {
    const { searchParams } = new URL(address)
    const of = (name: string): string => searchParams.get(`utm_${name}`) ?? ''
    return { source: of('source'), medium: of('medium'), campaign: of('campaign'), content: of('content') }
  } catch {
    return {}
  }
}
