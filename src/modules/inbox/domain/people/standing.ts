/** What somebody is to us, in words that do not judge. Clock policies may ask for it. */
export const standings = [
  'customer',
  'prospect',
  'partner',
  'journalist',
  'influencer',
  'investor',
  'candidate',
  'employee',
  'supplier',
  'authority',
] as const
export type Standing = (typeof standings)[number]

/** Handles as they are compared: without server or domain, signs and case. */
export function handleName(handle: string): string {
  const [name = '', server] = handle.replace(/^@/, '').toLowerCase().split('@')
  // A handle that is a domain (“ingrid.example.org”) is named by its first label; one dot is part of a name.
  const labels = name.split('.')
  const first = server === undefined && labels.length > 2 ? (labels[0] ?? '') : name
  return first.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Names nearly everybody may have say nothing. */
export const telling = (name: string): boolean => name.length >= 5 && !/^\d+$/.test(name)
