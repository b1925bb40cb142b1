const networks =
  'facebook|instagram|insta|linkedin|twitter|x\\.com|tiktok|mastodon|bluesky|threads|snapchat|youtube|reddit|xing|telegram|whatsapp|discord|signal|pinterest'
const names =
  'accounts?|handles?|profiles?|profil|profile|user ?-?names?|nick ?-?names?|screen names?|aliases|alias|pseudonyms?|konto|konten|kontos|accountnamen?|benutzernamen?|nutzernamen?|kanal|kanäle|channels?|links?|urls?|adress(?:e|en)|seite|pages?'
const own =
  'your|yours|you have|private|personal|own|deine?[nmrs]?|dein|ihre?[nmrs]?|euer|eure[nmrs]?|private?[nmrs]?|persönlich(?:e|en|er|es|em)?|eigene[nmrs]?'

const word = (alternatives: string): string => `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`
const any = (alternatives: string): RegExp => new RegExp(word(alternatives), 'iu')

const asksFor = [
  any('handles?|user ?-?names?|nick ?-?names?|screen names?|benutzernamen?|nutzernamen?|accountnamen?'),
  /(?<![\p{L}\p{N}.])@(?![\p{L}\p{N}-]+\.\p{L})/u,
]
const ownWord = any(own)
const accountWord = any(names)
const networkWord = any(networks)
const nameWord = any('names?|namen|called|heißt|heisst')

/**
 * Whether a question asks under which name somebody uses networks, in English or German. Asking which networks are
 * used is fine. Rather one question too many refused than one person looked up.
 */
export function asksForPrivateAccount(text: string): boolean {
  if (asksFor.some((pattern) => pattern.test(text))) return true
  if (ownWord.test(text) && accountWord.test(text)) return true
  return networkWord.test(text) && (accountWord.test(text) || nameWord.test(text))
}
