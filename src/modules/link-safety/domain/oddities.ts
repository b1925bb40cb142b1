import { readAddress, type WebAddress } from './address.ts'
import { isIpHost, isWithin, registrable } from './hosts.ts'
import { hidesCharacters } from './identity.ts'
import { glance, mixesAlphabets, oneSlipApart } from './look-alike.ts'
import { unicodeHost, unicodeLabel } from './punycode.ts'
import { isShortener } from './shorteners.ts'
import type { Finding, Verdict } from './verdict.ts'

/** What our own rules look at. `raw` is the address as it was written. */
export interface Odd {
  readonly raw: string
  readonly address: WebAddress
  /** Hosts of our own and of our channels; what only looks like them is a trap. */
  readonly ownHosts: readonly string[]
}

type OddityRule = (odd: Odd) => Finding[]

const finding = (rule: string, verdict: Verdict, message: string, advice: string): Finding => ({
  rule,
  verdict,
  message,
  advice,
  list: null,
})

const isOurs = ({ address, ownHosts }: Odd): boolean => ownHosts.some((own) => isWithin(address.host, own))

const harmless = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:'])
const runs = new Set(['javascript:', 'vbscript:', 'data:', 'file:', 'blob:', 'view-source:'])

const scheme: OddityRule = ({ address }) => {
  if (harmless.has(address.scheme)) return []
  const message = runs.has(address.scheme)
    ? `It is no web page: ${address.scheme} can run a program or open a file on your computer.`
    : `It is no web page: ${address.scheme} opens another program.`
  const advice = 'Do not paste it into an address bar. Ask the sender for the page’s own web address.'
  return [finding('link.scheme', runs.has(address.scheme) ? 'dangerous' : 'suspicious', message, advice)]
}

const credentials: OddityRule = ({ address }) => {
  if (address.user === null || !harmless.has(address.scheme)) return []
  const disguised = /[.\s/]/.test(address.user)
  const message = disguised
    ? `It begins like ${address.user}, but leads to ${unicodeHost(address.host)}.`
    : `It carries a user name for ${unicodeHost(address.host)}.`
  const advice = 'What stands before the @ is not where it leads. Open the page by its own address instead.'
  return [finding('link.credentials', disguised ? 'dangerous' : 'suspicious', message, advice)]
}

const numbers: OddityRule = ({ address }) => {
  const named = address.host === 'localhost' || address.host.endsWith('.localhost')
  if (!isIpHost(address.host) && !named) return []
  const message = named
    ? 'It leads to the reader’s own computer.'
    : `It leads to a number (${address.host}) instead of a name.`
  return [
    finding('link.number', 'suspicious', message, 'Ask for the name of the site; honest ones have one.'),
  ]
}

const unseen: OddityRule = ({ raw }) => {
  if (!hidesCharacters(raw)) return []
  const advice = 'Do not follow it. Honest addresses show every letter they have.'
  return [finding('link.unseen', 'suspicious', 'It hides characters that nobody can see.', advice)]
}

const alphabets: OddityRule = ({ address }) => {
  const mixed = address.host.split('.').map(unicodeLabel).filter(mixesAlphabets)
  if (mixed.length === 0) return []
  const message = `“${mixed[0]}” mixes letters of several alphabets that look alike.`
  return [finding('link.mixed-letters', 'suspicious', message, 'Type the address you know by hand instead.')]
}

const program =
  /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|txt|rtf|csv|jpe?g|png|gif|webp|heic|mp[34]|mov|zip)\.(?:exe|scr|com|pif|bat|cmd|msi|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|apk|dmg|pkg|iso|img)$/i

const endings: OddityRule = ({ address }) => {
  const file = plainPath(address.path).split('/').at(-1) ?? ''
  if (!program.test(file)) return []
  const message = `“${file}” pretends to be a document and is a program.`
  return [finding('link.double-ending', 'dangerous', message, 'Do not open it. Tell whoever looks after IT.')]
}

const shortener: OddityRule = ({ address }) =>
  isShortener(address.host)
    ? [
        finding(
          'link.shortener',
          'unknown',
          `${address.host} is a shortener: it does not show where it leads.`,
          'Use the long address, so that people see where they go.',
        ),
      ]
    : []

function plainPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const trapAdvice = 'Do not enter anything there. Warn colleagues; it may be meant for your customers too.'

/** Names that borrow ours: seen at a glance the same, one slip apart, or ours put in front of somebody else’s. */
const lookAlike: OddityRule = (odd) => {
  const { address, ownHosts } = odd
  if (isIpHost(address.host) || isOurs(odd)) return []
  const shown = unicodeHost(address.host)
  for (const own of ownHosts) {
    const said = resembles(registrable(address.host), address.host, own)
    if (said) return [finding('link.look-alike', said.verdict, `${shown} ${said.how} ${own}.`, trapAdvice)]
  }
  return []
}

function resembles(site: string, host: string, own: string): { verdict: Verdict; how: string } | null {
  const ours = registrable(own)
  // A server in our own network may have a number or a bare name; nothing resembles that by its looks.
  if (site === ours || isIpHost(own) || !own.includes('.')) return null
  if (glance(unicodeHost(site)) === glance(ours)) return { verdict: 'dangerous', how: 'only looks like' }
  if (`.${host}.`.includes(`.${own}.`) || `.${host}`.includes(`.${own}-`))
    return { verdict: 'dangerous', how: 'only begins like' }
  const [name = '', oursName = ''] = [site.split('.', 1)[0], ours.split('.', 1)[0]]
  if (oursName.length < 5) return null
  if (glance(unicodeLabel(name)) === glance(oursName))
    return { verdict: 'suspicious', how: 'has the name of' }
  // Short names are one letter apart by accident; under the same ending it is hardly one.
  const near = oursName.length > 5 || site.slice(name.length) === ours.slice(oursName.length)
  if (near && oneSlipApart(name, oursName)) return { verdict: 'suspicious', how: 'is one letter away from' }
  const tokens = unicodeLabel(name).split('-').map(glance)
  return tokens.length > 1 && tokens.includes(glance(oursName))
    ? { verdict: 'suspicious', how: 'borrows the name of' }
    : null
}

const oddityRules: readonly OddityRule[] = [
  scheme,
  credentials,
  lookAlike,
  endings,
  unseen,
  alphabets,
  numbers,
  shortener,
]

/** What our own rules find odd about an address; nothing for our own sites. Asks nobody. */
export function oddities(odd: Odd): Finding[] {
  if (isOurs(odd) && harmless.has(odd.address.scheme)) return endings(odd)
  return oddityRules.flatMap((rule) => rule(odd))
}

const onward =
  /^(?:u|url|uri|q|r|to|go|goto|next|link|target|dest|destination|redir|redirect|redirect_ur[il]|redirecturl|return|return_?to|returnurl|continue|forward|out|checkout_url|image_url|rurl|view|page|ref)$/i

/** Where an address says it sends people on to: a parameter that is an address on another site. */
export function sendsOnTo(address: WebAddress): string | null {
  for (const part of address.query.slice(1).split('&')) {
    const at = part.indexOf('=')
    if (at < 1 || !onward.test(part.slice(0, at))) continue
    const value = plainPath(part.slice(at + 1).replaceAll('+', ' '))
    if (!/^(?:https?:)?[/\\]{2}|^(?:javascript|data|vbscript):/i.test(value)) continue
    const there = readAddress(value)
    if (there && registrable(there.host) !== registrable(address.host)) return value
  }
  return null
}
