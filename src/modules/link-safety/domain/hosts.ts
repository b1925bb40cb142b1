/** True for an address in numbers: four bytes, or IPv6 in brackets (hosts as `readAddress` spells them). */
export function isIpHost(host: string): boolean {
  return host.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)
}

/** Names that no public resolver knows (RFC 2606, RFC 6761): they are in examples, and are never asked for. */
export function isReservedHost(host: string): boolean {
  return /(?:^|\.)(?:example|invalid)$/.test(host)
}

/** The host and every name above it, nearest first: a.b.example, b.example, example. */
export function withParents(host: string): string[] {
  if (isIpHost(host)) return [host]
  const labels = host.split('.')
  return labels.map((_, at) => labels.slice(at).join('.'))
}

/** True for the host itself and what lies below it. */
export function isWithin(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`)
}

const secondLevels = new Set(['co', 'com', 'org', 'net', 'ac', 'edu', 'gov', 'gob', 'ne', 'or', 'go', 'gv'])

/**
 * The part of a host somebody registered: `fjell.example`, `fjell.co.uk`. Without a copy of the public suffix list it
 * knows the usual second levels of countries only; it is used for comparing names, never for deciding who may see what.
 */
export function registrable(host: string): string {
  const labels = host.split('.')
  const [top = '', second = ''] = [labels.at(-1), labels.at(-2)]
  const take = labels.length > 2 && top.length === 2 && secondLevels.has(second) ? 3 : 2
  return labels.slice(-take).join('.')
}
